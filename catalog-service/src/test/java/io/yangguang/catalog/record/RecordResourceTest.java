package io.yangguang.catalog.record;

import static io.yangguang.catalog.record.RecordBodies.RECORDS;
import static io.yangguang.catalog.record.RecordBodies.plan;
import static io.yangguang.catalog.record.RecordBodies.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangguang.catalog.Api;
import io.yangguang.catalog.CatalogTest;
import io.yangguang.catalog.Streams;
import io.yangguang.testing.CloudEvent;
import io.yangguang.testing.EventSchemas;
import io.yangguang.testing.TestTopics;
import io.yangguang.testing.Tokens;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@CatalogTest
class RecordResourceTest {

    @Inject DataSource database;

    @Test
    void formedRecordIsShownListedAndTold() {
        String title = "计划" + Api.unique();

        String id =
                Api.as(Tokens.clerk())
                        .body(plan(title).toString())
                        .post(RECORDS)
                        .then()
                        .statusCode(201)
                        .header("ETag", "\"1\"")
                        .header("Location", containsString(RECORDS + "/"))
                        .body("version", is(1))
                        .body("bodyId", is(Tokens.BODY_A.toString()))
                        .body("divisionCode", is("220800"))
                        .body("kind", is("GENERAL"))
                        .body("sanitised", is(false))
                        .body("recordedAt", containsString("+08:00"))
                        .extract()
                        .path("id");

        Api.as(Tokens.clerk())
                .get(RECORDS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("title", is(title))
                .body("fields.plannedUnits", is(200));
        Api.as(Tokens.inspector())
                .queryParam("q", title)
                .get(RECORDS)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)));
        JsonNode data = told(RecordFormed.TYPE, id);
        assertThat(data.path("referenceRevision").asLong()).isPositive();
        assertThat(data.path("author").asText()).isEqualTo(Tokens.clerk().subject());
        assertThat(data.path("itemId").asText()).isNotEmpty();
    }

    @Test
    void othersSeeNothingOfIt() {
        String title = "计划" + Api.unique();
        String id = form(plan(title));

        for (String path : List.of("", "/versions", "/versions/1")) {
            Api.as(Tokens.otherClerk()).get(RECORDS + "/" + id + path).then().statusCode(404);
        }
        Api.as(Tokens.otherClerk())
                .queryParam("q", title)
                .get(RECORDS)
                .then()
                .body("items", hasSize(0));
        Api.as(Tokens.otherClerk())
                .header("If-Match", "\"1\"")
                .body(changed(plan(title), "CORRECTION", "2026-03-02").toString())
                .put(RECORDS + "/" + id)
                .then()
                .statusCode(404);
        Api.as(Tokens.otherClerk())
                .body("{\"reason\": \"x\"}")
                .post(RECORDS + "/" + id + "/withdrawal")
                .then()
                .statusCode(404);
    }

    @Test
    void sameIdempotencyKeyFormsOnce() {
        String key = Api.unique();
        String body = plan("计划" + key).toString();

        String first = postWithKey(key, body).statusCode(201).extract().path("id");
        String again =
                postWithKey(key, body)
                        .statusCode(201)
                        .header("Idempotency-Replayed", "true")
                        .header("ETag", "\"1\"")
                        .extract()
                        .path("id");

        assertThat(again).isEqualTo(first);
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                bad("unknown item", 400, "unknown-item", "item", p -> p.put("item", "F1-2")),
                bad(
                        "date in the future",
                        400,
                        "date-in-future",
                        "triggers[0].on",
                        p -> on(p, "2999-01-01")),
                bad(
                        "before the body existed",
                        400,
                        "date-before-body",
                        "triggers[0].on",
                        p -> on(p, "2018-12-31")),
                bad("no FORMED", 400, "validation-failed", "triggers", p -> p.putArray("triggers")),
                bad("no triggers", 400, "validation-failed", "triggers", p -> p.remove("triggers")),
                bad("no title", 400, "validation-failed", "title", p -> p.remove("title")),
                bad(
                        "CLOSING without instant",
                        400,
                        "validation-failed",
                        "triggers[1].at",
                        p ->
                                p.withArray("triggers")
                                        .addObject()
                                        .put("kind", "CLOSING")
                                        .put("on", "2026-04-01")
                                        .put("source", "STATED")),
                bad(
                        "NONE with a mode",
                        400,
                        "validation-failed",
                        "attribute.mode",
                        p ->
                                p.putObject("attribute")
                                        .put("disclosure", "NONE")
                                        .put("mode", "PROACTIVE")
                                        .put("ground", "第十六条")),
                bad(
                        "NONE without ground",
                        400,
                        "validation-failed",
                        "attribute.ground",
                        p -> p.putObject("attribute").put("disclosure", "NONE")),
                bad(
                        "long title",
                        400,
                        "validation-failed",
                        "title",
                        p -> p.put("title", "字".repeat(501))),
                bad(
                        "long content",
                        413,
                        "content-too-long",
                        "content",
                        p -> p.put("content", "字".repeat(87382))),
                bad(
                        "HTML that grows",
                        413,
                        "content-too-long",
                        "content",
                        p -> p.put("contentType", "text/html").put("content", "=".repeat(100_000))),
                bad(
                        "content type",
                        400,
                        "validation-failed",
                        "contentType",
                        p -> p.put("contentType", "text/xml")),
                bad(
                        "unknown channel",
                        400,
                        "unknown-channel",
                        "publishedElsewhere[0].channel",
                        p ->
                                p.putArray("publishedElsewhere")
                                        .addObject()
                                        .put("channel", "PIGEON")
                                        .put("at", "2026-03-01T00:00:00+08:00")),
                bad(
                        "published in the future",
                        400,
                        "validation-failed",
                        "publishedElsewhere[0].at",
                        p ->
                                p.putArray("publishedElsewhere")
                                        .addObject()
                                        .put("channel", "WEIBO")
                                        .put("at", "2999-03-01T00:00:00+08:00")),
                bad(
                        "unknown attachment",
                        400,
                        "unknown-attachment",
                        "attachments[0].sha256",
                        p ->
                                p.putArray("attachments")
                                        .addObject()
                                        .put("sha256", "0".repeat(64))
                                        .put("name", "a.pdf")),
                bad(
                        "a person's sourceId",
                        400,
                        "validation-failed",
                        "sourceId",
                        p -> p.put("sourceId", "x")),
                bad(
                        "a person's platform",
                        400,
                        "validation-failed",
                        "platform",
                        p -> p.put("platform", "x").put("divisionCode", "220800")),
                bad(
                        "a change by POST",
                        400,
                        "validation-failed",
                        "change",
                        p -> changed(p, "CORRECTION", "2026-03-01")),
                bad("unknown field", 400, null, "surprise", p -> p.put("surprise", 1)),
                bad(
                        "unknown nested field",
                        400,
                        null,
                        "attribute.surprise",
                        p -> p.withObject("/attribute").put("surprise", 1)),
                bad("unknown kind", 400, null, "kind", p -> p.put("kind", "SECRET_KIND")),
                bad("body that is none", 400, null, "bodyId", p -> p.put("bodyId", "x")),
                bad(
                        "rounded number",
                        400,
                        "validation-failed",
                        "fields.a",
                        p -> p.putObject("fields").put("a", 9007199254740993L)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void badInput(String name, int status, String slug, String field, String body) {
        var answer =
                Api.as(Tokens.clerk())
                        .body(body)
                        .post(RECORDS)
                        .then()
                        .statusCode(status)
                        .contentType(containsString("application/problem+json"))
                        .body("title", notNullValue())
                        .body("errors.field", hasItem(field));
        if (slug != null) {
            answer.body("type", is("urn:yangguang:problem:" + slug));
        }
    }

    @Test
    void unknownItemComesWithTheNearestCodes() {
        Api.as(Tokens.clerk())
                .body(plan("计划", p -> p.put("item", "F1-2")).toString())
                .post(RECORDS)
                .then()
                .body("nearest", hasItems("F1-02"))
                .body("errors[0].message", containsString("F1-02"));
    }

    @Test
    void bodyOutsideTheScopeIsUnknown() {
        for (String body :
                List.of(Tokens.BODY_B.toString(), "00000000-0000-7000-8000-0000000000ff")) {
            Api.as(Tokens.clerk())
                    .body(plan("计划", p -> p.put("bodyId", body)).toString())
                    .post(RECORDS)
                    .then()
                    .statusCode(404);
        }
        Api.as(Tokens.importer())
                .body(plan("计划").toString())
                .post(RECORDS)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("bodyId"));
    }

    @Test
    void scriptGoesAndTheAnswerSaysSo() {
        String html =
                "<p onclick=\"x()\">计划</p><script>alert(1)</script><a"
                        + " href=\"javascript:x()\">y</a>";

        Api.as(Tokens.clerk())
                .body(
                        plan("计划", p -> p.put("contentType", "text/html").put("content", html))
                                .toString())
                .post(RECORDS)
                .then()
                .statusCode(201)
                .body("sanitised", is(true))
                .body("content", not(containsString("script")))
                .body("content", containsString("<p>计划</p>"))
                .body("warnings[0].field", is("content"))
                .body("warnings[0].removed", hasItems("script", "p@onclick", "a"));
    }

    static Stream<Arguments> marked() {
        Stream<Arguments> contents =
                RecordBodies.marks().stream()
                        .map(mark ->
                                bad(
                                        "content " + mark,
                                        422,
                                        "",
                                        "content",
                                        p -> p.put("content", "正文\n" + mark + "\n其余")));
        return Stream.concat(
                contents,
                Stream.of(
                        bad("title", 422, "", "title", p -> p.put("title", "（机密★10年）计划")),
                        bad(
                                "field value",
                                422,
                                "",
                                "fields",
                                p -> p.putObject("fields").put("a", "机密★10年")),
                        bad(
                                "field key",
                                422,
                                "",
                                "fields",
                                p -> p.putObject("fields").put("机密★10年", 1)),
                        bad(
                                "two halves",
                                422,
                                "",
                                "fields",
                                p -> p.putObject("fields").put("密级", "机密")),
                        bad(
                                "deep",
                                422,
                                "",
                                "fields",
                                p ->
                                        p.putObject("fields")
                                                .putArray("a")
                                                .addObject()
                                                .put("b", "机密★10年")),
                        bad(
                                "proof",
                                422,
                                "",
                                "triggers[0].proof",
                                p ->
                                        ((ObjectNode) p.path("triggers").get(0))
                                                .put("proof", "机密★10年")),
                        bad(
                                "reason",
                                422,
                                "",
                                "attribute.reason",
                                p -> p.withObject("/attribute").put("reason", "机密★10年")),
                        bad("sourceId", 422, "", "sourceId", p -> p.put("sourceId", "机密★10年")),
                        bad(
                                "file name",
                                422,
                                "",
                                "attachments[0].name",
                                p ->
                                        p.putArray("attachments")
                                                .addObject()
                                                .put("sha256", "0".repeat(64))
                                                .put("name", "机密★10年.pdf")),
                        bad(
                                "before all else",
                                422,
                                "",
                                "title",
                                p ->
                                        p.put("title", "机密★10年")
                                                .put("item", "NONE")
                                                .remove("content"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("marked")
    void markedTextIsRefusedAndNotKept(
            String name, int status, String none, String field, String body) throws SQLException {
        long attempts = count("SELECT count(*) FROM blocked_attempt");
        String key = Api.unique();

        Api.as(Tokens.clerk())
                .header("Idempotency-Key", key)
                .body(body)
                .post(RECORDS)
                .then()
                .statusCode(422)
                .body("type", is("urn:yangguang:problem:classified-mark"))
                .body("errors.field", equalTo(List.of(field)))
                .body(not(containsString("10年")))
                .body(not(containsString("★")));

        assertThat(count("SELECT count(*) FROM blocked_attempt")).isGreaterThan(attempts);
        assertThat(
                        count(
                                "SELECT count(*) FROM idempotency_key k WHERE to_jsonb(k)::text"
                                        + " LIKE '%"
                                        + key
                                        + "%'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM blocked_attempt b WHERE to_jsonb(b)::text ~ '★|机密'"))
                .isZero();
    }

    @Test
    void changeIsAnotherVersionWithItsTrigger() {
        String title = "计划" + Api.unique();
        String id = form(plan(title));
        String change = changed(plan(title + "（调整）"), "SUBSTANCE", "2026-03-02").toString();

        Api.as(Tokens.clerk()).body(change).put(RECORDS + "/" + id).then().statusCode(428);
        Api.as(Tokens.clerk())
                .header("If-Match", "\"7\"")
                .body(change)
                .put(RECORDS + "/" + id)
                .then()
                .statusCode(412)
                .body("currentVersion", is(1));
        Api.as(Tokens.clerk())
                .header("If-Match", "\"1\"")
                .body(plan(title + "x").toString())
                .put(RECORDS + "/" + id)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("change"));
        Api.as(Tokens.clerk())
                .header("If-Match", "\"1\"")
                .body(change)
                .put(RECORDS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("triggers.kind", equalTo(List.of("FORMED", "CHANGED")))
                .body("change.nature", is("SUBSTANCE"));

        Api.as(Tokens.clerk())
                .get(RECORDS + "/" + id + "/versions/1")
                .then()
                .body("title", is(title));
        Api.as(Tokens.clerk())
                .get(RECORDS + "/" + id + "/versions")
                .then()
                .body("version", equalTo(List.of(1, 2)));
        Api.as(Tokens.clerk()).get(RECORDS + "/" + id + "/versions/3").then().statusCode(404);
        JsonNode data = told(RecordChanged.TYPE, id);
        assertThat(data.path("version").asInt()).isEqualTo(2);
        assertThat(data.path("triggers")).hasSize(2);
    }

    @Test
    void ofManyWhoChangeAtOnceOneWins() throws Exception {
        String title = "计划" + Api.unique();
        String id = form(plan(title));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers =
                    IntStream.range(0, 8)
                            .mapToObj(i ->
                                    threads.submit(() ->
                                            Api.as(Tokens.clerk())
                                                    .header("If-Match", "\"1\"")
                                                    .body(
                                                            changed(
                                                                            plan(title + i),
                                                                            "CORRECTION",
                                                                            "2026-03-02")
                                                                    .toString())
                                                    .put(RECORDS + "/" + id)
                                                    .statusCode()))
                            .toList();

            List<Integer> codes = new java.util.ArrayList<>();
            for (var answer : answers) {
                codes.add(answer.get());
            }

            assertThat(codes)
                    .containsOnlyOnce(200)
                    .filteredOn(code -> code != 200)
                    .hasSize(7)
                    .containsOnly(412);
        }
        assertThat(count("SELECT count(*) FROM record_version WHERE record_id = '" + id + "'"))
                .isEqualTo(2);
    }

    @Test
    void withdrawalIsProposedAndTold() {
        String id = form(plan("计划" + Api.unique()));

        Api.as(Tokens.clerk())
                .body("{\"reason\": \" \"}")
                .post(RECORDS + "/" + id + "/withdrawal")
                .then()
                .statusCode(400);
        Api.as(Tokens.clerk())
                .body("{\"reason\": \"机密★10年\"}")
                .post(RECORDS + "/" + id + "/withdrawal")
                .then()
                .statusCode(422);
        Api.as(Tokens.head())
                .body("{\"reason\": \"重复\"}")
                .post(RECORDS + "/" + id + "/withdrawal")
                .then()
                .statusCode(403);
        String proposal =
                Api.as(Tokens.clerk())
                        .body("{\"reason\": \"内容与后续决定重复\"}")
                        .post(RECORDS + "/" + id + "/withdrawal")
                        .then()
                        .statusCode(201)
                        .body("version", is(1))
                        .extract()
                        .path("proposalId");

        assertThat(told(RecordWithdrawn.TYPE, id).path("proposalId").asText()).isEqualTo(proposal);
    }

    @Test
    void aProposalSaysWhatBecameOfAPenaltyDecision() {
        String id = form(plan("处罚决定" + Api.unique(), p -> p.put("kind", "PENALTY_DECISION")));
        String plain = form(plan("计划" + Api.unique()));

        proposed(plain, "\"ground\": \"PENALTY_REVOKED\", \"decidedOn\": \"2026-03-02\"")
                .statusCode(400)
                .body("errors[0].field", is("ground"));
        proposed(id, "\"ground\": \"PENALTY_REVOKED\"")
                .statusCode(400)
                .body("errors[0].field", is("decidedOn"));
        proposed(id, "\"decidedOn\": \"2026-03-02\"")
                .statusCode(400)
                .body("errors[0].field", is("ground"));
        proposed(id, "\"ground\": \"PENALTY_REVOKED\", \"decidedOn\": \"2999-03-02\"")
                .statusCode(400)
                .body("type", is("urn:yangguang:problem:date-in-future"));
        proposed(id, "\"ground\": \"ERROR\", \"decidedOn\": \"2026-03-02\"").statusCode(400);
        proposed(id, "\"ground\": \"PENALTY_REVOKED\", \"decidedOn\": \"2026-03-02\"")
                .statusCode(201)
                .body("ground", is("PENALTY_REVOKED"));

        JsonNode data = told(RecordWithdrawn.TYPE, id);
        assertThat(data.path("ground").asText()).isEqualTo("PENALTY_REVOKED");
        assertThat(data.path("decidedOn").asText()).isEqualTo("2026-03-02");
    }

    private static io.restassured.response.ValidatableResponse proposed(String id, String more) {
        return Api.as(Tokens.clerk())
                .body("{\"reason\": \"复议撤销\", " + more + "}")
                .post(RECORDS + "/" + id + "/withdrawal")
                .then();
    }

    @Test
    void aChangeOfSubstanceSaysWhatBecameOfAPenaltyDecision() {
        String title = "处罚决定" + Api.unique();
        String id = form(plan(title, p -> p.put("kind", "PENALTY_DECISION")));
        var ground =
                java.util.Map.of(
                        "nature", "SUBSTANCE",
                        "changedOn", "2026-03-02",
                        "reason", "罚款数额变更",
                        "ground", "PENALTY_CHANGED",
                        "decidedOn", "2026-03-02");

        changed(id, title, "GENERAL", ground).statusCode(400);
        var correction = new java.util.HashMap<String, Object>(ground);
        correction.put("nature", "CORRECTION");
        changed(id, title, "PENALTY_DECISION", correction)
                .statusCode(400)
                .body("errors[0].field", is("change.nature"));
        changed(id, title, "PENALTY_DECISION", ground)
                .statusCode(200)
                .body("change.ground", is("PENALTY_CHANGED"));

        JsonNode data = told(RecordChanged.TYPE, id);
        assertThat(data.path("change").path("ground").asText()).isEqualTo("PENALTY_CHANGED");
        assertThat(data.path("change").path("decidedOn").asText()).isEqualTo("2026-03-02");
        Api.as(Tokens.clerk())
                .get(RECORDS + "/" + id)
                .then()
                .body("change.decidedOn", is("2026-03-02"));
    }

    private static io.restassured.response.ValidatableResponse changed(
            String id, String title, String kind, Object change) {
        return Api.as(Tokens.clerk())
                .header("If-Match", "\"1\"")
                .body(
                        with(
                                        plan(
                                                title,
                                                p -> p.put("kind", kind).put("content", "变更后的处罚")),
                                        "change",
                                        change)
                                .toString())
                .put(RECORDS + "/" + id)
                .then();
    }

    @Test
    void sourceIdNamesOneContent() {
        String sourceId = "trade-" + Api.unique();
        ObjectNode notice = RecordBodies.notice(sourceId, "正文");

        String id =
                Api.as(Tokens.importer())
                        .body(notice.toString())
                        .post(RECORDS)
                        .then()
                        .statusCode(201)
                        .body("sourceSystem", is("importer"))
                        .extract()
                        .path("id");
        Api.as(Tokens.importer())
                .body(notice.toString())
                .post(RECORDS)
                .then()
                .statusCode(200)
                .body("id", is(id));
        Api.as(Tokens.importer())
                .body(notice.put("content", "其他").toString())
                .post(RECORDS)
                .then()
                .statusCode(409)
                .body("type", is("urn:yangguang:problem:source-id-has-other-content"))
                .body("record", is(RECORDS + "/" + id));
    }

    @Test
    void theLongestContentTravels() {
        String content = "\"".repeat(256 * 1024);
        String id = form(plan("计划" + Api.unique(), p -> p.put("content", content)));

        assertThat(told(RecordFormed.TYPE, id).path("content").asText()).isEqualTo(content);
    }

    @Test
    void pagesAndFiltersOfTheList() {
        String word = Api.unique();
        List<String> ids =
                IntStream.range(0, 5).mapToObj(i -> form(plan("计划" + word + i))).toList();

        String next =
                Api.as(Tokens.clerk())
                        .queryParam("q", word.toLowerCase(java.util.Locale.ROOT))
                        .queryParam("limit", 3)
                        .get(RECORDS)
                        .then()
                        .body("items.id", equalTo(ids.reversed().subList(0, 3)))
                        .extract()
                        .path("next");
        Api.as(Tokens.clerk())
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items.id", equalTo(ids.reversed().subList(3, 5)))
                .body("next", is((Object) null));
        Api.as(Tokens.clerk())
                .queryParam("q", word)
                .queryParam("item", "F1-03")
                .get(RECORDS)
                .then()
                .body("items", hasSize(0));
        Api.as(Tokens.clerk())
                .queryParam("q", word)
                .queryParam("body", Tokens.BODY_A)
                .get(RECORDS)
                .then()
                .body("items", hasSize(5));
        Api.as(Tokens.clerk())
                .queryParam("q", word)
                .queryParam("changedSince", "2999-01-01T00:00:00+08:00")
                .get(RECORDS)
                .then()
                .body("items", hasSize(0));
        Api.as(Tokens.clerk())
                .queryParam("changedSince", "yesterday")
                .get(RECORDS)
                .then()
                .statusCode(400);
        Api.as(Tokens.clerk())
                .queryParam("after", "bm9uc2Vuc2U")
                .get(RECORDS)
                .then()
                .statusCode(400);
    }

    @Test
    void nobodyFormsWithoutTheRight() {
        Api.as(Tokens.head()).body(plan("计划").toString()).post(RECORDS).then().statusCode(403);
        Api.as(Tokens.clerk().forged())
                .body(plan("计划").toString())
                .post(RECORDS)
                .then()
                .statusCode(401);
        Api.as(Tokens.clerk().expired()).get(RECORDS).then().statusCode(401);
    }

    private static String form(ObjectNode body) {
        return Api.as(Tokens.clerk())
                .body(body.toString())
                .post(RECORDS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static io.restassured.response.ValidatableResponse postWithKey(
            String key, String body) {
        return Api.as(Tokens.clerk())
                .header("Idempotency-Key", key)
                .body(body)
                .post(RECORDS)
                .then();
    }

    private static JsonNode told(String type, String subject) {
        CloudEvent event =
                TestTopics.await(
                        Streams.RECORDS,
                        Duration.ofSeconds(20),
                        e -> e.type().equals(type) && e.subject().equals(subject));
        EventSchemas.validate(type, event.data());
        return event.data();
    }

    private static ObjectNode changed(ObjectNode body, String nature, String on) {
        return with(body, "change", RecordBodies.change(nature, on));
    }

    private static void on(ObjectNode plan, String day) {
        ((ObjectNode) plan.path("triggers").get(0)).put("on", day);
    }

    private static Arguments bad(
            String name,
            int status,
            String slug,
            String field,
            java.util.function.Consumer<ObjectNode> change) {
        return Arguments.of(name, status, slug, field, plan("计划", change).toString());
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var found = connection.createStatement().executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
