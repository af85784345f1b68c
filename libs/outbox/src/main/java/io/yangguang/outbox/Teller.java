package io.yangguang.outbox;

import io.yangguang.outbox.StoredEvent.Lane;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
 * Sends batches to Kafka. An event is handed over only when the one before it on its lane (topic
 * and key) is acknowledged: then no failure, of whatever kind, can let a later one overtake it.
 */
final class Teller {

    /** What of a batch arrived, and why the rest did not. */
    record Outcome(List<StoredEvent> acknowledged, @Nullable Exception failure) {}

    private final Producer<String, byte[]> producer;
    private final String source;
    private final CrashPoint crashPoint;

    Teller(Producer<String, byte[]> producer, String source, CrashPoint crashPoint) {
        this.producer = producer;
        this.source = source;
        this.crashPoint = crashPoint;
    }

    Outcome tell(List<StoredEvent> batch) {
        List<StoredEvent> acknowledged = new ArrayList<>(batch.size());
        List<StoredEvent> rest = batch;
        while (!rest.isEmpty()) {
            List<StoredEvent> later = new ArrayList<>();
            Exception failure = wave(oncePerLane(rest, later), acknowledged);
            if (failure != null) {
                return new Outcome(acknowledged, failure);
            }
            rest = later;
        }
        return new Outcome(acknowledged, null);
    }

    private static List<StoredEvent> oncePerLane(
            List<StoredEvent> events, List<StoredEvent> later) {
        Set<Lane> lanes = new HashSet<>();
        List<StoredEvent> first = new ArrayList<>(events.size());
        for (StoredEvent event : events) {
            (lanes.add(event.lane()) ? first : later).add(event);
        }
        return first;
    }

    private @Nullable Exception wave(List<StoredEvent> events, List<StoredEvent> acknowledged) {
        Map<StoredEvent, Future<RecordMetadata>> sent = new LinkedHashMap<>();
        Set<String> brokenTopics = new HashSet<>();
        @Nullable Exception failure = null;
        for (StoredEvent event : events) {
            if (brokenTopics.contains(event.topic())) {
                continue;
            }
            try {
                Future<RecordMetadata> future = producer.send(message(event));
                if (future.isDone()) {
                    future.get();
                }
                sent.put(event, future);
            } catch (ExecutionException | KafkaException e) {
                // A topic that is not there must not hold up the events of the others.
                brokenTopics.add(event.topic());
                failure = e;
            } catch (InterruptedException e) {
                throw new InterruptException(e);
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
