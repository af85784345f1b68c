package io.yangguang.catalog.record.model;

import io.yangguang.catalog.body.model.CreditCode;
import io.yangguang.catalog.item.model.InformationKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records about somebody's credit: 黑名单, 信用评价, 不良行为记录, and 行政处罚 that say whom they are about.
 *
 * <p>《政府信息公开条例》第十五条：“涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开。” Our reading: who was punished is
 * shown, his identity number never, wherever in the record it stands.
 *
 * <p>{@code fields.credit} is required for the three credit kinds. A penalty may come without it,
 * as from systems that only know the text; then nothing ends its publicity by itself.
 */
public final class CreditRules {

    private static final Set<InformationKind> REQUIRED =
            Set.of(
                    InformationKind.BLACKLIST,
                    InformationKind.CREDIT_EVALUATION,
                    InformationKind.MISCONDUCT);
    private static final String CREDIT = "fields.credit";
    private static final String NUMBER_SHOWN = "不得含公民身份号码；自然人只公开姓名";

    private CreditRules() {}

    /** Whether the item's kind holds for its records, whatever the submitter says. */
    public static boolean binds(InformationKind kindOfItem) {
        return REQUIRED.contains(kindOfItem);
    }

    /**
     * @param kind of the record
     * @param kindOfItem a record of a credit item is of no other kind
     */
    public static List<Violation> check(
            Draft draft, InformationKind kind, InformationKind kindOfItem, LocalDate today) {
        List<Violation> found = new ArrayList<>();
        if (binds(kindOfItem) && kind != kindOfItem) {
            found.add(Violation.of("kind", "该事项的信息种类为 " + kindOfItem + "，不得另填"));
        }
        boolean given = draft.fields().containsKey("credit");
        boolean about = REQUIRED.contains(kind) || kind == InformationKind.PENALTY_DECISION;
        if (!about) {
            if (given) {
                found.add(Violation.of(CREDIT, "只有信用类信息和行政处罚填写"));
            }
            return found;
        }
        checkNumbers("title", draft.title(), found);
        checkNumbers("content", draft.content(), found);
        checkNumbers("fields", draft.fields(), found);
        checkNumbers("projectCode", draft.projectCode(), found);
        checkNumbers("sourceId", draft.sourceId(), found);
        if (draft.change() != null) {
            checkNumbers("change.reason", draft.change().reason(), found);
        }
        for (int i = 0; i < draft.triggers().size(); i++) {
            checkNumbers("triggers[" + i + "].proof", draft.triggers().get(i).proof(), found);
        }
        for (int i = 0; i < draft.attachments().size(); i++) {
            checkNumbers("attachments[" + i + "].name", draft.attachments().get(i).name(), found);
        }
        if (given) {
            checkCredit(CreditObject.of(draft.fields().get("credit"), CREDIT), kind, today, found);
        } else if (REQUIRED.contains(kind)) {
            found.add(Violation.of(CREDIT, "必填：当事人、决定、依据、事实和公示期"));
        }
        return found;
    }

    private static void checkNumbers(String path, @Nullable Object value, List<Violation> found) {
        switch (value) {
            case String text when IdentityNumbers.in(text) ->
                    found.add(Violation.of(path, NUMBER_SHOWN));
            case Number number when IdentityNumbers.in(number.toString()) ->
                    found.add(Violation.of(path, NUMBER_SHOWN));
            case Map<?, ?> map ->
                    map.forEach((name, inner) -> {
                        // A name is what the submitter wrote, too, and must not be echoed.
                        if (IdentityNumbers.in(String.valueOf(name))) {
                            found.add(Violation.of(path, NUMBER_SHOWN));
                        } else {
                            checkNumbers(path + "." + name, inner, found);
                        }
                    });
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    checkNumbers(path + "[" + i + "]", list.get(i), found);
                }
            }
            case null, default -> {}
        }
    }

    private static void checkCredit(
            CreditObject credit, InformationKind kind, LocalDate today, List<Violation> found) {
        checkSubject(credit.object("subject"), found);
        CreditObject decision = credit.object("decision");
        decision.text("number", 100, true);
        decision.text("authority", 200, true);
        LocalDate decidedOn = decision.day("on", true);
        if (decidedOn != null && decidedOn.isAfter(today)) {
            decision.wrong("on", "决定日期不得晚于今天");
        }
        CreditObject basis = credit.object("basis");
        basis.text("document", 300, true);
        basis.text("article", 100, true);
        credit.text("facts", 2000, true);
        if (kind == InformationKind.CREDIT_EVALUATION) {
            CreditObject evaluation = credit.object("evaluation");
            evaluation.oneOf("role", List.of("BIDDER", "AGENCY", "EXPERT"));
            evaluation.text("result", 100, true);
            evaluation.close(found);
        }
        if (kind == InformationKind.BLACKLIST) {
            credit.truth("fraudulentlyObtained");
        }
        checkPeriod(credit, kind, decidedOn, today);
        decision.close(found);
        basis.close(found);
        credit.close(found);
    }

    private static void checkSubject(CreditObject subject, List<Violation> found) {
        String kind = subject.oneOf("kind", List.of("LEGAL_PERSON", "NATURAL_PERSON"));
        subject.text("name", 200, true);
        if ("NATURAL_PERSON".equals(kind)) {
            subject.refuse("creditCode", "自然人不填统一社会信用代码；任何证件号码都不接受");
        } else {
            String code = subject.text("creditCode", 100, kind != null);
            if (code != null) {
                CreditCode.doubts(code).forEach(doubt -> subject.wrong("creditCode", doubt));
            }
        }
        subject.close(found);
    }

    /**
     * Which class of publicity period applies is the deciding body's to say; how long it is, is
     * data of publication-service. An evaluation has no class: it states its own last day.
     */
    private static void checkPeriod(
            CreditObject credit,
            InformationKind kind,
            @Nullable LocalDate decidedOn,
            LocalDate today) {
        LocalDate from = credit.day("publicityFrom", false);
        boolean evaluation = kind == InformationKind.CREDIT_EVALUATION;
        LocalDate until = credit.day("publicityUntil", evaluation);
        if (evaluation) {
            credit.refuse("period", "信用评价填写 publicityUntil");
        } else {
            credit.oneOf(
                    "period",
                    kind == InformationKind.BLACKLIST
                            ? List.of("GENERAL", "SERIOUS")
                            : List.of("MINOR", "GENERAL", "SERIOUS"));
        }
        if (from != null && from.isAfter(today)) {
            credit.wrong("publicityFrom", "公示起始日期不得晚于今天");
        }
        if (from != null && decidedOn != null && from.isBefore(decidedOn)) {
            credit.wrong("publicityFrom", "早于决定日期");
        }
        LocalDate first = from == null ? decidedOn : from;
        if (until != null && first != null && until.isBefore(first)) {
            credit.wrong("publicityUntil", "早于公示起始日期");
        }
    }
}
