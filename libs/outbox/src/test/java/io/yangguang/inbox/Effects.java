package io.yangguang.inbox;

import io.agroal.api.AgroalDataSource;
import io.yangguang.outbox.TestTopicSpecs;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes a row for each event, and fails when a test wants it to. */
@ApplicationScoped
public class Effects implements Subscription {

    /** Subjects whose events cannot be taken. */
    final Set<String> poison = ConcurrentHashMap.newKeySet();

    /** How many times more the world is broken. */
    final AtomicInteger outages = new AtomicInteger();

    private final AgroalDataSource dataSource;

    Effects(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    Set<String> poison() {
        return poison;
    }

    AtomicInteger outages() {
        return outages;
    }

    @Override
    public String consumer() {
        return "effects";
    }

    @Override
    public List<String> topics() {
        return List.of(TestTopicSpecs.COUNTED, TestTopicSpecs.CRASHED, TestTopicSpecs.BROKEN);
    }

    @Override
    public void apply(List<IncomingEvent> fresh) {
        try (var connection = dataSource.getConnection();
                var insert =
                        connection.prepareStatement(
                                "INSERT INTO effect (event_id, subject, version) VALUES (?, ?,"
                                        + " ?)")) {
            for (IncomingEvent event : fresh) {
                insert.setObject(1, event.id());
                insert.setString(2, event.subject());
                insert.setInt(3, event.data().path("version").asInt());
                insert.executeUpdate();
                if (poison.contains(event.subject())) {
                    throw new IllegalArgumentException("does not fit");
                }
                if (outages.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                    throw new IllegalStateException(new SQLException("gone", "08006"));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Versions in the order of their effects. */
    public List<Integer> of(String subject) {
        try (var connection = dataSource.getConnection();
                var select =
                        connection.prepareStatement(
                                "SELECT version FROM effect WHERE subject = ? ORDER BY seq")) {
            select.setString(1, subject);
            List<Integer> versions = new ArrayList<>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    versions.add(found.getInt(1));
                }
            }
            return versions;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
