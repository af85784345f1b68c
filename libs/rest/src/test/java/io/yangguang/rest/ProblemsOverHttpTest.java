package io.yangguang.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.yangguang.audit.ActorSource;
import io.yangguang.testing.StackResource;
import io.yangguang.testing.Tokens;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "rest"))
class ProblemsOverHttpTest {

    private static final String OK = "{\"title\":\"公告\"}";

    @TestHTTPResource URI address;

    @Inject ActorSource actors;

    @Test
    void withoutATokenTheAnswerIs401WithAChallenge() {
        problem(json(given()).body(OK).post("/things").then(), 401, "unauthenticated");
    }

    @Test
    void anExpiredTokenIs401WithAChallenge() {
        unauthenticated(Tokens.clerk().expired().sign());
    }

    @Test
    void aForgedTokenIs401WithAChallenge() {
        unauthenticated(Tokens.clerk().forged().sign());
    }

    @Test
    void garbageInPlaceOfATokenIs401WithAChallenge() {
        unauthenticated("garbage");
    }

    @Test
    void aBadTokenIs401EvenWhereNobodyIsAsked() {
        var then = given().auth().oauth2("garbage").get("/things").then();

        problem(then, 401, "unauthenticated");
    }

    private static void unauthenticated(String token) {
        var then = json(given().auth().oauth2(token)).body(OK).post("/things").then();
        problem(then, 401, "unauthenticated");
        assertThat(then.extract().headers().getValues("WWW-Authenticate"))
                .containsExactly("Bearer");
    }

    @Test
    void aMissingRightIs403() {
        var then = json(as(Tokens.head())).body(OK).post("/things").then();

        problem(then, 403, "forbidden");
    }

    @Test
    void aTokenWithoutDataScopeIs403() {
        problem(as(Tokens.of("nobody")).get("/things/me").then(), 403, "no-data-scope");
    }

    @Test
    void aBodyScopeWithoutBodyIs403() {
        var token = Tokens.of("nobody").scope("BODY");

        problem(as(token).get("/things/me").then(), 403, "no-data-scope");
    }

    @Test
    void theCallerComesFromTheToken() {
        as(Tokens.inspector())
                .get("/things/me")
                .then()
                .statusCode(200)
                .body("caller", equalTo("inspector demo-cli Division[code=220800]"))
                .body("rights", equalTo(List.of("inspect")))
                .body("actor", equalTo(Tokens.inspector().subject()))
                .body("client", equalTo("demo-cli"));
    }

    @Test
    void theActorOutsideARequestIsTheSystem() {
        assertThat(actors.actor()).isEqualTo("system");
        assertThat(actors.client()).isEqualTo("system");
    }

