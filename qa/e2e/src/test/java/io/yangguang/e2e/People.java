package io.yangguang.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Tokens from Keycloak, through the gateway's login paths, as any client gets them. */
final class People {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<String, Held> TOKENS = new ConcurrentHashMap<>();

    private record Held(String token, long until) {}

    private People() {}

    static String token(String user) {
        return held(
                user,
                Map.of(
                        "grant_type", "password",
                        "client_id", "demo-cli",
                        "username", user,
                        "password", "demo"));
    }

    static String clientToken(String client, String secret) {
        return held(
                client,
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", client,
                        "client_secret", secret));
    }

    private static String held(String who, Map<String, String> form) {
        var held = TOKENS.get(who);
        if (held == null || held.until() < System.nanoTime()) {
            var token = ask(form).path("access_token").asText();
            held = new Held(token, System.nanoTime() + Duration.ofMinutes(3).toNanos());
            TOKENS.put(who, held);
        }
        return held.token();
    }

    static JsonNode ask(Map<String, String> form) {
        var body =
                form.entrySet().stream()
                        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                        .collect(Collectors.joining("&"));
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        Suite.stack().gatewayUrl()
                                                + "/auth/realms/yangguang/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(
                        "No token: " + response.statusCode() + " " + response.body());
            }
            return Api.JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
