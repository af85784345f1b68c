package io.yangguang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an integrator may count on in every operation of every committed OpenAPI document. */
class OpenApiLawsTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("yangguang.root"), "contracts", "openapi");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String PREFIX = "urn:yangguang:problem:";

    private record Operation(String place, JsonNode document, JsonNode json) {}

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "publication", "inspection", "open"})
    void everyOperationHasANameOfItsOwn(String name) throws IOException {
        var places = new TreeMap<String, String>();
        for (var operation : operations(name)) {
            var id = operation.json().path("operationId").asText();
            assertThat(id).as(operation.place()).matches("[a-z][A-Za-z0-9]+");
            assertThat(places.put(id, operation.place())).as(id).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "publication", "inspection", "open"})
    void everySummaryIsInChineseAndEnglish(String name) throws IOException {
        for (var operation : operations(name)) {
            assertThat(operation.json().path("summary").asText())
                    .as(operation.place())
                    .matches("(?s).*\\p{IsHan}.*\\s?/\\s.*[A-Za-z]{2}.*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "publication", "inspection", "open"})
    void everyJsonBodyAndAnswerHasAnExample(String name) throws IOException {
        for (var operation : operations(name)) {
            example(operation, operation.json().path("requestBody"));
            for (var response : operation.json().path("responses").properties()) {
                example(operation, resolve(operation.document(), response.getValue()));
            }
        }
    }

    private static void example(Operation operation, JsonNode withContent) {
        for (var media : withContent.path("content").properties()) {
            if (media.getKey().matches("application/(.+\\+)?json|application/x-ndjson")) {
                assertThat(media.getValue().has("example") || media.getValue().has("examples"))
                        .as(operation.place() + ": an example of " + media.getKey())
                        .isTrue();
            }
        }
    }

    /** A new field gets a better one in libs/rest, examples.properties, or at its declaration. */
    @ParameterizedTest
    @ValueSource(strings = {"catalog", "publication", "inspection", "open"})
    void noExampleSaysOnlyThatItIsOne(String name) throws IOException {
        var all = new TreeMap<String, Set<String>>();
        for (var operation : operations(name)) {
            var empty = new TreeSet<String>();
            for (var example : operation.json().findValues("example")) {
                empty("", example, empty);
            }
            if (!empty.isEmpty()) {
                all.put(operation.place(), empty);
            }
        }
        assertThat(all).as("fields without a good example in examples.properties").isEmpty();
    }

    private static void empty(String field, JsonNode example, Set<String> found) {
        if (example.asText().equals("示例")) {
            found.add(field);
        }
        example.properties().forEach(one -> empty(one.getKey(), one.getValue(), found));
        if (example.isArray()) {
            example.forEach(one -> empty(field, one, found));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "publication", "inspection", "open"})
    void everySuccessWithABodySaysWhatItIs(String name) throws IOException {
        for (var operation : operations(name)) {
            for (var response : operation.json().path("responses").properties()) {
                if (response.getKey().matches("20[01]")) {
                    assertThat(response.getValue().path("content").isEmpty())
                            .as(operation.place() + ": content of " + response.getKey())
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "publication", "inspection", "open"})
    void everyProblemAnswerNamesItsTypesAndTheyAreDocumented(String name) throws IOException {
        var documented = ProblemLawsTest.documented().keySet();
        for (var operation : operations(name)) {
            for (var response : operation.json().path("responses").properties()) {
                if (response.getKey().matches("[45]\\d\\d")) {
                    var types = types(resolve(operation.document(), response.getValue()));
                    var place = operation.place() + " " + response.getKey();
                    assertThat(types).as(place).isNotEmpty();
                    for (var type : types) {
                        assertThat(type).as(place).startsWith(PREFIX);
                        assertThat(documented).as(place).contains(type.substring(PREFIX.length()));
                    }
                }
            }
        }
    }

    @Test
    void whatNeedsATokenSaysSo() throws IOException {
        for (var name : List.of("catalog", "publication", "inspection")) {
            for (var operation : operations(name)) {
                assertThat(operation.json().path("responses").has("401"))
                        .as(operation.place())
                        .isTrue();
            }
        }
    }

    private static List<String> types(JsonNode response) {
        var types = new ArrayList<String>();
        response.path("content")
                .path("application/problem+json")
                .path("schema")
                .path("properties")
                .path("type")
                .path("enum")
                .forEach(type -> types.add(type.asText()));
        return types;
    }

    private static JsonNode resolve(JsonNode document, JsonNode node) {
        var ref = node.path("$ref").asText();
        return ref.isEmpty() ? node : document.at(ref.substring(1));
    }

    private static List<Operation> operations(String name) throws IOException {
        var document = new YAMLMapper().readTree(FOLDER.resolve(name + ".yaml").toFile());
        var operations = new ArrayList<Operation>();
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    var place = name + ": " + method.getKey() + " " + path.getKey();
                    operations.add(new Operation(place, document, method.getValue()));
                }
            }
        }
        assertThat(operations).as("a law over nothing cannot fail").isNotEmpty();
        return operations;
    }
}
