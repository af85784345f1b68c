package io.yangguang.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.yangguang.ids.NameIds;
import io.yangguang.outbox.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A Kafka message, read as far as it can be. */
sealed interface Message {

    record WellFormed(IncomingEvent event, String text) implements Message {}

    record Malformed(Envelope envelope, String reason) implements Message {}

    /** What can be said of any message; absent headers are empty. */
    record Envelope(
            UUID eventId,
            String type,
            String source,
            String subject,
            @Nullable Instant time,
            @Nullable String traceparent,
            String topic,
            int partition,
            long offset,
            String text) {}

    default Envelope envelope() {
        return switch (this) {
            case Malformed malformed -> malformed.envelope;
            case WellFormed(IncomingEvent event, String text) ->
                    new Envelope(
                            event.id(),
                            event.type(),
                            event.source(),
                            event.subject(),
                            event.time(),
                            event.traceparent(),
                            event.topic(),
                            event.partition(),
                            event.offset(),
                            text);
        };
    }

    /** The value must not be null: a tombstone is no message. */
    static Message of(ConsumerRecord<byte[], byte[]> message) {
        String text = new String(message.value(), StandardCharsets.UTF_8);
        String subject = header(message, "ce_subject");
        if (subject.isEmpty() && message.key() != null) {
            subject = new String(message.key(), StandardCharsets.UTF_8);
        }
        String type = header(message, "ce_type");
        String source = header(message, "ce_source");
        String trace = header(message, "traceparent");
        @Nullable UUID id = null;
        @Nullable Instant time = null;
        try {
            id = uuid(header(message, "ce_id"));
            time =
                    OffsetDateTime.parse(required("ce_time", header(message, "ce_time")))
                            .toInstant();
            JsonNode data = EventJson.read(text);
            return new WellFormed(
                    new IncomingEvent(
                            id,
                            required("ce_type", type),
                            source,
                            required("ce_subject", subject),
                            time,
                            trace.isEmpty() ? null : trace,
                            data,
                            message.topic(),
                            message.partition(),
                            message.offset()),
                    text);
        } catch (IllegalArgumentException | DateTimeException e) {
            var envelope =
                    new Envelope(
                            id == null ? place(message) : id,
                            type,
                            source,
                            subject,
                            time,
                            trace.isEmpty() ? null : trace,
                            message.topic(),
                            message.partition(),
                            message.offset(),
                            text);
            return new Malformed(envelope, "malformed: " + e.getMessage());
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(required("ce_id", text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("ce_id '%s' is not a UUID".formatted(text), e);
        }
    }

    private static String required(String name, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("%s is missing".formatted(name));
        }
        return value;
    }

    private static UUID place(ConsumerRecord<byte[], byte[]> message) {
        return NameIds.of(
                message.topic(),
                String.valueOf(message.partition()),
                String.valueOf(message.offset()));
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null || header.value() == null
                ? ""
                : new String(header.value(), StandardCharsets.UTF_8);
    }
}