    @Test
    void anUnknownFieldIsNamed() {
        var then = form("{\n \"title\": \"公告\",\n \"parts\": [{\"name\": \"a\", \"colour\": 1}]}");

        problem(then, 400, "unknown-field");
        then.body("errors.field", equalTo(List.of("parts[0].colour"))).body("line", is(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\": 5}|title|应为文本",
                "{\"title\": true}|title|应为文本",
                "{\"title\": {}}|title|应为文本",
                "{\"title\":\"a\",\"amount\":\"5\"}|amount|应为整数",
                "{\"title\":\"a\",\"amount\":5.5}|amount|应为整数",
                "{\"title\":\"a\",\"price\":\"x\"}|price|应为数值",
                "{\"title\":\"a\",\"day\":\"2026-02-30\"}|day|应为日期，如 2026-01-31",
                "{\"title\":\"a\",\"at\":\"2026-01-31T09:00:00\"}|at|应为带时区的时间，如"
                        + " 2026-01-31T09:00:00+08:00",
                "{\"title\":\"a\",\"at\":1769821200}|at|应为带时区的时间，如 2026-01-31T09:00:00+08:00",
                "{\"title\":\"a\",\"colour\":\"GREEN\"}|colour|应为 RED、BLUE 之一",
                "{\"title\":\"a\",\"colour\":0}|colour|应为 RED、BLUE 之一",
                "{\"title\":\"a\",\"parts\":{}}|parts|应为数组",
                "{\"title\":\"a\",\"parts\":[{\"name\":\"b\",\"heavy\":\"yes\"}]}|parts[0].heavy|应为"
                        + " true 或 false",
                "[]|$|类型不正确，或缺少必填内容",
            })
    void aWrongTypeNamesTheFieldAndWhatIsExpected(String body, String field, String message) {
        var then = form(body);

        problem(then, 400, "wrong-type");
        then.body("errors", hasSize(1))
                .body("errors[0].field", equalTo(field))
                .body("errors[0].message", equalTo(message))
                .body("line", is(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\": }|1",
                "{\"title\": \"a\",~ \"amount\": 5|2",
                "{\"title\": \"a\", \"title\": \"b\"}|1",
                "{\"title\": \"a\",~\"parts\": [{\"name\": \"b\", \"name\": \"c\"}]}|2",
                "公告|1",
            })
    void malformedJsonSaysWhere(String body, int line) {
        var then = form(body.replace('~', '\n'));

        problem(then, 400, "malformed-json");
        then.body("line", is(line)).body("detail", containsString("第 " + line + " 行"));
    }

    @Test
    void invalidFieldsAreNamedAsInTheJson() {
        var then =
                form(
                        """
                        {"title": "", "contact-name": "much too long", "tags": ["a", " "],
                         "parts": [{"name": "a"}, {"name": ""}]}
                        """);

        problem(then, 400, "validation-failed");
        then.body(
                "errors.field",
                containsInAnyOrder("title", "contact-name", "tags[1]", "parts[1].name"));
        then.body("errors.find { it.field == 'title' }.message", equalTo("不能为空"));
    }

    @Test
    void aMissingBodyIsNamedAsTheWhole() {
        problem(form(""), 400, "validation-failed");
    }

    @Test
    void anInvalidQueryParameterIsNamedAsInTheAddress() {
        var then = given().get("/things?limit=500").then();

        problem(then, 400, "validation-failed");
        then.body("errors.field", equalTo(List.of("limit")));
    }

    @Test
    void aQueryParameterThatCannotBeReadIs400() {
        var then = given().get("/things?limit=many&from=tomorrow").then();

        problem(then, 400, "validation-failed");
        then.body("errors.field", equalTo(List.of("limit", "from")));
    }

    @Test
    void aCursorThatWeDidNotMakeIs400() {
        problem(given().get("/things?after=abcdefgh").then(), 400, "invalid-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/", "/things/not-a-uuid", "/things/1/2/3/4"})
    void anUnknownPathIs404(String path) {
        problem(given().get(path).then(), 404, "not-found");
    }

    @Test
    void aProblemOfTheResourceIsWritten() {
        var then = given().get("/things/" + ThingResource.ID).then();

        problem(then, 404, "not-found");
        then.body("detail", containsString("事物"));
    }

    @Test
    void aProblemIsAProblemWhereTextWasProduced() {
        problem(given().get("/things/text").then(), 409, "no-text");
    }

    @Test
    void aWrongMethodIs405() {
        var then = given().delete("/things").then();

        problem(then, 405, "method-not-allowed");
    }

    @Test
    void aTypeThatWeDoNotMakeIs406() {
        var then = given().accept("image/png").get("/things").then();

        problem(then, 406, "not-acceptable");
    }

    @Test
    void aTypeThatWeDoNotReadIs415() {
        var then =
                as(Tokens.clerk())
                        .config(
                                RestAssuredConfig.config()
                                        .encoderConfig(
                                                EncoderConfig.encoderConfig()
                                                        .appendDefaultContentCharsetToContentTypeIfUndefined(
                                                                false)))
                        .contentType("text/plain")
                        .body("公告".getBytes(StandardCharsets.UTF_8))
                        .post("/things")
                        .then();

        problem(then, 415, "unsupported-media-type");
    }

    @Test
    void aChangeWithoutIfMatchIs428() {
        problem(change(null), 428, "precondition-required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3", "*", "W/\"3\"", "\"3\", \"4\"", "\"x\"", "\"99999999999999999999\""})
    void anIfMatchThatIsNoVersionIs400(String tag) {
        problem(change(tag), 400, "malformed-if-match");
    }

    @Test
    void aStaleIfMatchIs412() {
        var then = change("\"2\"");

        problem(then, 412, "precondition-failed");
        then.body("currentVersion", is(3));
    }

    @Test
    void theCurrentIfMatchPasses() {
        change("\"3\"").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"boom", "bad-answer"})
    void aBugIs500WithAnIncidentAndNothingElse(String path) {
        var then = given().get("/things/" + path).then();

        problem(then, 500, "internal-error");
        then.body("incident", not(nullValue()))
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @Test
    void viewsLeaveOutWhatIsAbsentAndCarryTheOffset() {
        var then = form("{\"title\":\"a\",\"price\":\"1E+3\",\"at\":\"2026-01-31T01:00:00.5Z\"}");

        then.statusCode(201)
                .header("Location", containsString("/things/" + ThingResource.ID))
                .header("ETag", "\"1\"");
        assertThat(then.extract().asString())
                .isEqualTo(
                        "{\"id\":\"%s\",\"title\":\"a\",\"price\":1000,\"at\":\"2026-01-31T09:00:00.5+08:00\"}"
                                .formatted(ThingResource.ID));
    }

    @Test
    void aJsonBodyOverTheLimitIs413() {
        problem(form(OK + " ".repeat(2 << 20)), 413, "content-too-large");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aJsonBodyThatGrowsOverTheLimitIs413(boolean withKey) throws Exception {
        var answer = chunked("/things", "application/json", 3 << 20, withKey);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:yangguang:problem:content-too-large");
    }

    @Test
    void aStreamIsNotJudgedByTheJsonLimit() throws Exception {
        var answer = chunked("/things/stream", "application/x-ndjson", 3 << 20, false);

        assertThat(answer.body()).isEqualTo(String.valueOf(3 << 20));
    }

    @Test
    void aBodyOverTheServersLimitIs413WithAProblem() throws Exception {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /things/stream HTTP/1.1\r\nHost: x\r\n"
                                    + "Content-Type: application/x-ndjson\r\n"
                                    + "Content-Length: 9000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();

            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 413")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("urn:yangguang:problem:content-too-large");
        }
    }

    private HttpResponse<String> chunked(String path, String type, int size, boolean withKey)
            throws Exception {
        InputStream body =
                new ByteArrayInputStream(" ".repeat(size).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path))
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Content-Type", type)
                        .header("Authorization", "Bearer " + Tokens.clerk().sign())
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body));
        if (withKey) {
            request.header("Idempotency-Key", "too-large");
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static ValidatableResponse form(String body) {
        return json(as(Tokens.clerk())).body(body).post("/things").then();
    }

    private static ValidatableResponse change(String ifMatch) {
        RequestSpecification request = json(as(Tokens.clerk())).body(OK);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/things/" + ThingResource.ID).then();
    }

    static RequestSpecification as(Tokens token) {
        return given().auth().oauth2(token.sign());
    }

    static RequestSpecification json(RequestSpecification request) {
        return request.contentType("application/json; charset=utf-8");
    }

    static void problem(ValidatableResponse then, int status, String slug) {
        then.log()
                .ifValidationFails()
                .statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("urn:yangguang:problem:" + slug))
                .body("status", is(status))
                .body("title", not(nullValue()));
        if (status == 401) {
            then.header("WWW-Authenticate", containsString("Bearer"));
        }
    }
}
