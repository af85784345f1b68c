package io.yangguang.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.yangguang.time.BusinessClock;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/**
 * The JSON of events: camelCase, instants with +08:00, ISO dates, what is null left out; unknown
 * fields are ignored when read. Apart from the JSON of the REST APIs, which refuses them.
 */
public final class EventJson {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModules(new JavaTimeModule(), new Jdk8Module(), instants())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_NULL))
                    .build();

    private EventJson() {}

    /**
     * @throws IllegalArgumentException when Jackson cannot write it
     */
    public static String write(Object data) {
        try {
            return MAPPER.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Cannot write %s as JSON".formatted(data.getClass().getName()), e);
        }
    }

    /**
     * @throws IllegalArgumentException when it is not JSON
     */
    public static JsonNode read(String json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            if (node.isMissingNode()) {
                throw new IllegalArgumentException("Expected JSON, but there is nothing");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Expected JSON, but " + e.getOriginalMessage(), e);
        }
    }

    /**
     * @throws IllegalArgumentException when the data does not fit the type
     */
    public static <T> T read(JsonNode data, Class<T> type) {
        try {
            return MAPPER.treeToValue(data, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Expected %s, but %s".formatted(type.getSimpleName(), e.getOriginalMessage()),
                    e);
        }
    }

    private static SimpleModule instants() {
        return new SimpleModule()
                .addSerializer(
                        new StdSerializer<>(Instant.class) {
                            @Override
                            public void serialize(
                                    Instant value, JsonGenerator json, SerializerProvider provider)
                                    throws IOException {
                                json.writeString(text(value));
                            }
                        });
    }

    /** RFC 3339 with the offset of {@link BusinessClock#ZONE}. */
    static String text(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(BusinessClock.ZONE));
    }
}
