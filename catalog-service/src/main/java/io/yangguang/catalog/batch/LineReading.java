package io.yangguang.catalog.batch;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.yangguang.catalog.record.RecordRequest;
import io.yangguang.catalog.record.model.Violation;
import io.yangguang.marks.Marks;
import io.yangguang.marks.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a line, or says what is wrong with it without repeating what it says. */
@ApplicationScoped
class LineReading {

    /** A line was read, or it was not. */
    sealed interface Reading {

        record Read(RecordRequest request) implements Reading {}

        record Malformed(Violation violation) implements Reading {}
    }

    private final ObjectReader reader;

    LineReading(ObjectMapper json) {
        reader =
                json.readerFor(RecordRequest.class)
                        .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                        .with(
                                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    }

    Reading read(Lines.Line line) {
        if (line.tooLong()) {
            return malformed("line-too-long", "", "一行超过 1 MiB");
        }
        try {
            RecordRequest request = reader.readValue(line.bytes());
            return request == null
                    ? malformed("malformed-json", "", "须为 JSON 对象")
                    : new Reading.Read(request);
        } catch (JsonMappingException e) {
            return malformed(e);
        } catch (JacksonException e) {
            long column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            return malformed("malformed-json", "", "不是有效的 JSON（第 " + column + " 列附近）");
        } catch (IOException e) {
            return malformed("malformed-json", "", "不是有效的 JSON");
        }
    }

    private static Reading malformed(JsonMappingException e) {
        String field = path(e);
        if (!Marks.scan(field, Place.FIELD).isEmpty()) {
            // A name that nobody knows is not stored, but not repeated either.
            return malformed("classified-mark", "", "字段名含有密级标志，内容未保存");
        }
        if (field.isEmpty()) {
            return malformed("malformed-json", "", "一行须为一个 JSON 对象");
        }
        return switch (e) {
            case UnrecognizedPropertyException _ -> malformed("unknown-field", field, "没有这个字段");
            case InvalidFormatException format when format.getTargetType().isEnum() ->
                    malformed(
                            Violation.INVALID,
                            field,
                            "须为 "
                                    + Arrays.stream(format.getTargetType().getEnumConstants())
                                            .map(Object::toString)
                                            .collect(Collectors.joining("、"))
                                    + " 之一");
            default -> malformed(Violation.INVALID, field, "类型或格式不对");
        };
    }

    private static Reading malformed(String type, String field, String reason) {
        return new Reading.Malformed(Violation.of(type, field, reason));
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        List<JsonMappingException.Reference> steps = e.getPath();
        for (JsonMappingException.Reference step : steps) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
