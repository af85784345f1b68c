package io.yangguang.rest.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * An example for each field, so that the same field looks the same everywhere. What
 * examples.properties says of the field of a schema comes first, then what it says of the name,
 * then of the name's last words: {@code fromSha256} looks like {@code sha256}.
 */
final class FieldExamples {

    /** Stands where nobody said better; OpenApiLawsTest finds it. */
    static final String UNKNOWN = "示例";

    private static final String UUID = "01970a3e-5c1b-7d52-9f0e-2b6f0c4d8a11";

    private final Properties known;

    private FieldExamples(Properties known) {
        this.known = known;
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

    /** What would contradict the rest of the example: a ground of what is public in full. */
    boolean leftOut(String schema, String name) {
        return known.getProperty(key(schema, name), UNKNOWN).isEmpty();
    }

    Long number(String schema, String name) {
        return keys(schema, name).stream()
                .map(known::getProperty)
                .filter(value -> value != null && value.matches("\\d+"))
                .findFirst()
                .map(Long::valueOf)
                .orElse(1L);
    }

    String text(String schema, String name, @Nullable String format) {
        var form = Form.of(format);
        return keys(schema, name).stream()
                .map(known::getProperty)
                .filter(value -> value != null && form.fits(value))
                .findFirst()
                .orElse(form.otherwise);
    }

    private static List<String> keys(String schema, String name) {
        var keys = new ArrayList<String>();
        keys.add(key(schema, name));
        keys.add(name);
        keys.add(singular(name));
        for (int i = 1; i < name.length(); i++) {
            if (Character.isUpperCase(name.charAt(i))) {
                var last = Character.toLowerCase(name.charAt(i)) + name.substring(i + 1);
                // A name is of whatever the words before it say.
                if (!last.equals("name")) {
                    keys.add(last);
                    keys.add(singular(last));
                }
            }
        }
        return keys;
    }

    /** Schemas of one name in two packages are told apart by a number behind it. */
    private static String key(String schema, String name) {
        return schema.replaceFirst("\\d+$", "") + "." + name;
    }

    private static String singular(String name) {
        return name.replaceFirst("s$", "");
    }

    private enum Form {
        UUID(FieldExamples.UUID, "[0-9a-f]{8}-[0-9a-f-]{27}"),
        DATE("2026-02-13", "\\d{4}-\\d\\d-\\d\\d"),
        TIME("2026-03-16T09:30:00+08:00", "\\d{4}-\\d\\d-\\d\\dT.+"),
        TEXT(UNKNOWN, "(?s).+");

        private final String otherwise;
        private final String pattern;

        Form(String otherwise, String pattern) {
            this.otherwise = otherwise;
            this.pattern = pattern;
        }

        private static Form of(@Nullable String format) {
            return switch (format) {
                case "uuid" -> UUID;
                case "date" -> DATE;
                case "date-time" -> TIME;
                case null, default -> TEXT;
            };
        }

        private boolean fits(String value) {
            return value.matches(pattern);
        }
    }
}
