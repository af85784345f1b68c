package io.yangguang.publication.review;

import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Disclosure;
import io.yangguang.publication.record.model.RecordVersion.Change.Nature;
import io.yangguang.publication.redaction.Redactions;
import io.yangguang.publication.reference.References;
import io.yangguang.publication.reference.model.ChannelState;
import io.yangguang.publication.reference.model.ItemVersion;
import io.yangguang.publication.review.FormTable.Row;
import io.yangguang.publication.review.model.Consultation;
import io.yangguang.publication.review.model.ConsultationState.Answered;
import io.yangguang.publication.review.model.ConsultationState.Asked;
import io.yangguang.publication.review.model.ConsultationState.Decided;
import io.yangguang.publication.review.model.ConsultationState.Opinion;
import io.yangguang.publication.review.model.ConsultationState.Opinion.Agrees;
import io.yangguang.publication.review.model.ConsultationState.Opinion.Differs;
import io.yangguang.publication.review.model.Review;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 政府信息公开审批单 as a Word file, in the words of the paper form. */
@ApplicationScoped
class FormDocuments {

    static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String TITLE = "政府信息公开审批单";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private final RecordVersions records;
    private final References references;
    private final StepRows steps;
    private final ConsultationRows consultations;
    private final FormFacts facts;
    private final Redactions redactions;
    private final Instance<SecrecyLine> secrecy;

    FormDocuments(
            RecordVersions records,
            References references,
            StepRows steps,
            ConsultationRows consultations,
            FormFacts facts,
            Redactions redactions,
            Instance<SecrecyLine> secrecy) {
        this.records = records;
        this.references = references;
        this.steps = steps;
        this.consultations = consultations;
        this.facts = facts;
        this.redactions = redactions;
        this.secrecy = secrecy;
    }

    byte[] of(Review review) {
        var record = records.find(review.recordId(), review.recordVersion()).orElseThrow();
        var formed = record.formed().on();
        var rows = new ArrayList<Row>();
        rows.add(new Row("单位", facts.name(review.bodyId())));
        rows.add(
                new Row("承办处室", Objects.requireNonNullElse(review.form().responsibleOffice(), "")));
        rows.add(
                new Row(
                        "公开事项",
                        review.itemCode()
                                + references
                                        .item(record.itemId(), formed)
                                        .map(ItemVersion::name)
                                        .map(name -> " " + name)
                                        .orElse("")));
        rows.add(new Row("信息标题", redactions.outward(record).title()));
        rows.add(new Row("信息编号", review.recordId() + " 第" + review.recordVersion() + "版"));
        rows.add(new Row("形成日期", day(formed)));
        rows.add(new Row("缓急", review.form().urgency().title()));
        rows.add(new Row("标记", marks(review)));
        rows.add(new Row("拟定公开属性", words(review.proposal())));
        rows.add(new Row("拟公开渠道", channels(review)));
        if (review.proposedNature() != null) {
            rows.add(new Row("变更性质", nature(review)));
        }
        for (var asked : consultations.of(review.id())) {
            rows.add(new Row("联合发文机关意见", view(asked)));
        }
        rows.add(new Row("保密审查", secrecyLine(review)));
        rows.addAll(signatures(review));
        rows.add(new Row("审定公开属性", decided(review)));
        return FormTable.write(TITLE, rows);
    }

    private static String marks(Review review) {
        var marks = new ArrayList<String>();
        if (review.form().major()) {
            marks.add("重大");
        }
        if (review.form().sensitive()) {
            marks.add("敏感");
        }
        return marks.isEmpty() ? "无" : String.join("、", marks);
    }

    private String channels(Review review) {
        return review.form().channels().isEmpty()
                ? "按公开事项目录确定的渠道"
                : review.form().channels().stream()
                        .map(code -> references.channel(code).map(ChannelState::name).orElse(code))
                        .collect(Collectors.joining("、"));
    }

