package io.yangguang.province;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** How a request ends. */
sealed interface Outcome {

    /** An answer. */
    record Reply(int status, String contentType, byte[] body, Map<String, String> headers)
            implements Outcome {

        public Reply {
            headers = Map.copyOf(headers);
        }

        Reply header(String name, String value) {
            return new Reply(status, contentType, body, Map.of(name, value));
        }
    }

    /** The connection ends without one. */
    record Cut() implements Outcome {}

    /** An error of the contract. */
    record Failure(String code, String message, List<Schema.Complaint> errors) {}

    static Reply json(int status, Object value) {
        try {
            return new Reply(
                    status,
                    "application/json; charset=utf-8",
                    Writers.JSON.writeValueAsBytes(value),
                    Map.of());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written", e);
        }
    }

    static Reply html(String page) {
        return new Reply(
                200,
                "text/html; charset=utf-8",
                page.getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'",
                        "X-Content-Type-Options",
                        "nosniff"));
    }

    static Reply failure(int status, String code, String message) {
        return json(status, new Failure(code, message, List.of()));
    }

    /** Holder of the writer, which an interface cannot keep to itself. */
    final class Writers {
        private static final ObjectMapper JSON = Json.mapper();

        private Writers() {}
    }
}
