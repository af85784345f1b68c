package io.yangguang.catalog.reemission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of the answer: how many events wait to be sent again by now. */
@Schema(
        name = "RecordReEmission",
        description = "最后一行 summary 为 true / the last line is the summary")
record Progress(long emitted, @Schema(description = "仅最后一行") @Nullable Boolean summary) {}
