package io.yangguang.catalog.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads free JSON without rounding its numbers, and not deeper than a person would nest it. */
final class ExactFields extends StdDeserializer<Map<String, @Nullable Object>> {

    @Serial private static final long serialVersionUID = 1L;

    private static final int DEEPEST = 16;

    ExactFields() {
        super(Map.class);
    }

    @Override
    public Map<String, @Nullable Object> deserialize(
            JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            context.reportInputMismatch(this, "an object is expected");
        }
        return object(parser, context, 1);
    }

    private Map<String, @Nullable Object> object(
            JsonParser parser, DeserializationContext context, int depth) throws IOException {
        deepEnough(context, depth);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            fields.put(name, value(parser, context, depth));
        }
        return fields;
    }

    private List<@Nullable Object> array(
            JsonParser parser, DeserializationContext context, int depth) throws IOException {
        deepEnough(context, depth);
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser, context, depth));
        }
        return elements;
    }

    private @Nullable Object value(JsonParser parser, DeserializationContext context, int depth)
            throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, context, depth + 1);
            case START_ARRAY -> array(parser, context, depth + 1);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private void deepEnough(DeserializationContext context, int depth) throws IOException {
        if (depth > DEEPEST) {
            context.reportInputMismatch(this, "nested deeper than " + DEEPEST);
        }
    }
}
