package io.yangguang.publication.disclosure;

import io.yangguang.publication.delivery.model.Attachment;
import io.yangguang.publication.delivery.model.PublishedContent;
import io.yangguang.publication.record.model.RecordVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From what is public to what goes to other platforms. */
final class PushContents {

    private PushContents() {}

    static PublishedContent of(
            RecordVersion record,
            String bodyName,
            String itemName,
            String indexNumber,
            Instant publishedAt,
            @Nullable String reason) {
        return new PublishedContent(
                record.bodyId(),
                record.divisionCode(),
                bodyName,
                record.itemCode(),
                itemName,
                record.kind().name(),
                record.title(),
                record.contentType(),
                record.content(),
                record.attachments().stream()
                        .map(a -> new Attachment(a.name(), a.mediaType(), a.size(), a.sha256()))
                        .toList(),
                record.fields(),
                record.projectCode(),
                indexNumber,
                record.formed().on(),
                publishedAt,
                record.contentHash(),
                reason);
    }
}
