package io.yangguang.outbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Sends batches to Kafka. An event is handed over only when the one before it on its lane is
 * acknowledged: then no failure, of whatever kind, can let a later one overtake it. A lane is a
 * key; of a topic with one partition, which is read as one sequence of commits, it is all events.
 */
final class Teller {

    /** What of a batch arrived, and why the rest did not. */
    record Outcome(List<StoredEvent> acknowledged, @Nullable Exception failure) {}

    private record Lane(String topic, String key) {}

    private final Producer<String, byte[]> producer;
    private final String source;
    private final CrashPoint crashPoint;
    private final Map<String, Boolean> onePartition = new HashMap<>();

    Teller(Producer<String, byte[]> producer, String source, CrashPoint crashPoint) {
        this.producer = producer;
        this.source = source;
        this.crashPoint = crashPoint;
    }

    /** Ends early, after what is already sent, when something could not be sent. */
    Outcome tell(List<StoredEvent> batch) {
        List<StoredEvent> acknowledged = new ArrayList<>(batch.size());
        @Nullable Exception failure = null;
        List<StoredEvent> rest = new ArrayList<>(batch.size());
        // A topic that is not there must not hold up the events of the others.
        Set<String> missing = new HashSet<>();
        for (StoredEvent event : batch) {
            try {
                if (!missing.contains(event.topic())) {
                    onePartition.computeIfAbsent(event.topic(), this::hasOnePartition);
                    rest.add(event);
                }
            } catch (KafkaException e) {
                missing.add(event.topic());
                failure = e;
            }
        }
        while (!rest.isEmpty()) {
            List<StoredEvent> later = new ArrayList<>();
            Exception now = wave(oncePerLane(rest, later), acknowledged);
            if (now != null) {
                return new Outcome(acknowledged, now);
            }
            rest = later;
        }
        return new Outcome(acknowledged, failure);
    }

    private boolean hasOnePartition(String topic) {
        return producer.partitionsFor(topic).size() == 1;
    }

    private List<StoredEvent> oncePerLane(List<StoredEvent> events, List<StoredEvent> later) {
        Set<Lane> lanes = new HashSet<>();
        List<StoredEvent> first = new ArrayList<>(events.size());
        for (StoredEvent event : events) {
            boolean one = onePartition.getOrDefault(event.topic(), false);
            var lane = new Lane(event.topic(), one ? "" : event.subject());
            (lanes.add(lane) ? first : later).add(event);
        }
        return first;
    }

    private @Nullable Exception wave(List<StoredEvent> events, List<StoredEvent> acknowledged) {
        Map<StoredEvent, Future<RecordMetadata>> sent = new LinkedHashMap<>();
        @Nullable Exception failure = null;
        for (StoredEvent event : events) {
            try {
                sent.put(event, producer.send(message(event)));
            } catch (InterruptException e) {
                throw e;
            } catch (KafkaException e) {
                failure = e;
            }
        }
        crashPoint.reached(CrashPoint.BEFORE_ACK);
        for (var entry : sent.entrySet()) {
            try {
                entry.getValue().get();
                acknowledged.add(entry.getKey());
            } catch (ExecutionException e) {
                failure = e;
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        }
        crashPoint.reached(CrashPoint.AFTER_ACK);
        return failure;
    }

    private ProducerRecord<String, byte[]> message(StoredEvent event) {
        byte[] value = event.data().getBytes(StandardCharsets.UTF_8);
        var message = new ProducerRecord<>(event.topic(), event.subject(), value);
        Headers headers = message.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", event.id().toString());
        add(headers, "ce_type", event.type());
        add(headers, "ce_source", source);
        add(headers, "ce_subject", event.subject());
        add(headers, "ce_time", EventJson.text(event.time()));
        add(headers, "content-type", "application/json");
        if (event.traceparent() != null) {
            add(headers, "traceparent", event.traceparent());
        }
        return message;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
