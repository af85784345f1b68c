package io.yangguang.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class TellerTest {

    private final StoredEvent a1 = event(1, "t", "a");
    private final StoredEvent b1 = event(2, "t", "b");
    private final StoredEvent a2 = event(3, "t", "a");
    private final StoredEvent b2 = event(4, "t", "b");
    private final StoredEvent a3 = event(5, "t", "a");

    @Test
    void nothingOfAKeyIsSentBeforeTheOneBeforeItIsAcknowledged() {
        var producer = producer(false);
        var telling =
                CompletableFuture.supplyAsync(
                        () -> teller(producer).tell(List.of(a1, b1, a2, b2, a3)));

        awaitSent(producer, 2);
        assertThat(producer.history()).extracting(m -> m.key()).containsExactly("a", "b");
        producer.completeNext();
        producer.completeNext();
        awaitSent(producer, 4);
        producer.completeNext();
        producer.completeNext();
        awaitSent(producer, 5);
        producer.completeNext();

        var outcome = telling.join();
        assertThat(outcome.failure()).isNull();
        assertThat(outcome.acknowledged()).containsExactly(a1, b1, a2, b2, a3);
    }

    @Test
    void afterAFailureNothingLaterOfTheKeyIsSentOrDeleted() {
        var producer = producer(false);
        var telling =
                CompletableFuture.supplyAsync(
                        () -> teller(producer).tell(List.of(a1, b1, a2, b2, a3)));

        awaitSent(producer, 2);
        producer.errorNext(new TimeoutException("no answer"));
        producer.completeNext();

        var outcome = telling.orTimeout(5, TimeUnit.SECONDS).join();
        assertThat(outcome.failure()).hasRootCauseMessage("no answer");
        assertThat(outcome.acknowledged()).containsExactly(b1);
        assertThat(producer.history()).hasSize(2);
    }

    @Test
    void aTopicThatIsMissingDoesNotHoldUpTheOthers() {
        var producer =
                new MockProducer<>(
                        true,
                        new RoundRobinPartitioner(),
                        new StringSerializer(),
                        new ByteArraySerializer()) {
                    @Override
                    public List<PartitionInfo> partitionsFor(String topic) {
                        if (topic.equals("missing")) {
                            throw new TimeoutException("no such topic");
                        }
                        return super.partitionsFor(topic);
                    }
                };
        var m1 = event(1, "missing", "a");
        var m2 = event(2, "missing", "b");

        var outcome = teller(producer).tell(List.of(m1, m2, a1, b1));

        assertThat(outcome.failure()).hasMessage("no such topic");
        assertThat(outcome.acknowledged()).containsExactly(a1, b1);
    }

    @Test
    void aTopicWithOnePartitionIsOneSequence() {
        var producer = producer(false, "t");
        var telling =
                CompletableFuture.supplyAsync(() -> teller(producer).tell(List.of(a1, b1, a2)));

        awaitSent(producer, 1);
        producer.completeNext();
        awaitSent(producer, 2);
        producer.errorNext(new TimeoutException("no answer"));

        var outcome = telling.orTimeout(5, TimeUnit.SECONDS).join();
        assertThat(outcome.acknowledged()).containsExactly(a1);
        assertThat(producer.history()).hasSize(2);
    }

    private static MockProducer<String, byte[]> producer(boolean autoComplete, String topic) {
        var node = new Node(0, "localhost", 1);
        var only = new PartitionInfo(topic, 0, node, new Node[] {node}, new Node[] {node});
        var cluster = new Cluster("c", List.of(node), List.of(only), Set.of(), Set.of());
        return new MockProducer<>(
                cluster,
                autoComplete,
                new RoundRobinPartitioner(),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static MockProducer<String, byte[]> producer(boolean autoComplete) {
        return new MockProducer<>(
                autoComplete,
                new RoundRobinPartitioner(),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static Teller teller(MockProducer<String, byte[]> producer) {
        return new Teller(producer, "/test", CrashPoint.NONE);
    }

    private static void awaitSent(MockProducer<String, byte[]> producer, int count) {
        Patience.until(() -> producer.history().size() == count);
    }

    private static StoredEvent event(long seq, String topic, String subject) {
        return new StoredEvent(
                seq,
                UUID.randomUUID(),
                "io.yangguang.test.counted.v1",
                topic,
                subject,
                Instant.EPOCH,
                "{}",
                null);
    }
}
