package io.yangguang.outbox;

import io.yangguang.ids.NameIds;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The smallest aggregate: a row that counts its versions, each told as an event. */
final class Counters {

    static final Instant TIME = Instant.parse("2026-03-02T08:00:00Z");

    private Counters() {}

    /** Locks the row until the transaction ends. */
    static int increment(Connection connection, String id) throws SQLException {
        try (var upsert =
                connection.prepareStatement(
                        """
                        INSERT INTO counter (id, version) VALUES (?, 1)
                            ON CONFLICT (id) DO UPDATE SET version = counter.version + 1
                        RETURNING version
                        """)) {
            upsert.setString(1, id);
            try (var found = upsert.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    static OutgoingEvent event(String topic, String subject, int version) {
        UUID id = NameIds.of(TestTopicSpecs.TYPE, subject, String.valueOf(version));
        return new OutgoingEvent(
                TestTopicSpecs.TYPE, topic, subject, id, TIME, Map.of("version", version));
    }

    static StoredEvent stored(OutgoingEvent event) {
        return new StoredEvent(
                0,
                event.id(),
                event.type(),
                event.topic(),
                event.subject(),
                event.time(),
                EventJson.write(event.data()),
                null);
    }
}
