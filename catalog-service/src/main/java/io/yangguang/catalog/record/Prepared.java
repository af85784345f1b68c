package io.yangguang.catalog.record;

import io.yangguang.catalog.body.model.Body;
import io.yangguang.catalog.item.model.Item;
import io.yangguang.catalog.record.model.Attachment;
import io.yangguang.catalog.record.model.Draft;
import io.yangguang.catalog.record.model.DraftRules;
import io.yangguang.catalog.record.model.PublishedElsewhere;
import io.yangguang.catalog.record.model.RecordVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lawful draft with all that it refers to.
 *
 * @param content sanitised where it is HTML
 * @param elsewhere with codes instead of aliases
 */
record Prepared(
        UUID newId,
        Draft draft,
        String hash,
        Body body,
        Item item,
        CleanHtml content,
        List<Attachment> attachments,
        List<PublishedElsewhere> elsewhere,
        Submitter submitter) {

    Prepared {
        attachments = List.copyOf(attachments);
        elsewhere = List.copyOf(elsewhere);
    }

    RecordVersion first(long referenceRevision, Instant now) {
        return version(
                newId,
                1,
                body.id(),
                body.divisionCode(),
                submitter.sourceSystem(),
                draft.sourceId(),
                referenceRevision,
                now);
    }

    /** The version that follows the current one; belongs to whom and what that belongs to. */
    RecordVersion after(RecordVersion current, long referenceRevision, Instant now) {
        return version(
                current.recordId(),
                current.version() + 1,
                current.bodyId(),
                current.divisionCode(),
                current.sourceSystem(),
                current.sourceId(),
                referenceRevision,
                now);
    }

    private RecordVersion version(
            UUID recordId,
            long number,
            UUID bodyId,
            String divisionCode,
            @Nullable String sourceSystem,
            @Nullable String sourceId,
            long referenceRevision,
            Instant now) {
        return new RecordVersion(
                recordId,
                number,
                referenceRevision,
                bodyId,
                divisionCode,
                item.id(),
                item.code(),
                draft.kind() == null ? item.kind() : draft.kind(),
                draft.procurementMethod(),
                draft.title(),
                draft.contentType(),
                content.html(),
                content.removed(),
                attachments,
                draft.fields(),
                draft.attribute(),
                DraftRules.triggersAfter(draft),
                draft.projectCode(),
                sourceSystem,
                sourceId,
                elsewhere,
                hash,
                submitter.author(),
                now,
                draft.change());
    }
}
