package io.yangguang.catalog.record.model;

import io.yangguang.catalog.item.model.InformationKind;
import io.yangguang.catalog.rule.model.ProcurementMethod;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of an information record, which never changes.
 *
 * @param version from 1 on, without gaps
 * @param referenceRevision of the reference data it was made under
 * @param removed what was taken out of the HTML, such as {@code script} or {@code a@onclick}
 * @param contentHash SHA-256 of the canonical JSON of what was submitted
 * @param author the token's subject
 * @param change null for version 1
 */
public record RecordVersion(
        UUID recordId,
        long version,
        long referenceRevision,
        UUID bodyId,
        String divisionCode,
        UUID itemId,
        String itemCode,
        InformationKind kind,
        @Nullable ProcurementMethod procurementMethod,
        String title,
        ContentType contentType,
        String content,
        List<String> removed,
        List<Attachment> attachments,
        Map<String, @Nullable Object> fields,
        Attribute attribute,
        List<Trigger> triggers,
        @Nullable String projectCode,
        @Nullable String sourceSystem,
        @Nullable String sourceId,
        List<PublishedElsewhere> publishedElsewhere,
        String contentHash,
        String author,
        Instant recordedAt,
        @Nullable Change change) {

    public RecordVersion {
        removed = List.copyOf(removed);
        attachments = List.copyOf(attachments);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        triggers = List.copyOf(triggers);
        publishedElsewhere = List.copyOf(publishedElsewhere);
    }
}
