package io.yangguang.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as it waits in the outbox. */
record StoredEvent(
        long seq,
        UUID id,
        String type,
        String topic,
        String subject,
        Instant time,
        String data,
        @Nullable String traceparent) {}
