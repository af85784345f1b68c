package io.yangguang.rest.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** An example for each field name, so that the same field looks the same everywhere. */
final class FieldExamples {

    private final Properties byName;

    private FieldExamples(Properties byName) {
        this.byName = byName;
    }

    static FieldExamples load() {
        var properties = new Properties();
        try (var in =
                new InputStreamReader(
                        Objects.requireNonNull(
                                FieldExamples.class.getResourceAsStream("examples.properties")),
                        StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FieldExamples(properties);
    }

    Long number(String name) {
        var known = byName.getProperty(name);
        return known != null && known.matches("\\d+") ? Long.valueOf(known) : 1L;
    }

    String text(String name, @Nullable String format) {
        if (format != null) {
            switch (format) {
                case "uuid":
                    return "01970a3e-5c1b-7d52-9f0e-2b6f0c4d8a11";
                case "date":
                    return byName.getProperty(name, "2026-02-13");
                case "date-time":
                    return "2026-03-19T09:30:00+08:00";
                default:
                    break;
            }
        }
        return byName.getProperty(name, "示例");
    }
}
