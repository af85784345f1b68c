package io.yangguang.local.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One realm through Keycloak's admin REST API, as the administrator of the master realm. */
public final class KeycloakAdmin {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERVICE_ACCOUNT = "service-account-";
    private static final int CONFLICT = 409;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String realm;
    private final String token;

    /**
     * @param base of Keycloak, such as {@code http://127.0.0.1:18080/auth}
     * @throws RealmFailure when Keycloak does not let this administrator in
     */
    public KeycloakAdmin(String base, String realm, String user, String password) {
        this.base = base;
        this.realm = realm;
        this.token = login(user, password);
    }

    private String login(String user, String password) {
        String form =
                "grant_type=password&client_id=admin-cli&username=%s&password=%s"
                        .formatted(encode(user), encode(password));
        var answer =
                send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                base
                                                        + "/realms/master/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() != 200) {
            throw new RealmFailure(
                    "Keycloak does not let the administrator in (%d)"
                            .formatted(answer.statusCode()));
        }
        return json(answer.body()).required("access_token").asText();
    }

    public JsonNode realm() {
        return get("");
    }

    /** Makes a whole realm, as an import would. */
    public void create(JsonNode representation) {
        expect(send(request(base + "/admin/realms").POST(body(representation))), 201);
    }

    public void delete() {
        expect(send(request(url("")).DELETE()), 204);
    }

    /** Adds it, unless one of that name exists. */
    public void add(String collection, JsonNode representation) {
        var answer = send(request(url(collection)).POST(body(representation)));
        if (answer.statusCode() != CONFLICT) {
            expect(answer, 201);
        }
    }

    /** Also of a client's service account. */
    public Optional<String> userId(String name) {
        if (!name.startsWith(SERVICE_ACCOUNT)) {
            return id(get("/users?exact=true&username=" + encode(name)));
        }
        String client = name.substring(SERVICE_ACCOUNT.length());
        return id(get("/clients?clientId=" + encode(client)))
                .map(id -> get("/clients/" + id + "/service-account-user").path("id").asText());
    }

    private static Optional<String> id(JsonNode found) {
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get(0).required("id").asText());
    }

    /** Grants realm roles; those that the user has already stay. */
    public void grant(String userId, List<String> roles) {
        var wanted = JSON.createArrayNode();
        roles.forEach(role -> wanted.add(get("/roles/" + encode(role))));
        expect(
                send(request(url("/users/" + userId + "/role-mappings/realm")).POST(body(wanted))),
                204);
    }

    /** Names of the realm roles that a user has of his own. */
    public List<String> grants(String userId) {
        return get("/users/" + userId + "/role-mappings/realm").findValuesAsText("name");
    }

    /** Sets one attribute of the realm; Keycloak would drop those that are not sent along. */
    void attribute(String name, String value) {
        ObjectNode attributes = JSON.createObjectNode();
        realm().path("attributes")
                .properties()
                .forEach(each -> attributes.set(each.getKey(), each.getValue()));
        attributes.put(name, value);
        var change = JSON.createObjectNode().put("realm", realm).set("attributes", attributes);
        expect(send(request(url("")).PUT(body(change))), 204);
    }

    private JsonNode get(String path) {
        return json(expect(send(request(url(path)).GET()), 200).body());
    }

    private String url(String path) {
        return base + "/admin/realms/" + realm + path;
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new RealmFailure("Keycloak does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RealmFailure("Interrupted while talking to Keycloak", e);
        }
    }

    private static HttpResponse<String> expect(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new RealmFailure(
                    "Keycloak answered %d to %s %s"
                            .formatted(
                                    answer.statusCode(),
                                    answer.request().method(),
                                    answer.request().uri().getPath()));
        }
        return answer;
    }

    private static HttpRequest.BodyPublisher body(JsonNode json) {
        return BodyPublishers.ofString(json.toString());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new RealmFailure("Keycloak's answer is no JSON", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
