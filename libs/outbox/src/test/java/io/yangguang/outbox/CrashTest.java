package io.yangguang.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.yangguang.inbox.Effects;
import io.yangguang.local.Database;
import io.yangguang.testing.Servers;
import io.yangguang.testing.StackResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real processes that die as by kill -9. They write to a database of their own; what they tell is
 * taken by the inbox of this one.
 */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "outbox"),
            @ResourceArg(name = "kafka", value = "true")
        })
class CrashTest {

    private static Database database;

    @Inject Effects effects;

    private final List<Process> children = new ArrayList<>();
    private final List<Relay> relays = new ArrayList<>();

    @BeforeAll
    static void migrate() {
        database = Servers.database("crash");
        Flyway.configure()
                .dataSource(database.url(), database.owner(), database.ownerPassword())
                .locations("db/outbox", "db/test")
                .placeholders(Map.of("app", database.user()))
                .load()
                .migrate();
    }

    @AfterEach
    void end() {
        relays.forEach(Relay::stop);
        children.forEach(Process::destroyForcibly);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CrashMain.BEFORE_COMMIT,
                CrashMain.AFTER_COMMIT,
                CrashPoint.BEFORE_ACK,
                CrashPoint.AFTER_ACK
            })
    void nothingIsLostAndNothingHasItsEffectTwice(String point) throws Exception {
        String prefix = UUID.randomUUID() + "/";

        Process child = child(point, prefix);
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isEqualTo(137);
        Map<String, Integer> committed = committed(prefix);
        start();

        assertThat(committed).hasSize(CrashMain.KEYS);
        committed.forEach((subject, last) -> {
            Patience.until(() -> effects.of(subject).contains(last));
        });
        Patience.until(() -> waiting() == 0);
        // Whatever was told twice lies before this one on the only partition.
        String sentinel = prefix + "sentinel";
        append(sentinel);
        Patience.until(() -> effects.of(sentinel).size() == 1);
        committed.forEach((subject, last) ->
                assertThat(effects.of(subject))
                        .isEqualTo(IntStream.rangeClosed(1, last).boxed().toList()));
    }

    @Test
    void oneRelayLeadsAndAnotherTakesOverWhenItIsKilled() throws Exception {
        Process leader = child("never", "");
        assertThat(leader.inputReader().readLine()).isEqualTo("leading");
        Relay follower = start();
        Patience.until(() -> follower.state() instanceof RelayState.Following);

        String subject = UUID.randomUUID().toString();
        append(subject);
        Patience.until(() -> effects.of(subject).equals(List.of(1)));
        assertThat(follower.state()).isEqualTo(new RelayState.Following());

        long killed = System.nanoTime();
        leader.destroyForcibly();
        append(subject);
        Patience.until(() -> effects.of(subject).equals(List.of(1, 2)));
        assertThat(follower.state()).isEqualTo(new RelayState.Leading());
        assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(10));
    }

    private Process child(String point, String prefix) throws IOException {
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                CrashMain.class.getName(),
                                database.url(),
                                database.user(),
                                database.password(),
                                Servers.kafka(),
                                point,
                                prefix)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        children.add(child);
        return child;
    }

    private Relay start() {
        Map<String, Object> broker = Map.of("bootstrap.servers", Servers.kafka());
        var relay =
                new Relay(
                        CrashTest::open,
                        () -> Producers.open(broker),
                        "/crash",
                        Duration.ofMillis(75),
                        CrashPoint.NONE);
        Thread.ofPlatform().daemon().start(relay);
        relays.add(relay);
        return relay;
    }

    private static Connection open() throws java.sql.SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static void append(String subject) throws Exception {
        try (Connection connection = open()) {
            connection.setAutoCommit(false);
            int version = Counters.increment(connection, subject);
            var event = Counters.event(TestTopicSpecs.CRASHED, subject, version);
            OutboxRows.insert(connection, List.of(Counters.stored(event)));
            connection.commit();
        }
    }

    private static long waiting() throws Exception {
        try (Connection connection = open()) {
            return OutboxRows.count(connection);
        }
    }

    private static Map<String, Integer> committed(String prefix) throws Exception {
        try (Connection connection = open();
                var select =
                        connection.prepareStatement(
                                "SELECT id, version FROM counter WHERE starts_with(id, ?)")) {
            select.setString(1, prefix);
            Map<String, Integer> versions = new LinkedHashMap<>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    versions.put(found.getString(1), found.getInt(2));
                }
            }
            return versions;
        }
    }
}
