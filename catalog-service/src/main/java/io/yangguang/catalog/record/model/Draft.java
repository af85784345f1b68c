package io.yangguang.catalog.record.model;

import io.yangguang.catalog.item.model.InformationKind;
import io.yangguang.catalog.rule.model.ProcurementMethod;
import io.yangguang.catalog.rule.model.TriggerKind;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission that is complete in form; {@link DraftRules} says whether it is lawful.
 *
 * @param bodyId null for the caller's own body
 * @param platform name of the platform that an import took it from, instead of a body
 * @param kind null for the item's
 * @param fields structured fields: maps, lists, strings, numbers, booleans and null
 * @param sourceId its id in the source system; null for people
 * @param change null for a first version
 */
public record Draft(
        @Nullable UUID bodyId,
        @Nullable String platform,
        @Nullable String divisionCode,
        String item,
        @Nullable InformationKind kind,
        @Nullable ProcurementMethod procurementMethod,
        String title,
        ContentType contentType,
        String content,
        List<Trigger> triggers,
        Attribute attribute,
        Map<String, @Nullable Object> fields,
        @Nullable String projectCode,
        List<AttachmentName> attachments,
        @Nullable String sourceId,
        List<PublishedElsewhere> publishedElsewhere,
        @Nullable Change change) {

    public Draft {
        triggers = List.copyOf(triggers);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        attachments = List.copyOf(attachments);
        publishedElsewhere = List.copyOf(publishedElsewhere);
    }

    public Optional<Trigger> trigger(TriggerKind kind) {
        return triggers.stream().filter(trigger -> trigger.kind() == kind).findFirst();
    }

    /** The day on which the information was formed, once the rules have seen that it is there. */
    public LocalDate formedOn() {
        return trigger(TriggerKind.FORMED).orElseThrow().on();
    }
}
