package io.yangguang.catalog.record;

import io.yangguang.catalog.record.RecordRequest.AttachmentRequest;
import io.yangguang.catalog.record.RecordRequest.AttributeRequest;
import io.yangguang.catalog.record.RecordRequest.ChangeRequest;
import io.yangguang.catalog.record.RecordRequest.ElsewhereRequest;
import io.yangguang.catalog.record.RecordRequest.TriggerRequest;
import io.yangguang.catalog.record.model.AttachmentName;
import io.yangguang.catalog.record.model.Attribute;
import io.yangguang.catalog.record.model.Change;
import io.yangguang.catalog.record.model.ContentType;
import io.yangguang.catalog.record.model.Draft;
import io.yangguang.catalog.record.model.PublishedElsewhere;
import io.yangguang.catalog.record.model.Trigger;
import io.yangguang.catalog.record.model.Violation;
import io.yangguang.catalog.rule.model.TriggerKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what was submitted into a draft, or says what is missing. */
final class DraftReading {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String MISSING = "必填";

    private final List<Violation> missing = new ArrayList<>();

    /** Either the draft, or {@link #missing()} has what is not there. */
    Optional<Draft> read(RecordRequest request) {
        String item = present(request.item(), "item");
        String title = present(request.title(), "title");
        String content = present(request.content(), "content");
        Optional<ContentType> contentType = contentType(request.contentType());
        List<Trigger> triggers = triggers(request.triggers());
        Optional<Attribute> attribute = attribute(request.attribute());
        List<AttachmentName> attachments = attachments(request.attachments());
        List<PublishedElsewhere> elsewhere = elsewhere(request.publishedElsewhere());
        Optional<Change> change = change(request.change());
        if (!missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Draft(
                        request.bodyId(),
                        request.platform(),
                        request.divisionCode(),
                        item,
                        request.kind(),
                        request.procurementMethod(),
                        title,
                        contentType.orElseThrow(),
                        content,
                        triggers,
                        attribute.orElseThrow(),
                        request.fields() == null ? Map.of() : request.fields(),
                        request.projectCode(),
                        attachments,
                        request.sourceId(),
                        elsewhere,
                        change.orElse(null)));
    }

    List<Violation> missing() {
        return missing;
    }

    private Optional<ContentType> contentType(@Nullable String given) {
        if (given == null) {
            return Optional.of(ContentType.PLAIN);
        }
        Optional<ContentType> type = ContentType.of(given);
        if (type.isEmpty()) {
            missing.add(Violation.of("contentType", "须为 text/plain 或 text/html"));
        }
        return type;
    }

    private List<Trigger> triggers(@Nullable List<@Nullable TriggerRequest> given) {
        List<Trigger> triggers = new ArrayList<>();
        if (given == null) {
            missing.add(Violation.of("triggers", MISSING));
            return triggers;
        }
        for (int i = 0; i < given.size(); i++) {
            String path = "triggers[" + i + "]";
            TriggerRequest trigger = given.get(i);
            if (trigger == null) {
                missing.add(Violation.of(path, MISSING));
                continue;
            }
            LocalDate on = trigger.on();
            if (on == null && trigger.kind() == TriggerKind.CLOSING && trigger.at() != null) {
                on = LocalDate.ofInstant(trigger.at(), ZONE);
            }
            if (missing(trigger.kind(), path + ".kind")
                    | missing(on, path + ".on")
                    | missing(trigger.source(), path + ".source")) {
                continue;
            }
            triggers.add(
                    new Trigger(
                            known(trigger.kind()),
                            known(on),
                            trigger.at(),
                            known(trigger.source()),
                            trigger.proof()));
        }
        return triggers;
    }

    private Optional<Attribute> attribute(@Nullable AttributeRequest given) {
        if (given == null) {
            missing.add(Violation.of("attribute", MISSING));
            return Optional.empty();
        }
        if (missing(given.disclosure(), "attribute.disclosure")) {
            return Optional.empty();
        }
        return Optional.of(
                new Attribute(
                        known(given.disclosure()), given.mode(), given.ground(), given.reason()));
    }

    private List<AttachmentName> attachments(@Nullable List<@Nullable AttachmentRequest> given) {
        List<AttachmentName> files = new ArrayList<>();
        for (int i = 0; given != null && i < given.size(); i++) {
            AttachmentRequest file = given.get(i);
            String path = "attachments[" + i + "]";
            if (file == null) {
                missing.add(Violation.of(path, MISSING));
            } else {
                files.add(
                        new AttachmentName(
                                present(file.sha256(), path + ".sha256"),
                                present(file.name(), path + ".name")));
            }
        }
        return files;
    }

    private List<PublishedElsewhere> elsewhere(@Nullable List<@Nullable ElsewhereRequest> given) {
        List<PublishedElsewhere> places = new ArrayList<>();
        for (int i = 0; given != null && i < given.size(); i++) {
            ElsewhereRequest place = given.get(i);
            String path = "publishedElsewhere[" + i + "]";
            if (place == null) {
                missing.add(Violation.of(path, MISSING));
            } else if (!(missing(place.channel(), path + ".channel")
                    | missing(place.at(), path + ".at"))) {
                places.add(
                        new PublishedElsewhere(
                                known(place.channel()), known(place.at()), place.url()));
            }
        }
        return places;
    }

    private Optional<Change> change(@Nullable ChangeRequest given) {
        if (given == null
                || missing(given.nature(), "change.nature")
                        | missing(given.changedOn(), "change.changedOn")
                        | missing(given.reason(), "change.reason")) {
            return Optional.empty();
        }
        return Optional.of(
                new Change(
                        known(given.nature()),
                        known(given.changedOn()),
                        known(given.reason()),
                        given.ground(),
                        given.decidedOn()));
    }

    private String present(@Nullable String value, String path) {
        return missing(value, path) ? "" : known(value);
    }

    private boolean missing(@Nullable Object value, String path) {
        if (value == null) {
            missing.add(Violation.of(path, MISSING));
        }
        return value == null;
    }

    private static <T> T known(@Nullable T value) {
        return java.util.Objects.requireNonNull(value);
    }
}
