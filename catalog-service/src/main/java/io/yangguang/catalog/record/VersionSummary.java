package io.yangguang.catalog.record;

import io.yangguang.catalog.record.model.Change;
import io.yangguang.catalog.record.model.RecordVersion;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version in the list of a record's versions. */
@Schema(description = "版本摘要 / a version without its content")
record VersionSummary(
        long version,
        String title,
        String contentHash,
        String author,
        Instant recordedAt,
        @Nullable Change change) {

    static VersionSummary of(RecordVersion version) {
        return new VersionSummary(
                version.version(),
                version.title(),
                version.contentHash(),
                version.author(),
                version.recordedAt(),
                version.change());
    }
}
