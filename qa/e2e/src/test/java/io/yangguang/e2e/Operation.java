package io.yangguang.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One operation as the OpenAPI documents of the running services state it.
 *
 * @param roles any one of which suffices; an empty set asks for a token only; absent: anyone
 */
record Operation(
        String method, String path, Optional<Set<String>> roles, JsonNode node, JsonNode document) {

    private static final List<String> DOCUMENTS =
            List.of("catalog", "publication", "inspection", "open");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    /** All of the suite: a new endpoint is among them by being documented. */
    static List<Operation> all() {
        var all = new ArrayList<Operation>();
        for (var name : DOCUMENTS) {
            var document = Api.nobody().get("/openapi/" + name).expect(200).json();
            document.path("paths")
                    .properties()
                    .forEach(path ->
                            path.getValue()
                                    .properties()
                                    .forEach(operation -> {
                                        if (METHODS.contains(operation.getKey())) {
                                            all.add(
                                                    new Operation(
                                                            operation
                                                                    .getKey()
                                                                    .toUpperCase(Locale.ROOT),
                                                            path.getKey(),
                                                            roles(operation.getValue()),
                                                            operation.getValue(),
                                                            document));
                                        }
                                    }));
        }
        return List.copyOf(all);
    }

    private static Optional<Set<String>> roles(JsonNode operation) {
        if (operation.path("security").isEmpty()) {
            return Optional.empty();
        }
        var roles = new TreeSet<String>();
        for (var alternative : operation.path("security")) {
            alternative.forEach(list -> list.forEach(role -> roles.add(role.asText())));
        }
        return Optional.of(roles);
    }

    String name() {
        return method + " " + path;
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean letsIn(Set<String> rights) {
        return roles.isEmpty()
                || roles.get().isEmpty()
                || roles.get().stream().anyMatch(rights::contains);
    }

    /** Reference data is changed by administrators, each within the scope of his token. */
    boolean changesWhatIsEverybodys() {
        return !reads()
                && path.startsWith("/api/catalog/")
                && roles.filter(Set.of("administer")::equals).isPresent();
    }

    /** Names in braces, in their order. */
    List<String> pathParameters() {
        return PARAMETER.matcher(path).results().map(match -> match.group(1)).toList();
    }

    /** The list that the first parameter is taken from: the path up to it. */
    String collection() {
        int brace = path.indexOf("/{");
        return brace < 0 ? path : path.substring(0, brace);
    }

    boolean takes(String parameter, String in) {
        for (var each : node.path("parameters")) {
            if (each.path("name").asText().equals(parameter)
                    && each.path("in").asText().equals(in)) {
                return true;
            }
        }
        return false;
    }

    boolean checksVersion() {
        return takes("If-Match", "header");
    }

    /** The request's media type, JSON where there is a choice; absent without a body. */
    Optional<String> mediaType() {
        var content = node.at("/requestBody/content");
        if (content.isEmpty()) {
            return Optional.empty();
        }
        return content.has("application/json")
                ? Optional.of("application/json")
                : Optional.of(content.fieldNames().next());
    }

    boolean takesJson() {
        return mediaType().filter("application/json"::equals).isPresent();
    }
}
