package io.yangguang.rest.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Writes an example beside each JSON body and answer that has none, put together from the examples
 * of its fields. A field's own example comes first, then what examples.properties says of its name,
 * then its type.
 */
final class Examples {

    private static final int DEEPEST = 7;

    private final Map<String, Schema> schemas;
    private final FieldExamples fields = FieldExamples.load();

    Examples(OpenAPI document) {
        var components = document.getComponents();
        schemas =
                components == null || components.getSchemas() == null
                        ? Map.of()
                        : components.getSchemas();
    }

    void complete(Operation operation) {
        if (operation.getRequestBody() != null) {
            complete(operation.getRequestBody().getContent());
        }
        operation
                .getResponses()
                .getAPIResponses()
                .forEach((code, response) -> {
                    if (code.startsWith("2")) {
                        complete(response.getContent());
                    }
                });
    }

    private void complete(@Nullable Content content) {
        var media = content == null ? null : content.getMediaType("application/json");
        if (media == null || media.getExample() != null || media.getExamples() != null) {
            return;
        }
        if (media.getSchema() != null) {
            media.setExample(of("", media.getSchema(), 0));
        }
    }

    private @Nullable Object of(String name, Schema given, int depth) {
        var schema = resolve(given);
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().getFirst();
        }
        if (schema.getExample() != null) {
            return schema.getExample();
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().getFirst();
        }
        var chosen = choice(schema);
        if (chosen != null) {
            return of(name, chosen, depth);
        }
        return depth > DEEPEST ? null : byType(name, schema, depth);
    }

    private Schema resolve(Schema schema) {
        var ref = schema.getRef();
        var found = ref == null ? null : schemas.get(ref.substring(ref.lastIndexOf('/') + 1));
        return found == null ? schema : found;
    }

    private static @Nullable Schema choice(Schema schema) {
        for (var list : alternatives(schema)) {
            for (var one : list) {
                var types = one.getType();
                if (types == null || !types.equals(List.of(SchemaType.NULL))) {
                    return one;
                }
            }
        }
        return null;
    }

    private static List<List<Schema>> alternatives(Schema schema) {
        var all = new ArrayList<List<Schema>>();
        if (schema.getProperties() == null) {
            if (schema.getAllOf() != null) {
                all.add(schema.getAllOf());
            }
            if (schema.getOneOf() != null) {
                all.add(schema.getOneOf());
            }
            if (schema.getAnyOf() != null) {
                all.add(schema.getAnyOf());
            }
        }
        return all;
    }

    private @Nullable Object byType(String name, Schema schema, int depth) {
        List<SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
        if (types.contains(SchemaType.ARRAY)) {
            var item = schema.getItems() == null ? null : of(name, schema.getItems(), depth + 1);
            return item == null ? List.of() : List.of(item);
        }
        if (schema.getProperties() != null) {
            var object = new LinkedHashMap<String, Object>();
            schema.getProperties()
                    .forEach((field, type) -> {
                        var value = of(field, type, depth + 1);
                        if (value != null) {
                            object.put(field, value);
                        }
                    });
            return object;
        }
        if (types.contains(SchemaType.OBJECT)) {
            return Map.of();
        }
        if (types.contains(SchemaType.BOOLEAN)) {
            return Boolean.TRUE;
        }
        if (types.contains(SchemaType.INTEGER) || types.contains(SchemaType.NUMBER)) {
            return fields.number(name);
        }
        return types.contains(SchemaType.STRING) ? fields.text(name, schema.getFormat()) : null;
    }
}
