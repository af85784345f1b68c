package io.yangguang.publication.publicity;

import io.yangguang.publication.publicity.model.Interruption;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An interruption as it was entered. */
record StoredInterruption(
        UUID id,
        Interruption interruption,
        String reason,
        @Nullable String proof,
        String recordedBy,
        Instant recordedAt) {}
