package io.yangguang.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.yangguang.local.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A committed OpenAPI document in {@code contracts/openapi}. It holds what readers see at the
 * gateway: one side's paths, what they refer to, the gateway as the server; and nothing that
 * depends on a run.
 */
public final class ApiSnapshot {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .build();

    private final String name;
    private final Predicate<String> path;

    private ApiSnapshot(String name, Predicate<String> path) {
        this.name = name;
        this.path = path;
    }

    /** The side of a service that needs a token. */
    public static ApiSnapshot of(String service) {
        return new ApiSnapshot(service, path -> !path.startsWith("/open/"));
    }

    /** The side that anyone may call. */
    public static ApiSnapshot open() {
        return new ApiSnapshot("open", path -> path.startsWith("/open/"));
    }

    /**
     * Compares the document that a service gives with the committed one, or rewrites that with
     * {@code -Dyangguang.write=true}.
     */
    public void check(String served, String module, String test) {
        try {
            var document = select((ObjectNode) JSON.readTree(served));
            if (Boolean.getBoolean("yangguang.write")) {
                Files.createDirectories(file().getParent());
                Files.writeString(file(), YAML.writeValueAsString(document));
            }
            var kept = Files.exists(file()) ? YAML.readTree(file().toFile()) : JSON.nullNode();
            if (!kept.equals(YAML.readTree(YAML.writeValueAsString(document)))) {
                throw new AssertionError(
                        """
                        contracts/openapi/%s.yaml differs from what the service says. If the change is \
                        meant, rewrite it and commit it:
                        ./mvnw -q -pl %s -am test -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false \
                        -Dyangguang.write=true\
                        """
                                .formatted(name, module, test));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return Places.find().root().resolve("contracts/openapi/" + name + ".yaml");
    }

    private ObjectNode select(ObjectNode served) {
        var document = JSON.createObjectNode();
        document.set("openapi", served.path("openapi"));
        document.set("info", served.path("info"));
        document.putArray("servers").addObject().put("url", "/");
        var paths = document.putObject("paths");
        sorted(served.path("paths"))
                .forEach((key, item) -> {
                    if (path.test(key)) {
                        paths.set(key, item);
                    }
                });
        var used = used(served, paths);
        var components = document.putObject("components");
        sorted(served.path("components"))
                .forEach((kind, entries) -> {
                    var kept = JSON.createObjectNode();
                    sorted(entries)
                            .forEach((key, value) -> {
                                if (kind.equals("securitySchemes")
                                        || used.contains(pointer(kind, key))) {
                                    kept.set(key, value);
                                }
                            });
                    if (!kept.isEmpty()
                            && !(kind.equals("securitySchemes") && name.equals("open"))) {
                        components.set(kind, kept);
                    }
                });
        return document;
    }

    /** What the paths refer to, and what that refers to. */
    private static Set<String> used(JsonNode document, JsonNode paths) {
        var used = new HashSet<String>();
        var open = new ArrayDeque<JsonNode>();
        open.add(paths);
        while (!open.isEmpty()) {
            for (var reference : open.remove().findValuesAsText("$ref")) {
                if (used.add(reference) && reference.startsWith("#/")) {
                    open.add(document.at(reference.substring(1)));
                }
            }
        }
        return used;
    }

    private static String pointer(String kind, String key) {
        return "#/components/" + kind + "/" + key;
    }

    private static TreeMap<String, JsonNode> sorted(JsonNode object) {
        var entries = new TreeMap<String, JsonNode>();
        object.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        return entries;
    }
}
