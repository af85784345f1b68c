package io.yangguang.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process of its own with a relay, and with a writer when it has a prefix for its keys; it dies
 * without a word at the crash point it is given.
 */
final class CrashMain {

    static final String BEFORE_COMMIT = "before-commit";
    static final String AFTER_COMMIT = "after-commit";
    static final int WRITES = 60;
    static final int KEYS = 7;
    private static final int CRASH_AT_WRITE = 31;
    private static final int CRASH_AT_BATCH = 4;

    private CrashMain() {}

    public static void main(String[] arguments) throws Exception {
        String url = arguments[0];
        String user = arguments[1];
        String password = arguments[2];
        String point = arguments[4];
        String prefix = arguments[5];
        Connections connections = () -> DriverManager.getConnection(url, user, password);
        Map<String, Object> broker = Map.of("bootstrap.servers", arguments[3]);
        var batches = new AtomicInteger();
        var relay =
                new Relay(
                        connections,
                        () -> Producers.open(broker),
                        "/crash",
                        Duration.ofMillis(75),
                        name -> {
                            if (name.equals(point) && batches.incrementAndGet() == CRASH_AT_BATCH) {
                                Runtime.getRuntime().halt(137);
                            }
                        });
        Thread.ofPlatform().start(relay);
        while (!(relay.state() instanceof RelayState.Leading)) {
            Thread.sleep(20);
        }
        // The parent reads this.
        System.out.println("leading");
        if (!prefix.isEmpty()) {
            try (Connection connection = connections.open()) {
                connection.setAutoCommit(false);
                write(connection, prefix, point, relay);
            }
        }
    }

    private static void write(Connection connection, String prefix, String point, Relay relay)
            throws SQLException {
        for (int i = 0; i < WRITES; i++) {
            String subject = prefix + i % KEYS;
            int version = Counters.increment(connection, subject);
            var event = Counters.event(TestTopicSpecs.CRASHED, subject, version);
            OutboxRows.insert(connection, List.of(Counters.stored(event)));
            halt(point, BEFORE_COMMIT, i);
            connection.commit();
            halt(point, AFTER_COMMIT, i);
            relay.wake();
        }
    }

    private static void halt(String wanted, String here, int write) {
        if (wanted.equals(here) && write == CRASH_AT_WRITE) {
            Runtime.getRuntime().halt(137);
        }
    }
}
