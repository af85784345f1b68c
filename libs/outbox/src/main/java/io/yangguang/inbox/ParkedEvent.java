package io.yangguang.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that could not be taken.
 *
 * @param eventId of the event; for a malformed one made from its place on the topic
 * @param type empty when the message has none; so is the subject
 * @param attempts how often it was tried
 * @param data as it came
 */
public record ParkedEvent(
        UUID id,
        String consumer,
        UUID eventId,
        String type,
        String subject,
        String reason,
        int attempts,
        Instant parkedAt,
        String data) {}
