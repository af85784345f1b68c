package io.yangguang.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A CloudEvent as it came from Kafka. */
public record IncomingEvent(
        UUID id,
        String type,
        String source,
        String subject,
        Instant time,
        @Nullable String traceparent,
        JsonNode data,
        String topic,
        int partition,
        long offset) {}
