package io.yangguang.outbox;

import io.yangguang.time.BusinessClock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The SQL of table outbox. */
final class OutboxRows {

    private static final String INSERT =
            """
            INSERT INTO outbox (id, type, topic, subject, time, data, traceparent)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    /** A head of visible rows, cut where it would become too large, but never empty. */
    private static final String HEAD =
            """
            SELECT seq, id, type, topic, subject, time, data, traceparent
              FROM (SELECT *, sum(octet_length(data)) OVER (ORDER BY seq) AS bytes
                      FROM (SELECT * FROM outbox ORDER BY seq LIMIT ?) AS head) AS measured
             WHERE bytes - octet_length(data) < ?
             ORDER BY seq
            """;

    private OutboxRows() {}

    static void insert(Connection connection, List<StoredEvent> events) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            for (StoredEvent event : events) {
                insert.setObject(1, event.id());
                insert.setString(2, event.type());
                insert.setString(3, event.topic());
                insert.setString(4, event.subject());
                insert.setObject(5, event.time().atZone(BusinessClock.ZONE).toOffsetDateTime());
                insert.setString(6, event.data());
                insert.setString(7, event.traceparent());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static List<StoredEvent> head(Connection connection, int rows, long bytes) throws SQLException {
        try (var select = connection.prepareStatement(HEAD)) {
            select.setInt(1, rows);
            select.setLong(2, bytes);
            List<StoredEvent> head = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    head.add(read(found));
                }
            }
            return head;
        }
    }

    static void delete(Connection connection, List<StoredEvent> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        try (var delete = connection.prepareStatement("DELETE FROM outbox WHERE seq = ANY (?)")) {
            Long[] all = events.stream().map(StoredEvent::seq).toArray(Long[]::new);
            delete.setArray(1, connection.createArrayOf("bigint", all));
            delete.executeUpdate();
        }
    }

    static long count(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT count(*) FROM outbox");
                var found = select.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    private static StoredEvent read(ResultSet found) throws SQLException {
        Instant time = found.getObject(6, OffsetDateTime.class).toInstant();
        return new StoredEvent(
                found.getLong(1),
                found.getObject(2, UUID.class),
                found.getString(3),
                found.getString(4),
                found.getString(5),
                time,
                found.getString(7),
                found.getString(8));
    }
}
