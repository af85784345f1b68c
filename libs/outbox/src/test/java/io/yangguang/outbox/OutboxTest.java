package io.yangguang.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.yangguang.testing.StackResource;
import io.yangguang.testing.TestTopics;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {
            @io.quarkus.test.common.ResourceArg(name = "database", value = "outbox"),
            @io.quarkus.test.common.ResourceArg(name = "kafka", value = "true")
        })
class OutboxTest {

    private static final String TOPIC = TestTopicSpecs.PLAIN;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject Outbox outbox;
    @Inject OutboxRelay relay;
    @Inject AgroalDataSource dataSource;

    @TestHTTPResource("/q/health/ready")
    URI ready;

    @Test
    void committedEventArrivesAsBinaryCloudEvent() {
        var aggregate = UUID.randomUUID();
        var event = OutgoingEvent.of("t.v1", TOPIC, aggregate, 7, Counters.TIME, Map.of("a", 1));

        MDC.put("traceId", "0af7651916cd43dd8448eb211c80319c");
        MDC.put("spanId", "b7ad6b7169203331");
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event));
        MDC.remove("traceId");
        MDC.remove("spanId");

        var arrived = await(event);
        assertThat(arrived.data()).isEqualTo(EventJson.read("{\"a\":1}"));
        assertThat(arrived.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", event.id().toString())
                .containsEntry("ce_type", "t.v1")
                .containsEntry("ce_source", "/outbox-test")
                .containsEntry("ce_subject", aggregate.toString())
                .containsEntry("ce_time", "2026-03-02T16:00:00+08:00")
                .containsEntry("content-type", "application/json")
                .containsEntry(
                        "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    @Test
    void rolledBackEventIsNeverTold() {
        var lost = event("x");
        var kept = event("x");

        assertThatThrownBy(() ->
                        QuarkusTransaction.requiringNew()
                                .run(() -> {
                                    outbox.append(lost);
                                    throw new IllegalArgumentException();
                                }))
                .isInstanceOf(IllegalArgumentException.class);
        QuarkusTransaction.requiringNew().run(() -> outbox.append(kept));

        await(kept);
        assertThat(TestTopics.read(TOPIC)).noneMatch(e -> e.id().equals(lost.id().toString()));
    }

    @Test
    void eventOfOneAndAHalfMebibytesArrivesAndALargerOneIsRefused() {
        var large = event("x".repeat(TransactionalOutbox.LARGEST_DATA - 100));
        var tooLarge = event("x".repeat(TransactionalOutbox.LARGEST_DATA));

        QuarkusTransaction.requiringNew().run(() -> outbox.append(large));

        await(large);
        assertThatThrownBy(
                        () -> QuarkusTransaction.requiringNew().run(() -> outbox.append(tooLarge)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most");
    }

    @Test
    void transactionAndDeclaredTopicAreRequired() {
        assertThatThrownBy(() -> outbox.append(event("x")))
                .isInstanceOf(IllegalStateException.class);
        var stranger =
                OutgoingEvent.of("t.v1", "other", UUID.randomUUID(), 1, Counters.TIME, Map.of());
        assertThatThrownBy(
                        () -> QuarkusTransaction.requiringNew().run(() -> outbox.append(stranger)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other");
    }

    @Test
    void commitWakesTheRelay() throws Exception {
        await(warm());
        long begin = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            QuarkusTransaction.requiringNew().run(() -> outbox.append(event("x")));
            Patience.until(() -> rows() == 0);
        }
        // Each look costs 20 ms of the test's own; an unwoken relay would need 75 ms more.
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void relayComesBackWhenItsSessionIsKilled() throws Exception {
        await(warm());
        try (var connection = dataSource.getConnection();
                var kill =
                        connection.prepareStatement(
                                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE"
                                    + " application_name = 'yangguang-outbox-relay' AND datname ="
                                    + " current_database()");
                var killed = kill.executeQuery()) {
            assertThat(killed.next()).isTrue();
        }

        await(warm());

        assertThat(relay.state()).isEqualTo(new RelayState.Leading());
    }

    @Test
    void readinessTellsOfRelayAndSubscriptions() {
        Patience.until(() -> ready().statusCode() == 200);

        assertThat(ready().body())
                .contains("\"outbox\"")
                .contains("\"inbox\"")
                .contains("Leading")
                .contains("joined");
    }

    @Test
    void topicsTakeLargeMessages() throws Exception {
        await(warm());
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
        Map<String, Object> config =
                Map.of("bootstrap.servers", io.yangguang.testing.Servers.kafka());
        try (var admin = Admin.create(config)) {
            var topic = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            assertThat(topic.get("max.message.bytes").value()).isEqualTo("2097152");
            assertThat(topic.get("cleanup.policy").value()).isEqualTo("compact");
        }
    }

    @Test
    void topicWithOnePartitionHasTheOrderOfCommits() {
        String run = UUID.randomUUID().toString();
        List<OutgoingEvent> events = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            // Few keys, repeated: nothing may move forward for its key's sake.
            var id = UUID.nameUUIDFromBytes((run + i * i % 7).getBytes(StandardCharsets.UTF_8));
            events.add(
                    OutgoingEvent.of(
                            "t.v1", TOPIC, id, i, Instant.EPOCH, Map.of("run", run, "n", i)));
        }

        QuarkusTransaction.requiringNew().run(() -> outbox.appendAll(events));

        await(events.getLast());
        assertThat(
                        TestTopics.read(TOPIC).stream()
                                .filter(e -> e.data().path("run").asText().equals(run))
                                .map(e -> e.data().path("n").asInt()))
                .containsExactlyElementsOf(IntStream.range(0, 600).boxed().toList());
    }

    private OutgoingEvent warm() {
        var event = event("warm");
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event));
        return event;
    }

    private static OutgoingEvent event(String text) {
        return OutgoingEvent.of(
                "t.v1", TOPIC, UUID.randomUUID(), 1, Instant.EPOCH, Map.of("text", text));
    }

    private static io.yangguang.testing.CloudEvent await(OutgoingEvent event) {
        return TestTopics.await(TOPIC, PATIENCE, e -> e.id().equals(event.id().toString()));
    }

    private long rows() throws java.sql.SQLException {
        try (var connection = dataSource.getConnection()) {
            return OutboxRows.count(connection);
        }
    }

    private HttpResponse<String> ready() {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
