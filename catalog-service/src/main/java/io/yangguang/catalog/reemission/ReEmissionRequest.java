package io.yangguang.catalog.reemission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to say again. */
@Schema(name = "RecordReEmissionRequest", description = "recordIds 与 since 填写一个 / one of the two")
record ReEmissionRequest(
        @Schema(description = "信息记录，至多 1000 条 / at most 1000 records")
                @Nullable List<@Nullable UUID> recordIds,
        @Schema(description = "此时刻及以后登记的", examples = "2026-03-01T00:00:00+08:00")
                @Nullable Instant since) {}
