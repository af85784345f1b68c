package io.yangguang.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.TimeZone;

/** Facts as JSON, as events carry them and as this service keeps them: unknown fields are ignored. */
public final class EventJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .defaultTimeZone(TimeZone.getTimeZone("Asia/Shanghai"))
                    .serializationInclusion(JsonInclude.Include.NON_NULL)
                    .build();

    private EventJson() {}

    public static <T> T read(JsonNode data, Class<T> type) {
        try {
            return MAPPER.treeToValue(data, type);
        } catch (JsonProcessingException e) {
            throw unreadable(type, e);
        }
    }

    public static <T> T read(String data, Class<T> type) {
        try {
            return MAPPER.readValue(data, type);
        } catch (JsonProcessingException e) {
            throw unreadable(type, e);
        }
    }

    public static String write(Object fact) {
        try {
            return MAPPER.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Expected a fact that can be written as JSON", e);
        }
    }

    private static IllegalArgumentException unreadable(Class<?> type, JsonProcessingException e) {
        return new IllegalArgumentException(
                "Expected the facts of a %s, but %s"
                        .formatted(type.getSimpleName(), e.getOriginalMessage()),
                e);
    }
}
