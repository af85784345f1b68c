package io.yangguang.catalog.record;

import io.yangguang.catalog.item.model.InformationKind;
import io.yangguang.catalog.record.model.Attachment;
import io.yangguang.catalog.record.model.Attribute;
import io.yangguang.catalog.record.model.PublishedElsewhere;
import io.yangguang.catalog.record.model.RecordVersion;
import io.yangguang.catalog.record.model.Trigger;
import io.yangguang.catalog.rule.model.ProcurementMethod;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event says of a version: all that a consumer needs to judge and publish it. */
record RecordFacts(
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
        String contentType,
        String content,
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
        Instant recordedAt) {

    static RecordFacts of(RecordVersion version) {
        return new RecordFacts(
                version.recordId(),
                version.version(),
                version.referenceRevision(),
                version.bodyId(),
                version.divisionCode(),
                version.itemId(),
                version.itemCode(),
                version.kind(),
                version.procurementMethod(),
                version.title(),
                version.contentType().mediaType(),
                version.content(),
                version.attachments(),
                version.fields(),
                version.attribute(),
                version.triggers(),
                version.projectCode(),
                version.sourceSystem(),
                version.sourceId(),
                version.publishedElsewhere(),
                version.contentHash(),
                version.author(),
                version.recordedAt());
    }
}
