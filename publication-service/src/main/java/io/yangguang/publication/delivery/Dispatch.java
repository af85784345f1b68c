package io.yangguang.publication.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * One attempt in a worker's hands.
 *
 * @param ask whether to ask for the verdict instead of sending
 * @param lease names this attempt
 */
record Dispatch(
        UUID deliveryId,
        String target,
        String payload,
        boolean ask,
        UUID lease,
        Instant startedAt) {}
