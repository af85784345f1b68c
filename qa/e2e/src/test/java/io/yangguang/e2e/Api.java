package io.yangguang.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

/** What a client of the gateway does: one call, one answer, and patience. */
record Api(String origin, String token) {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** As this person of the demo realm. */
    static Api as(String user) {
        return new Api(Suite.stack().gatewayUrl(), People.token(user));
    }

    static Api asClient(String client, String secret) {
        return new Api(Suite.stack().gatewayUrl(), People.clientToken(client, secret));
    }

    static Api nobody() {
        return new Api(Suite.stack().gatewayUrl(), "");
    }

    static Api with(String token) {
        return new Api(Suite.stack().gatewayUrl(), token);
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Object body, String... headers) {
        return send(headers(request(path), headers).POST(json(body)));
    }

    Answer put(String path, Object body, String... headers) {
        return send(headers(request(path), headers).PUT(json(body)));
    }

    Answer postText(String path, String type, String body) {
        return send(
                request(path).setHeader("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(origin + path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.Builder headers(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(
                    body instanceof String text ? text : JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks again until the answer is as it should be. */
    static Answer await(String what, Duration patience, Supplier<Answer> call, Wanted wanted) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var answer = call.get();
            if (wanted.in(answer)) {
                return answer;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited " + patience + " for " + what + ", got " + answer);
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    interface Wanted {
        boolean in(Answer answer);
    }

    /** Status, headers and JSON of an answer. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            try {
                return response.body().isBlank()
                        ? MissingNode.getInstance()
                        : JSON.readTree(response.body());
            } catch (IOException e) {
                throw new AssertionError("Not JSON: " + this, e);
            }
        }

        String text(String pointer) {
            return json().at(pointer).asText();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /**
         * @throws AssertionError with the whole answer when the status is another
         */
        Answer expect(int status) {
            if (status() != status) {
                throw new AssertionError("Expected " + status + ", but " + this);
            }
            return this;
        }

        @Override
        public String toString() {
            return response.request().method()
                    + " "
                    + response.request().uri()
                    + " -> "
                    + status()
                    + " "
                    + response.body();
        }
    }
}
