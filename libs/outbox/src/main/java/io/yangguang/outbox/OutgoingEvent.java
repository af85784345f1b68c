package io.yangguang.outbox;

import io.yangguang.ids.NameIds;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact to be told.
 *
 * @param type of the CloudEvent, such as {@code io.yangguang.catalog.record-formed.v1}
 * @param topic one that a {@link Topics} bean declares
 * @param subject the aggregate; key on the topic, and the order of one key is kept
 * @param id the same for the same fact, however often it is told
 * @param time when the fact came about; the same, too, however often it is told
 * @param data what {@link EventJson} can write
 */
public record OutgoingEvent(
        String type, String topic, String subject, UUID id, Instant time, Object data) {

    public OutgoingEvent {
        if (type.isBlank() || topic.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException(
                    "Expected type, topic and subject, but got '%s', '%s', '%s'"
                            .formatted(type, topic, subject));
        }
    }

    /** With an id made of type, aggregate and version, so that telling it again gives the same. */
    public static OutgoingEvent of(
            String type, String topic, UUID aggregate, long version, Instant time, Object data) {
        String subject = aggregate.toString();
        UUID id = NameIds.of(type, subject, String.valueOf(version));
        return new OutgoingEvent(type, topic, subject, id, time, data);
    }
}
