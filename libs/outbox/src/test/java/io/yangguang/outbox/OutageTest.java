package io.yangguang.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.local.Database;
import io.yangguang.local.LocalKafka;
import io.yangguang.local.Places;
import io.yangguang.local.Ports;
import io.yangguang.testing.Servers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A broker of its own that is killed while the relay works. */
class OutageTest {

    private static final String TOPIC = "test.outage";
    private static final int KEYS = 5;

    private final Database database = Servers.database("outage");

    @Test
    void relayOutlivesItsBrokerAndLosesNothing() throws Exception {
        migrate();
        int port = Ports.free();
        Path folder = Files.createTempDirectory("yangguang-outage-");
        Map<String, Object> broker = Map.of("bootstrap.servers", "127.0.0.1:" + port);
        LocalKafka kafka = LocalKafka.start(Places.find(), folder, port, Ports.free());
        var relay =
                new Relay(
                        this::open,
                        () -> Producers.open(broker),
                        "/outage",
                        Duration.ofMillis(75),
                        CrashPoint.NONE);
        Thread thread = Thread.ofPlatform().daemon().start(relay);
        try {
            try (Admin admin = Admin.create(broker)) {
                var topic = new NewTopic(TOPIC, 2, (short) 1);
                admin.createTopics(List.of(topic)).all().get(30, TimeUnit.SECONDS);
            }
            append(20);
            Patience.until(() -> waiting() == 0);

            ProcessHandle.of(kafka.child().pid()).orElseThrow().destroyForcibly();
            append(20);
            assertThat(waiting()).isEqualTo(20);
            kafka = LocalKafka.start(Places.find(), folder, port, Ports.free());
            append(20);
            Patience.until(() -> waiting() == 0);

            assertThat(relay.state()).isEqualTo(new RelayState.Leading());
            Map<String, Set<Integer>> told = told(broker);
            for (int key = 0; key < KEYS; key++) {
                assertThat(told.get("key-" + key))
                        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
            }
        } finally {
            relay.stop();
            thread.join(Duration.ofSeconds(10));
            kafka.discard();
        }
    }

    /** Versions of each key in the order of their first appearance. */
    private static Map<String, Set<Integer>> told(Map<String, Object> broker) {
        try (var consumer =
                new KafkaConsumer<>(broker, new StringDeserializer(), new StringDeserializer())) {
            var partitions = List.of(new TopicPartition(TOPIC, 0), new TopicPartition(TOPIC, 1));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            Map<String, Set<Integer>> told = new HashMap<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(message ->
                                told.computeIfAbsent(message.key(), _ -> new LinkedHashSet<>())
                                        .add(
                                                EventJson.read(message.value())
                                                        .path("version")
                                                        .asInt()));
            }
            return told;
        }
    }

    private void append(int count) throws SQLException {
        try (Connection connection = open()) {
            connection.setAutoCommit(false);
            List<StoredEvent> events = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String subject = "key-" + i % KEYS;
                int version = Counters.increment(connection, subject);
                events.add(Counters.stored(Counters.event(TOPIC, subject, version)));
            }
            OutboxRows.insert(connection, events);
            connection.commit();
        }
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(database.url(), database.owner(), database.ownerPassword())
                .locations("db/outbox", "db/test")
                .placeholders(Map.of("app", database.user()))
                .load()
                .migrate();
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private long waiting() throws SQLException {
        try (Connection connection = open()) {
            return OutboxRows.count(connection);
        }
    }
}
