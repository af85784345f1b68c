package io.yangguang.publication.redaction;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That somebody read an original.
 *
 * @param sha256 of the attachment that was read; null for the text
 */
@Schema(name = "OriginalReading", description = "一次查阅 / a reading of the original")
record Reading(
        UUID id,
        UUID recordId,
        int recordVersion,
        @Schema(description = "所阅附件；查阅文本的没有") @Nullable String sha256,
        String purpose,
        String readBy,
        String readerName,
        Instant at) {}
