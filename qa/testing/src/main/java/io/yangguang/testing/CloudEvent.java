package io.yangguang.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent as it lies on a topic (binary mode: attributes are headers, the value is the data).
 *
 * @param data null for a tombstone
 * @param headers all headers, those of the attributes included
 */
public record CloudEvent(
        String id,
        String type,
        String source,
        String subject,
        OffsetDateTime time,
        @Nullable JsonNode data,
        Map<String, String> headers) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public CloudEvent {
        headers = Map.copyOf(headers);
    }

    public CloudEvent(
            String id,
            String type,
            String source,
            String subject,
            OffsetDateTime time,
            JsonNode data) {
        this(id, type, source, subject, time, data, Map.of());
    }

    static CloudEvent from(ConsumerRecord<String, String> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        String key = message.key();
        String time = headers.getOrDefault("ce_time", "1970-01-01T00:00:00Z");
        return new CloudEvent(
                headers.getOrDefault("ce_id", ""),
                headers.getOrDefault("ce_type", ""),
                headers.getOrDefault("ce_source", ""),
                headers.getOrDefault("ce_subject", key == null ? "" : key),
                OffsetDateTime.parse(time),
                parse(message.value()),
                headers);
    }

    ProducerRecord<String, @Nullable String> to(String topic) {
        @Nullable String json = data == null ? null : data.toString();
        var message = new ProducerRecord<String, @Nullable String>(topic, subject, json);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("ce_specversion", "1.0");
        all.put("ce_id", id);
        all.put("ce_type", type);
        all.put("ce_source", source);
        all.put("ce_subject", subject);
        all.put("ce_time", time.toString());
        all.put("content-type", "application/json");
        all.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        all.putAll(headers);
        all.forEach((name, value) ->
                message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private static @Nullable JsonNode parse(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return JSON.readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + value, e);
        }
    }
}
