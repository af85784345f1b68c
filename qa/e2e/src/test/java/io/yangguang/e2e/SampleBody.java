package io.yangguang.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Requests made from the documents: the example where there is one, else the schema's own. */
final class SampleBody {

    static final String UNKNOWN = "0199ffff-0000-7000-8000-0000000dead1";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEP = 6;

    private final JsonNode document;
    private final boolean optionalToo;

    private SampleBody(JsonNode document, boolean optionalToo) {
        this.document = document;
        this.optionalToo = optionalToo;
    }

    /** The most promising first; at least one. */
    static List<JsonNode> candidates(Operation operation) {
        var content = operation.node().at("/requestBody/content").path("application/json");
        var all = new ArrayList<JsonNode>();
        add(all, content.path("example"));
        content.path("examples").forEach(example -> add(all, example.path("value")));
        for (var optional : new boolean[] {false, true}) {
            var sample = new SampleBody(operation.document(), optional);
            add(all, sample.of(content.path("schema"), 0));
        }
        return all.isEmpty() ? List.of(NODES.objectNode()) : all;
    }

    private static void add(List<JsonNode> all, JsonNode sample) {
        var read = sample.isTextual() ? parsed(sample.asText()) : sample;
        if (read.isObject() && !all.contains(read)) {
            all.add(read);
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return Api.JSON.readTree(text);
        } catch (java.io.IOException _) {
            return NODES.nullNode();
        }
    }

    /** Names of the members that hold the id of something, such as recordId, at any depth. */
    static List<String> idMembers(JsonNode sample) {
        var names = new ArrayList<String>();
        collect(sample, names);
        return names;
    }

    private static void collect(JsonNode node, List<String> names) {
        node.properties()
                .forEach(member -> {
                    if (isId(member.getKey(), member.getValue())) {
                        names.add(member.getKey());
                    }
                    collect(member.getValue(), names);
                });
        if (node.isArray()) {
            node.forEach(each -> collect(each, names));
        }
    }

    private static boolean isId(String name, JsonNode value) {
        return value.asText().length() == UNKNOWN.length()
                && (name.endsWith("Id") || name.equals("body"));
    }

    /** The same with these ids; those without a value become unknown ones. */
    static JsonNode with(JsonNode sample, Map<String, String> ids) {
        var copy = sample.deepCopy();
        replace(copy, ids);
        return copy;
    }

    private static void replace(JsonNode node, Map<String, String> ids) {
        if (node instanceof ObjectNode object) {
            var changed = new HashMap<String, String>();
            object.properties()
                    .forEach(member -> {
                        if (isId(member.getKey(), member.getValue())) {
                            changed.put(
                                    member.getKey(), ids.getOrDefault(member.getKey(), UNKNOWN));
                        } else {
                            replace(member.getValue(), ids);
                        }
                    });
            changed.forEach(object::put);
        } else if (node instanceof ArrayNode array) {
            array.forEach(each -> replace(each, ids));
        }
    }

    private JsonNode of(JsonNode given, int depth) {
        var schema = resolved(given);
        if (depth > DEEP) {
            return NODES.nullNode();
        }
        for (var literal : List.of("example", "const", "default")) {
            if (schema.has(literal)) {
                return schema.get(literal);
            }
        }
        for (var list : List.of("examples", "enum")) {
            if (!schema.path(list).isEmpty()) {
                return schema.get(list).get(0);
            }
        }
        for (var choice : List.of("oneOf", "anyOf")) {
            for (var each : schema.path(choice)) {
                if (!each.path("type").asText().equals("null")) {
                    return of(each, depth + 1);
                }
            }
        }
        if (schema.has("allOf")) {
            var whole = NODES.objectNode();
            schema.get("allOf")
                    .forEach(each -> {
                        if (of(each, depth + 1) instanceof ObjectNode part) {
                            whole.setAll(part);
                        }
                    });
            return whole;
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> NODES.arrayNode().add(of(schema.path("items"), depth + 1));
            case "integer", "number" ->
                    NODES.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> NODES.booleanNode(false);
            default -> text(schema);
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        var required = new ArrayList<String>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        var object = NODES.objectNode();
        schema.path("properties")
                .properties()
                .forEach(property -> {
                    if (optionalToo || required.contains(property.getKey())) {
                        object.set(property.getKey(), of(property.getValue(), depth + 1));
                    }
                });
        return object;
    }

    private static JsonNode text(JsonNode schema) {
        var pattern = schema.path("pattern").asText();
        if (pattern.matches("[A-Z_|]+")) {
            return NODES.textNode(pattern.split("\\|", -1)[0]);
        }
        return NODES.textNode(
                switch (schema.path("format").asText()) {
                    case "uuid" -> UNKNOWN;
                    case "date" -> "2026-03-02";
                    case "date-time" -> "2026-03-02T09:00:00+08:00";
                    default -> "测试".repeat(Math.max(1, schema.path("minLength").asInt(1)));
                });
    }

    private JsonNode resolved(JsonNode schema) {
        var found = schema;
        while (found.has("$ref")) {
            found = document.at(found.get("$ref").asText().substring(1));
        }
        return found;
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            for (var each : type) {
                if (!each.asText().equals("null")) {
                    return each.asText();
                }
            }
        }
        return schema.has("properties") ? "object" : type.asText();
    }
}
