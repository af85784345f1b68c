package io.yangguang.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples that the document filter puts together. */
class ExamplesTest {

    private static final String PATH = "/api/publication/v1/things";
    private static final String UUID = "01970a3e-5c1b-7d52-9f0e-2b6f0c4d8a11";

    private final FieldExamples fields = FieldExamples.load();

    @ParameterizedTest
    @CsvSource({
        "NonDisclosure, reviewAgainOn, date, 2027-02-26",
        "Publicity, formedOn, date, 2026-02-13",
        "Publicity, showUntil, date, 2026-03-24",
        "Review, submittedAt, date-time, 2026-02-25T10:00:00+08:00",
        "Review, neverHeardOf, date, 2026-02-13",
        "Review, neverHeardOf, date-time, 2026-03-16T09:30:00+08:00",
        "Review, title, uuid, 01970a3e-5c1b-7d52-9f0e-2b6f0c4d8a11",
        "Rule, itemCodes, , F1-02",
        "Rule, code, , REGULATION-26",
        "Channel, code, , GOVERNMENT_SITE",
        "Anything, code, , F1-02",
        "FileDiff, fromSha256, , 4f2c0f3a5d7be3c1b8a09d6e7f10c2d3e4f5061728394a5b6c7d8e9f0a1b2c3d",
        "Secrecy, approvalNumber, , 国办发明电〔2025〕7号",
        "Secrecy, wholeUnheardOfName, , 示例"
    })
    void theFieldOfTheSchemaThenTheNameThenItsLastWords(
            String schema, String name, String format, String expected) {
        assertThat(fields.text(schema, name, format)).isEqualTo(expected);
    }

    @Test
    void aNumberBehindTheSchemaIsNotPartOfItsName() {
        assertThat(fields.text("LateClassification1", "division", null)).isEqualTo("住房保障科");
        assertThat(fields.number("RedactionSpan2", "to")).isEqualTo(140);
        assertThat(fields.number("RedactionSpan", "title")).isEqualTo(1);
    }

    @Test
    void creditCodesHaveTheirCheckCharacter() {
        assertThat(checked(fields.text("BodyView", "creditCode", null))).isTrue();
        assertThat(checked(fields.text("CreditSubject", "creditCode", null))).isTrue();
        assertThat(checked("11220800013540000C")).isFalse();
    }

    @Test
    void whatWouldContradictTheRestIsLeftOut() {
        assertThat(fields.leftOut("DecidedAttribute", "ground")).isTrue();
        assertThat(fields.leftOut("DecidedAttribute", "mode")).isFalse();
        assertThat(fields.leftOut("Anything", "neverHeardOf")).isFalse();

        var attribute =
                object().addProperty("disclosure", words().addEnumeration("FULL"))
                        .addProperty("ground", words());
        assertThat(example(Map.of("DecidedAttribute", attribute), "DecidedAttribute"))
                .isEqualTo(Map.of("disclosure", "FULL"));
    }

    @Test
    void aSharedDateIsChosenByTheNameOfTheFieldAndTheLibrarysIsNotKept() {
        var date = words().format("date").addExample("2022-03-10");
        var entry =
                object().addProperty("validFrom", OASFactory.createSchema().ref("LocalDate"))
                        .addProperty("reviewedOn", OASFactory.createSchema().ref("LocalDate"))
                        .addProperty(
                                "takenAway", list(words().format("date").addExample("2022-03-10")));
        var schemas = Map.of("LocalDate", date, "NegativeList", entry);

        assertThat(example(schemas, "NegativeList"))
                .isEqualTo(
                        Map.of(
                                "validFrom", "2026-03-01",
                                "reviewedOn", "2026-09-01",
                                "takenAway", List.of("2026-03-17")));
        assertThat(date.getExamples()).containsExactly("2026-02-13");
    }

    @Test
    void anExampleOfTheFieldsOwnComesFirst() {
        var thing =
                object().addProperty("title", words().addExample("自有标题"))
                        .addProperty("id", words().format("uuid"));

        assertThat(example(Map.of("Thing", thing), "Thing"))
                .isEqualTo(Map.of("title", "自有标题", "id", UUID));
    }

    @Test
    void anEnumerationTakesTheKnownValueWhereItHasIt() {
        var entry =
                object().addProperty(
                                "ground",
                                words().enumeration(List.of("STATE_SECRET", "TRADE_SECRET")));

        assertThat(example(Map.of("NegativeListEntry", entry), "NegativeListEntry"))
                .isEqualTo(Map.of("ground", "TRADE_SECRET"));
        assertThat(example(Map.of("Thing", entry), "Thing"))
                .isEqualTo(Map.of("ground", "STATE_SECRET"));
    }

    @Test
    void thePageAfterThisOneIsAtTheSameAddress() {
        var page = object().addProperty("next", words()).addProperty("items", list(words()));

        assertThat(example(Map.of("PageThing", page), "PageThing"))
                .asString()
                .contains(PATH + "?cursor=");
    }

    @Test
    void linesOfJsonHaveAnExampleToo() {
        var schemas = Map.of("Progress", object().addProperty("emitted", type(SchemaType.INTEGER)));
        var media = OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Progress"));

        new Examples(document(schemas)).complete(PATH, answering("application/x-ndjson", media));

        assertThat(media.getExample()).isEqualTo("{\"emitted\":120}\n");
    }

    @Test
    void aWrittenExampleStays() {
        var media =
                OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("Progress"))
                        .example("{\"emitted\":1}\n");

        new Examples(document(Map.of("Progress", object())))
                .complete(PATH, answering("application/x-ndjson", media));

        assertThat(media.getExample()).isEqualTo("{\"emitted\":1}\n");
    }

    private static Object example(Map<String, Schema> schemas, String name) {
        var media = OASFactory.createMediaType().schema(OASFactory.createSchema().ref(name));
        new Examples(document(schemas)).complete(PATH, answering("application/json", media));
        return media.getExample();
    }

    private static OpenAPI document(Map<String, Schema> schemas) {
        return OASFactory.createOpenAPI()
                .components(OASFactory.createComponents().schemas(schemas));
    }

    private static Operation answering(String type, MediaType media) {
        var response =
                OASFactory.createAPIResponse()
                        .content(OASFactory.createContent().addMediaType(type, media));
        return OASFactory.createOperation()
                .responses(OASFactory.createAPIResponses().addAPIResponse("200", response));
    }

    private static Schema object() {
        return type(SchemaType.OBJECT);
    }

    private static Schema words() {
        return type(SchemaType.STRING);
    }

    private static Schema list(Schema items) {
        return type(SchemaType.ARRAY).items(items);
    }

    private static Schema type(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    /** GB 32100—2015, annex A. */
    private static boolean checked(String code) {
        var digits = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int weight = 1;
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += digits.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return digits.charAt((31 - sum % 31) % 31) == code.charAt(17);
    }
}
