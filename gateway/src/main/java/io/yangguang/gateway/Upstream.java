package io.yangguang.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Reads JSON from a service for the pages that the gateway itself makes. */
@ApplicationScoped
public class Upstream {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ObjectMapper json;

    Upstream(ObjectMapper json) {
        this.json = json;
    }

    /** What a service answered. */
    public record Answer(int status, JsonNode body, ObjectMapper json) {

        /**
         * @throws IllegalStateException when the service does not keep to its own document
         */
        public <T> T as(Class<T> type) {
            try {
                return json.treeToValue(body, type);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * @param pathAndQuery already encoded
     * @throws Unavailable when the service does not answer, or not with JSON
     */
    public Answer json(URI origin, String pathAndQuery) {
        var request =
                HttpRequest.newBuilder(origin.resolve(pathAndQuery)).timeout(PATIENCE).build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), json.readTree(response.body()), json);
        } catch (IOException e) {
            throw new Unavailable(origin, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(origin, e);
        }
    }

    /** A service behind the door does not answer. */
    public static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unavailable(URI origin, Throwable cause) {
            super(origin + " does not answer", cause);
        }
    }
}
