package io.yangguang.inbox;

import io.agroal.api.AgroalDataSource;
import io.yangguang.ids.Ids;
import io.yangguang.inbox.Message.Envelope;
import io.yangguang.time.BusinessClock;
import io.yangguang.time.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of table parked_event. */
@ApplicationScoped
class ParkedRows {

    private static final String INSERT =
            """
            INSERT INTO parked_event (id, consumer, event_id, type, source, subject, time, traceparent,
                                      topic, partition, record_offset, data, well_formed, reason, parked_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (consumer, event_id)
                DO UPDATE SET attempts = parked_event.attempts + 1, reason = EXCLUDED.reason
            """;

    private static final String LIST =
            """
            SELECT id, consumer, event_id, type, subject, reason, attempts, parked_at, data
              FROM parked_event WHERE ?::uuid IS NULL OR id > ?::uuid ORDER BY id LIMIT ?
            """;

    private static final String LOCK =
            """
            SELECT consumer, event_id, type, source, subject, time, traceparent,
                   topic, partition, record_offset, data, well_formed, reason
              FROM parked_event WHERE id = ? FOR UPDATE
            """;

    private static final int LONGEST_REASON = 2_000;

    private final AgroalDataSource dataSource;
    private final Ids ids;
    private final SystemClock clock;

    ParkedRows(AgroalDataSource dataSource, Ids ids, SystemClock clock) {
        this.dataSource = dataSource;
        this.ids = ids;
        this.clock = clock;
    }

    /** A parked event with all that is needed to try again. */
    record Stored(String consumer, Envelope envelope, boolean wellFormed, String reason) {}

    void put(String consumer, Message message, String reason) throws SQLException {
        Envelope envelope = message.envelope();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, ids.next());
            insert.setString(2, consumer);
            insert.setObject(3, envelope.eventId());
            insert.setString(4, clean(envelope.type()));
            insert.setString(5, clean(envelope.source()));
            insert.setString(6, clean(envelope.subject()));
            insert.setObject(7, offset(envelope.time()));
            String trace = envelope.traceparent();
            insert.setString(8, trace == null ? null : clean(trace));
            insert.setString(9, envelope.topic());
            insert.setInt(10, envelope.partition());
            insert.setLong(11, envelope.offset());
            insert.setString(12, clean(envelope.text()));
            insert.setBoolean(13, message instanceof Message.WellFormed);
            insert.setString(14, brief(reason));
            insert.setObject(15, offset(clock.now()));
            insert.executeUpdate();
        }
    }

    List<ParkedEvent> list(@Nullable UUID after, int limit) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(LIST)) {
            select.setObject(1, after);
            select.setObject(2, after);
            select.setInt(3, limit);
            List<ParkedEvent> all = new ArrayList<>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    all.add(
                            new ParkedEvent(
                                    found.getObject(1, UUID.class),
                                    found.getString(2),
                                    found.getObject(3, UUID.class),
                                    found.getString(4),
                                    found.getString(5),
                                    found.getString(6),
                                    found.getInt(7),
                                    found.getObject(8, OffsetDateTime.class).toInstant(),
                                    found.getString(9)));
                }
            }
            return all;
        }
    }

    Optional<Stored> lock(UUID id) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(LOCK)) {
            select.setObject(1, id);
            try (var found = select.executeQuery()) {
                return found.next() ? Optional.of(read(found)) : Optional.empty();
            }
        }
    }

    private static Stored read(ResultSet found) throws SQLException {
        OffsetDateTime time = found.getObject(6, OffsetDateTime.class);
        var envelope =
                new Envelope(
                        found.getObject(2, UUID.class),
                        found.getString(3),
                        found.getString(4),
                        found.getString(5),
                        time == null ? null : time.toInstant(),
                        found.getString(7),
                        found.getString(8),
                        found.getInt(9),
                        found.getLong(10),
                        found.getString(11));
        return new Stored(found.getString(1), envelope, found.getBoolean(12), found.getString(13));
    }

    void delete(String consumer, List<IncomingEvent> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        try (var connection = dataSource.getConnection();
                var delete =
                        connection.prepareStatement(
                                "DELETE FROM parked_event WHERE consumer = ? AND event_id = ANY"
                                        + " (?::uuid[])")) {
            Object[] all = events.stream().map(event -> event.id().toString()).toArray();
            delete.setString(1, consumer);
            delete.setArray(2, connection.createArrayOf("text", all));
            delete.executeUpdate();
        }
    }

    void failedAgain(UUID id, String reason) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update =
                        connection.prepareStatement(
                                "UPDATE parked_event SET attempts = attempts + 1, reason = ? WHERE"
                                        + " id = ?")) {
            update.setString(1, brief(reason));
            update.setObject(2, id);
            update.executeUpdate();
        }
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(BusinessClock.ZONE).toOffsetDateTime();
    }

    /** PostgreSQL's text cannot hold the character NUL, which a broken message may. */
    private static String clean(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static String brief(String reason) {
        String clean = clean(reason);
        return clean.length() <= LONGEST_REASON ? clean : clean.substring(0, LONGEST_REASON);
    }
}
