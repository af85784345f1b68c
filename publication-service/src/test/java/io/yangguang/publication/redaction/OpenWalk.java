package io.yangguang.publication.redaction;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.yangguang.outbox.EventJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Walks all that anybody may read: each GET of the OpenAPI document under /open with real
 * parameters, and from there every link to the next page and to the records at hand.
 */
final class OpenWalk {

    private final Map<String, List<String>> parameters;
    private final List<String> own;
    private final BiConsumer<String, String> reader;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private int operations;

    /**
     * @param parameters real values of path and query parameters, by name
     * @param own what a link must contain to be followed, beside those to further pages
     */
    OpenWalk(
            Map<String, List<String>> parameters,
            List<String> own,
            BiConsumer<String, String> reader) {
        this.parameters = parameters;
        this.own = own;
        this.reader = reader;
    }

    void walk() {
        JsonNode paths =
                EventJson.read(given().get("/q/openapi?format=json").asString()).path("paths");
        paths.properties()
                .forEach(path -> {
                    if (path.getKey().startsWith("/open/") && path.getValue().has("get")) {
                        operations++;
                        operation(path.getKey(), path.getValue().path("get"));
                    }
                });
        while (!ahead.isEmpty()) {
            follow(ahead.pop());
        }
    }

    int operations() {
        return operations;
    }

    int addresses() {
        return seen.size();
    }

    private void operation(String path, JsonNode get) {
        var urls = List.of(path);
        var queries = new ArrayList<>(List.of(""));
        for (var parameter : get.path("parameters")) {
            var name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "path" -> urls = filled(urls, name, values(path, name));
                case "query" -> query(parameter, name, values(path, name), queries);
                default -> {}
            }
        }
        for (var url : urls) {
            queries.forEach(query -> ahead.push(query.isEmpty() ? url : url + "?" + query));
        }
    }

    /** Of the parameter of this very path, or of every path. */
    private List<String> values(String path, String name) {
        return parameters.getOrDefault(path + " " + name, parameters.getOrDefault(name, List.of()));
    }

    private static List<String> filled(List<String> urls, String name, List<String> values) {
        if (values.isEmpty()) {
            throw new AssertionError("A new surface: which value has the parameter " + name + "?");
        }
        return urls.stream()
                .flatMap(url -> values.stream().map(v -> url.replace("{" + name + "}", encoded(v))))
                .toList();
    }

    private static void query(
            JsonNode parameter, String name, List<String> known, List<String> queries) {
        var values = known;
        if (name.equals("limit")) {
            values = List.of(parameter.path("schema").path("maximum").asText("100"));
        } else if (values.isEmpty() && parameter.path("required").asBoolean()) {
            throw new AssertionError("A new surface: which value has the parameter " + name + "?");
        }
        boolean required = parameter.path("required").asBoolean();
        var more = values.stream().map(v -> name + "=" + encoded(v)).toList();
        if (required || name.equals("limit")) {
            queries.replaceAll(q -> q.isEmpty() ? more.getFirst() : q + "&" + more.getFirst());
        } else {
            queries.addAll(more);
        }
    }

    void follow(String address) {
        if (!seen.add(address)) {
            return;
        }
        Response answer = given().urlEncodingEnabled(false).get(address);
        var type = String.valueOf(answer.contentType());
        var text =
                type.contains("json") || type.contains("text")
                        ? new String(answer.asByteArray(), StandardCharsets.UTF_8)
                        : new String(answer.asByteArray(), StandardCharsets.ISO_8859_1)
                                + new String(answer.asByteArray(), StandardCharsets.UTF_8);
        reader.accept("GET " + address, text);
        reader.accept("headers of " + address, answer.headers().toString());
        if (type.contains("json")) {
            links(EventJson.read(text));
        }
    }

    private void links(JsonNode node) {
        if (node.isTextual()) {
            var text = node.asText();
            boolean further = text.contains("cursor=");
            if (text.startsWith("/open/") && (further || own.stream().anyMatch(text::contains))) {
                ahead.add(text);
            }
        }
        node.forEach(this::links);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
