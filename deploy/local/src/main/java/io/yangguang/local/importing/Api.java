package io.yangguang.local.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The calls of the import, each with a token that is still valid and tried again when cut. */
class Api {

    private static final int TRIES = 4;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final long SOON_NANOS = Duration.ofSeconds(30).toNanos();

    private final Options options;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private final ObjectMapper json = new ObjectMapper();
    private String token = "";
    private long tokenUntil = System.nanoTime();

    Api(Options options) {
        this.options = options;
    }

    /** An answer that came whole. */
    record Answer(int status, String body) {}

    /** Sends lines of NDJSON and gives the lines of the answer. */
    Answer batch(byte[] lines) {
        return send("/api/catalog/v1/records/batch", "application/x-ndjson", "", lines);
    }

    Answer upload(String name, byte[] text) {
        return send("/api/catalog/v1/attachments", "text/plain; charset=utf-8", name, text);
    }

    private Answer send(String path, String type, String fileName, byte[] body) {
        for (int attempt = 1; ; attempt++) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(options.url().resolve(path))
                            .timeout(Duration.ofMinutes(5))
                            .header("Authorization", "Bearer " + token())
                            .header("Content-Type", type)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
            if (!fileName.isEmpty()) {
                request.header("X-File-Name", encoded(fileName));
            }
            String trouble;
            Duration pause = PAUSE;
            try {
                HttpResponse<String> response =
                        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                int status = response.statusCode();
                if (status == 401 || status == 429 || status >= 500) {
                    trouble = "HTTP " + status;
                    pause = wanted(response);
                    tokenUntil = System.nanoTime();
                } else {
                    return new Answer(status, response.body());
                }
            } catch (IOException e) {
                trouble = e.getClass().getSimpleName() + ": " + e.getMessage();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ImportFailure("Interrupted.");
            }
            if (attempt == TRIES) {
                throw new ImportFailure(
                        "No whole answer from "
                                + options.url()
                                + " after "
                                + TRIES
                                + " tries: "
                                + trouble
                                + ". Start the import again: what is there stays unchanged.");
            }
            pause(pause);
        }
    }

    /** As long as the server asks for, at most a minute. */
    private static Duration wanted(HttpResponse<?> response) {
        long seconds =
                response.headers()
                        .firstValue("Retry-After")
                        .filter(text -> text.matches("[0-9]{1,6}"))
                        .map(Long::parseLong)
                        .orElse(0L);
        return Duration.ofSeconds(Math.clamp(seconds, PAUSE.toSeconds(), 60));
    }

    private String token() {
        if (tokenUntil - System.nanoTime() > SOON_NANOS) {
            return token;
        }
        URI uri = options.url().resolve("/auth/realms/yangguang/protocol/openid-connect/token");
        String form =
                "grant_type=client_credentials&client_id="
                        + encoded(options.client())
                        + "&client_secret="
                        + encoded(options.secret());
        HttpRequest request =
                HttpRequest.newBuilder(uri)
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new ImportFailure(
                        "No token for client "
                                + options.client()
                                + " from "
                                + uri
                                + ": HTTP "
                                + response.statusCode()
                                + ".");
            }
            JsonNode answer = json.readTree(response.body());
            token = answer.path("access_token").asText();
            tokenUntil =
                    System.nanoTime()
                            + Duration.ofSeconds(answer.path("expires_in").asLong(60)).toNanos();
            return token;
        } catch (JsonProcessingException e) {
            throw new ImportFailure("Not a token answer from " + uri + ".");
        } catch (IOException e) {
            throw new ImportFailure(
                    "Cannot reach "
                            + options.url()
                            + " ("
                            + e.getClass().getSimpleName()
                            + "): is the stack up? ./yangguang status");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportFailure("Interrupted.");
        }
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportFailure("Interrupted.");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
