package io.yangguang.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes to and reads from the broker of {@link Servers#kafka()}. */
public final class TestTopics {

    private TestTopics() {}

    /** Makes the topic if it is not there; the broker makes none by itself. */
    public static void create(String topic, int partitions) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Servers.kafka()))) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException(e);
            }
        } catch (InterruptedException | TimeoutException e) {
            throw new KafkaException(e);
        }
    }

    /** Sends and waits for the broker's acknowledgement; key = subject. */
    public static void send(String topic, CloudEvent... events) {
        for (CloudEvent event : events) {
            send(event.to(topic));
        }
    }

    /** A message as it should never be: for tests of poison. */
    public static void sendRaw(String topic, String key, String value) {
        send(new ProducerRecord<String, @Nullable String>(topic, key, value));
    }

    private static void send(ProducerRecord<String, @Nullable String> message) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", Servers.kafka(), "acks", "all", "linger.ms", "0");
        try (var producer =
                new KafkaProducer<String, @Nullable String>(
                        config, new StringSerializer(), new StringSerializer())) {
            producer.send(message).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new KafkaException(e);
        }
    }

    /** Everything that is on the topic now, in the order of each partition. */
    public static List<CloudEvent> read(String topic) {
        Map<String, Object> config =
                Map.of(
                        "bootstrap.servers",
                        Servers.kafka(),
                        "enable.auto.commit",
                        "false",
                        "isolation.level",
                        "read_committed");
        try (var consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<CloudEvent> events = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(message -> events.add(CloudEvent.from(message)));
            }
            return events;
        }
    }

    /**
     * Reads until an event fits.
     *
     * @throws AssertionError with what was there instead, when the patience is used up
     */
    public static CloudEvent await(String topic, Duration patience, Predicate<CloudEvent> wanted) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            List<CloudEvent> all = read(topic);
            var found = all.stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("No such event on " + topic + "; there are: " + all);
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new KafkaException(e);
            }
        }
    }
}
