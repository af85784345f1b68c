package io.yangguang.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.yangguang.local.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The event contracts of {@code contracts/events}, for tests on both sides of a topic. */
public final class EventSchemas {

    /** io.yangguang.catalog.record-formed.v1 */
    private static final Pattern TYPE =
            Pattern.compile("io\\.yangguang\\.([a-z]+)\\.([a-z-]+)\\.(v\\d+)");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private EventSchemas() {}

    /**
     * @param type of the CloudEvent, such as {@code io.yangguang.catalog.record-formed.v1}
     * @throws AssertionError naming every violation, or the schema that is missing
     */
    public static void validate(String type, JsonNode data) {
        JsonSchema schema = FACTORY.getSchema(read(file(type, "schema.json")), CONFIG);
        var problems = schema.validate(data);
        if (!problems.isEmpty()) {
            throw new AssertionError(
                    "%s breaks its schema: %s%n%s"
                            .formatted(
                                    type,
                                    problems.stream()
                                            .map(ValidationMessage::getMessage)
                                            .collect(Collectors.joining("; ")),
                                    data.toPrettyString()));
        }
    }

    /** The committed example of the type's data. */
    public static JsonNode example(String type) {
        return read(file(type, "example.json"));
    }

    /** The schema, for tests that compare field lists. */
    public static JsonNode schema(String type) {
        return read(file(type, "schema.json"));
    }

    private static Path file(String type, String suffix) {
        Matcher parts = TYPE.matcher(type);
        if (!parts.matches()) {
            throw new AssertionError("Not an event type: " + type);
        }
        return Places.find()
                .root()
                .resolve(
                        "contracts/events/%s/%s/%s.%s"
                                .formatted(parts.group(1), parts.group(2), parts.group(3), suffix));
    }

    private static JsonNode read(Path file) {
        if (!Files.exists(file)) {
            throw new AssertionError("No such contract: " + file);
        }
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
