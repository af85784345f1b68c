package io.yangguang.rest.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Writes an example beside each JSON body and answer that has none, put together from the examples
 * of its fields. A field's own example comes first, then what examples.properties says of it, then
 * its type. Of lines of JSON it writes one.
 */
final class Examples {

    private static final int DEEPEST = 7;
    private static final String LINES = "application/x-ndjson";

    /** How the examples begin that SmallRye gives to each date and time. */
    private static final String LIBRARY_DATE = "2022-03-10";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Schema> schemas;
    private final FieldExamples fields = FieldExamples.load();

    /** Of the operation at hand: the address of the next page begins with it. */
    private String path = "";

    Examples(OpenAPI document) {
        var components = document.getComponents();
        schemas =
                components == null || components.getSchemas() == null
                        ? Map.of()
                        : components.getSchemas();
        schemas.forEach((name, schema) -> {
            date(name, "", schema);
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((field, type) -> date(name, field, type));
            }
        });
    }

    /** A date of ours in place of the library's. */
    private void date(String owner, String name, Schema schema) {
        if (isLibraryDate(schema)) {
            schema.setExamples(List.of(fields.text(owner, name, schema.getFormat())));
        }
        if (schema.getItems() != null) {
            date(owner, name, schema.getItems());
        }
    }

    private static boolean isLibraryDate(Schema schema) {
        return schema.getExamples() != null
                && !schema.getExamples().isEmpty()
                && String.valueOf(schema.getExamples().getFirst()).startsWith(LIBRARY_DATE);
    }

    void complete(String path, Operation operation) {
        this.path = path;
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
        if (content == null) {
            return;
        }
        var json = content.getMediaType("application/json");
        if (json != null && isMissing(json)) {
            json.setExample(of("", "", json.getSchema(), 0));
        }
        var lines = content.getMediaType(LINES);
        if (lines != null && isMissing(lines)) {
            lines.setExample(line(of("", "", lines.getSchema(), 0)));
        }
    }

    private static boolean isMissing(MediaType media) {
        return media.getExample() == null
                && media.getExamples() == null
                && media.getSchema() != null;
    }

    private static String line(@Nullable Object value) {
        try {
            return JSON.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An example that is no JSON", e);
        }
    }

    /**
     * @param owner name of the schema that the field belongs to
     * @param name of the field
     */
    private @Nullable Object of(String owner, String name, Schema given, int depth) {
        var ref = given.getRef();
        if (ref != null && given.getExamples() != null && !given.getExamples().isEmpty()) {
            return given.getExamples().getFirst();
        }
        var schema = resolve(given);
        if (isShared(ref, schema)) {
            return fields.text(owner, name, schema.getFormat());
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().getFirst();
        }
        if (schema.getExample() != null) {
            return schema.getExample();
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            var text = fields.text(owner, name, null);
            return schema.getEnumeration().contains(text)
                    ? text
                    : schema.getEnumeration().getFirst();
        }
        var chosen = choice(schema);
        if (chosen != null) {
            return of(owner, name, chosen, depth);
        }
        return depth > DEEPEST
                ? null
                : byType(ref == null ? owner : last(ref), name, schema, depth);
    }

    /** A date, a time or an id that all fields share: the name of the field says which one. */
    private static boolean isShared(@Nullable String ref, Schema schema) {
        return ref != null
                && schema.getFormat() != null
                && List.of("date", "date-time", "uuid").contains(schema.getFormat());
    }

    private static String last(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    private Schema resolve(Schema schema) {
        var ref = schema.getRef();
        var found = ref == null ? null : schemas.get(last(ref));
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

    private @Nullable Object byType(String owner, String name, Schema schema, int depth) {
        List<SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
        if (types.contains(SchemaType.ARRAY)) {
            var item =
                    schema.getItems() == null
                            ? null
                            : of(owner, name, schema.getItems(), depth + 1);
            return item == null ? List.of() : List.of(item);
        }
        if (schema.getProperties() != null) {
            var object = new LinkedHashMap<String, Object>();
            schema.getProperties()
                    .forEach((field, type) -> {
                        var value =
                                fields.leftOut(owner, field)
                                        ? null
                                        : of(owner, field, type, depth + 1);
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
            return fields.number(owner, name);
        }
        if (!types.contains(SchemaType.STRING)) {
            return null;
        }
        return name.equals("next") && owner.matches("Page.*|.*Page")
                ? path + "?cursor=MjAyNi0wMy0xOQ&limit=50"
                : fields.text(owner, name, schema.getFormat());
    }
}
