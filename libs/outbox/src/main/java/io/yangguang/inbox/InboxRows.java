package io.yangguang.inbox;

import io.agroal.api.AgroalDataSource;
import io.yangguang.time.BusinessClock;
import io.yangguang.time.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The SQL of table inbox. */
@ApplicationScoped
class InboxRows {

    /** Sorted, so that two consumers of the same events cannot wait for each other in a circle. */
    private static final String INSERT =
            """
            INSERT INTO inbox (day, consumer, event_id, received_on)
            SELECT e.day, ?, e.id, ?
              FROM unnest(?::date[], ?::uuid[]) AS e (day, id)
             ORDER BY e.day, e.id
                ON CONFLICT DO NOTHING
            RETURNING event_id
            """;

    private final AgroalDataSource dataSource;
    private final SystemClock clock;

    InboxRows(AgroalDataSource dataSource, SystemClock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Notes the events as taken and returns those that were not before, each once. */
    List<IncomingEvent> take(String consumer, List<IncomingEvent> events) throws SQLException {
        if (events.isEmpty()) {
            return List.of();
        }
        Set<UUID> unseen = insert(consumer, events);
        List<IncomingEvent> fresh = new ArrayList<>(unseen.size());
        for (IncomingEvent event : events) {
            if (unseen.remove(event.id())) {
                fresh.add(event);
            }
        }
        return fresh;
    }

    private Set<UUID> insert(String consumer, List<IncomingEvent> events) throws SQLException {
        // The day of the event, not of its arrival: a repetition must meet the row of the first.
        Object[] days =
                events.stream()
                        .map(event -> event.time().atZone(BusinessClock.ZONE).toLocalDate())
                        .map(LocalDate::toString)
                        .toArray();
        Object[] ids = events.stream().map(event -> event.id().toString()).toArray();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, consumer);
            insert.setObject(2, today());
            insert.setArray(3, connection.createArrayOf("text", days));
            insert.setArray(4, connection.createArrayOf("text", ids));
            Set<UUID> unseen = new HashSet<>();
            try (var found = insert.executeQuery()) {
                while (found.next()) {
                    unseen.add(found.getObject(1, UUID.class));
                }
            }
            return unseen;
        }
    }

    /** Makes the partitions from yesterday to some days ahead, and drops those too old. */
    void maintain(int daysAhead, int daysKept) throws SQLException {
        LocalDate today = today();
        try (var connection = dataSource.getConnection()) {
            for (int day = -1; day <= daysAhead; day++) {
                call(connection, "SELECT inbox_partition(?)", today.plusDays(day));
            }
            call(connection, "SELECT inbox_drop_before(?)", today.minusDays(daysKept));
        }
    }

    private static void call(Connection connection, String sql, LocalDate day) throws SQLException {
        try (var call = connection.prepareStatement(sql)) {
            call.setObject(1, day);
            call.execute();
        }
    }

    private LocalDate today() {
        return clock.now().atZone(BusinessClock.ZONE).toLocalDate();
    }
}
