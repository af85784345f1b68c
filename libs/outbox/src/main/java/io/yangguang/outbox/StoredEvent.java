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
        @Nullable String traceparent) {

    /** Events of one lane are told one after the other. */
    Lane lane() {
        return new Lane(topic, subject);
    }

    record Lane(String topic, String subject) {}
}
