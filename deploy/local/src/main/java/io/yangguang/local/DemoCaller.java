package io.yangguang.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Calls the gateway as one of the demo users, whose passwords are all {@code demo}. */
final class DemoCaller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Another service has not yet heard of what was just written. */
    private static final Set<Integer> NOT_YET = Set.of(404, 409, 503);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Stack stack;
    private final Map<String, String> tokens = new HashMap<>();

    DemoCaller(Stack stack) {
        this.stack = stack;
    }

    /** Posts, again and again while the other side has not caught up, and returns the answer. */
    JsonNode post(String user, String path, JsonNode body, Map<String, String> headers)
            throws IOException, InterruptedException {
        String key = UUID.randomUUID().toString();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            HttpResponse<String> answer = send(user, path, body, headers, key);
            if (answer.statusCode() < 300) {
                return JSON.readTree(answer.body());
            }
            if (!NOT_YET.contains(answer.statusCode()) || System.nanoTime() > deadline) {
                throw new LaunchFailure(
                        "POST %s as %s answered %d: %s"
                                .formatted(path, user, answer.statusCode(), answer.body()));
            }
            key = UUID.randomUUID().toString();
            Thread.sleep(300);
        }
    }

    /** Reads, again and again until the answer is as wanted. */
    JsonNode await(String user, String path, Predicate<JsonNode> wanted)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            HttpRequest request = request(user, path).GET().build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                JsonNode json = JSON.readTree(answer.body());
                if (wanted.test(json)) {
                    return json;
                }
            }
            if (System.nanoTime() > deadline) {
                throw new LaunchFailure(
                        "GET %s as %s answered %d: %s"
                                .formatted(path, user, answer.statusCode(), answer.body()));
            }
            Thread.sleep(300);
        }
    }

    private HttpRequest.Builder request(String user, String path)
            throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(stack.gatewayUrl() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token(user));
    }

    private HttpResponse<String> send(
            String user, String path, JsonNode body, Map<String, String> headers, String key)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(user, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String token(String user) throws IOException, InterruptedException {
        String known = tokens.get(user);
        if (known != null) {
            return known;
        }
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(stack.tokenUrl()))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "client_id=demo-cli&grant_type=password&password=demo&username="
                                                + user))
                        .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new LaunchFailure("No token for the demo user " + user + ": " + answer.body());
        }
        String token = JSON.readTree(answer.body()).required("access_token").asText();
        tokens.put(user, token);
        return token;
    }
}
