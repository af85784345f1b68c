package io.yangguang.publication.redaction;

import io.yangguang.publication.record.model.RecordVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Original", description = "原件 / the original; each reading is kept")
record OriginalView(
        UUID recordId,
        int version,
        UUID bodyId,
        String itemCode,
        String title,
        String contentType,
        String content,
        Map<String, Object> fields,
        List<RecordVersion.Attachment> attachments,
        LocalDate formedOn,
        RecordVersion.@Nullable Change change,
        @Nullable String projectCode,
        String author,
        Instant recordedAt,
        String contentHash) {

    static OriginalView of(RecordVersion record) {
        return new OriginalView(
                record.recordId(),
                record.version(),
                record.bodyId(),
                record.itemCode(),
                record.title(),
                record.contentType(),
                record.content(),
                record.fields(),
                record.attachments(),
                record.formed().on(),
                record.change(),
                record.projectCode(),
                record.author(),
                record.recordedAt(),
                record.contentHash());
    }
}