    private static String nature(Review review) {
        var now = review.determination().nature();
        var proposed = "拟定：" + word(review.proposedNature());
        return now == review.proposedNature() ? proposed : proposed + "；改定：" + word(now);
    }

    private String view(Consultation asked) {
        var body = facts.name(asked.bodyId()) + "：";
        var answer = asked.answer();
        var opinion =
                switch (asked.state()) {
                    case Asked() -> null;
                    case Answered(var said) -> said;
                    case Decided(var said, _) -> said;
                };
        if (opinion == null || answer == null) {
            return body + "未答复（请于" + day(asked.answerBy()) + "前答复）";
        }
        return body + words(opinion) + "\n" + answer.name() + "  " + day(answer.at());
    }

    private static String words(Opinion opinion) {
        return switch (opinion) {
            case Agrees(var remark) -> remark == null ? "同意" : "同意。" + remark;
            case Differs(var attribute, var reason) -> "建议" + words(attribute) + "。" + reason;
        };
    }

    private String secrecyLine(Review review) {
        return secrecy.isResolvable()
                ? secrecy.get().of(review.recordId(), review.recordVersion())
                : "见保密审查";
    }

    /** One row for each office of the chain, signed or not, and one for each return. */
    private List<Row> signatures(Review review) {
        var rows = new ArrayList<Row>();
        var all = steps.of(review.id());
        for (var step : all) {
            if (step.act().equals("RETURN")) {
                rows.add(
                        new Row(
                                "退回（第" + step.round() + "次提交）",
                                signed(step, Objects.requireNonNullElse(step.reason(), ""))));
            }
        }
        for (var office : review.offices()) {
            var line =
                    all.stream()
                            .filter(step -> step.act().equals("APPROVE"))
                            .filter(step -> step.round() == review.round())
                            .filter(step -> step.office() == office)
                            .map(step -> signed(step, opinion(step)))
                            .findFirst()
                            .orElse("");
            rows.add(new Row(office.title() + "意见", line));
        }
        return rows;
    }

    private static String opinion(StepView step) {
        var attribute = step.attribute();
        var opinion =
                Objects.requireNonNullElse(step.reason(), "同意")
                        + (attribute == null ? "" : "（" + words(attribute) + "）");
        var natureReason = step.natureReason();
        return natureReason == null
                ? opinion
                : opinion + "\n改定为" + word(step.nature()) + "：" + natureReason;
    }

    private static String signed(StepView step, String opinion) {
        var at = step.signedAt() == null ? step.at() : step.signedAt();
        var number = step.documentNumber();
        return opinion
                + "\n"
                + step.actorName()
                + "  "
                + day(at)
                + (number == null ? "" : "（" + number + "）");
    }

    private static String decided(Review review) {
        return switch (review.state().word()) {
            case "APPROVED" -> words(review.determination().attribute());
            case "DRAFTED" -> "拟制中";
            case "RETURNED" -> "已退回";
            default -> "审批中";
        };
    }

    private static String words(Attribute attribute) {
        var mode =
                switch (attribute.mode()) {
                    case PROACTIVE -> "，主动公开";
                    case ON_REQUEST -> "，依申请公开";
                    case null -> "";
                };
        var disclosure =
                switch (attribute.disclosure()) {
                    case FULL -> "全文公开";
                    case REDACTED -> "删减后公开";
                    case NONE -> "不予公开";
                };
        var text = disclosure + mode;
        if (attribute.disclosure() == Disclosure.FULL && attribute.ground() == null) {
            return text;
        }
        return text
                + (attribute.ground() == null ? "" : "；依据：" + attribute.ground())
                + (attribute.reason() == null ? "" : "；理由：" + attribute.reason());
    }

    private static String word(@Nullable Nature nature) {
        return switch (nature) {
            case SUBSTANCE -> "实质变更";
            case CORRECTION -> "更正";
            case null -> "";
        };
    }

    private static String day(Instant at) {
        return day(at.atZone(BusinessClock.ZONE).toLocalDate());
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
