package io.yangguang.e2e;

import static io.yangguang.e2e.Api.as;
import static io.yangguang.e2e.Api.nobody;
import static io.yangguang.e2e.Api.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Those who should not, and what should not be. */
class IntrudersTest {

    private static final Map<String, String> PATHS =
            Map.of(
                    "catalog", "/api/catalog/v1/records",
                    "publication", "/api/publication/v1/obligations",
                    "inspection", "/api/inspection/v1/timeliness");

    @Test
    void forgedAndTamperedTokensAreRefused() {
        var parts = People.token("clerk").split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var more = claims.replace("\"data_scope\":\"BODY\"", "\"data_scope\":\"ALL\"");
        assertThat(more).isNotEqualTo(claims);
        var forged =
                parts[0]
                        + "."
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(more.getBytes(StandardCharsets.UTF_8))
                        + "."
                        + parts[2];

        with(forged).get("/api/catalog/v1/records").expect(401);
        with("garbage").get("/api/catalog/v1/records").expect(401);
        nobody().get("/api/publication/v1/obligations").expect(401);
        // Past the gateway the services do not believe it either.
        for (var service : PATHS.keySet()) {
            var origin = Suite.stack().serviceUrl(service + "-service");
            new Api(origin, forged).get(PATHS.get(service)).expect(401);
        }
    }

    @Test
    void nobodySeesAnotherBodysRecords() {
        var id = Steps.form(Steps.record("内部 " + System.nanoTime(), Steps.today().minusDays(2)));
        Steps.obligation(id, 1);

        as("other-clerk").get("/api/catalog/v1/records/" + id).expect(404);
        as("other-clerk")
                .put(
                        "/api/catalog/v1/records/" + id,
                        Steps.record("x", Steps.today()),
                        "If-Match",
                        "\"1\"")
                .expect(404);
        as("other-clerk")
                .post("/api/publication/v1/reviews", Map.of("recordId", id, "version", 1))
                .expect(404);
        assertThat(
                        as("other-clerk")
                                .get("/api/publication/v1/obligations?record=" + id)
                                .expect(200)
                                .json()
                                .path("items"))
                .isEmpty();
        var foreign = Steps.record("替他人登记", Steps.today());
        foreign.put("bodyId", Steps.BODY_A);
        as("other-clerk").post("/api/catalog/v1/records", foreign).expect(404);
    }

    @Test
    void nobodyApprovesWhatHeSubmittedAndEachRightIsItsOwn() {
        var id = Steps.form(Steps.record("自批 " + System.nanoTime(), Steps.today().minusDays(2)));
        Steps.obligation(id, 1);
        var review =
                as("clerk")
                        .post("/api/publication/v1/reviews", Map.of("recordId", id, "version", 1))
                        .expect(201)
                        .text("/id");
        var path = "/api/publication/v1/reviews/" + review + "/decision";
        as("clerk").post(path, Map.of("decision", "APPROVE"), "If-Match", "\"1\"").expect(403);
        as("other-head").post(path, Map.of("decision", "APPROVE"), "If-Match", "\"1\"").expect(404);
        Steps.publish(id, 1).expect(409);
        as("head")
                .post("/api/publication/v1/publications", Map.of("recordId", id, "version", 1))
                .expect(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"机密★10年", "机 密 ★ 十年", "【绝密】", "秘密☆", "机密★１０年", "密级：机密", "绝\u3000密★长期"})
    void classifiedTextIsRefusedAndLeavesNoTrace(String mark) throws Exception {
        var canary = "canary" + System.nanoTime();
        var record = Steps.record("通知", Steps.today().minusDays(1));
        record.put("content", mark + "\n" + canary);

        var answer = as("clerk").post("/api/catalog/v1/records", record).expect(422);

        assertThat(answer.text("/type")).endsWith("classified-mark");
        assertThat(answer.response().body()).doesNotContain(canary).doesNotContain(mark);
        var stack = Suite.stack();
        for (var service : List.of("catalog-service", "publication-service", "gateway")) {
            assertThat(Files.readString(stack.log(service))).doesNotContain(canary);
        }
    }

    @Test
    void badInputIsNamed() {
        var unknown = Steps.record("x", Steps.today());
        unknown.put("item", "F9-99");
        refused(unknown, "item");

        var future = Steps.record("x", Steps.today().plusDays(2));
        refused(future, "triggers[0].on");

        var before = Steps.record("x", Steps.today().minusYears(60));
        refused(before, "triggers[0].on");

        var more = Steps.record("x", Steps.today());
        more.put("colour", "red");
        refused(more, "colour");

        var tooLong = Steps.record("x", Steps.today());
        tooLong.put("content", "长".repeat(100_000));
        assertThat(as("clerk").post("/api/catalog/v1/records", tooLong).expect(413).text("/type"))
                .endsWith("content-too-long");

        as("clerk").post("/api/catalog/v1/records", "{\"title\": ").expect(400);
    }

    private static void refused(Map<String, Object> record, String field) {
        var answer = as("clerk").post("/api/catalog/v1/records", record);
        answer.expect(400);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.json().path("errors").findValuesAsText("field")).contains(field);
    }

    @Test
    void scriptInHtmlIsTakenOut() {
        var record = Steps.record("富文本 " + System.nanoTime(), Steps.today().minusDays(1));
        record.put("contentType", "text/html");
        record.put("content", "<p onclick=\"x()\">正文<script>alert(1)</script></p>");

        var id = as("clerk").post("/api/catalog/v1/records", record).expect(201).text("/id");

        var stored = as("clerk").get("/api/catalog/v1/records/" + id).expect(200).text("/content");
        assertThat(stored).contains("正文").doesNotContain("script").doesNotContain("onclick");
    }

    @Test
    void aVersionIsChangedOnlyByThoseWhoSawIt() {
        var id = Steps.form(Steps.record("并发 " + System.nanoTime(), Steps.today().minusDays(2)));
        var change = Steps.record("并发改 " + System.nanoTime(), Steps.today().minusDays(2));
        change.put(
                "change",
                Map.of(
                        "nature", "CORRECTION",
                        "changedOn", Steps.today().minusDays(1).toString(),
                        "reason", "错字"));
        var path = "/api/catalog/v1/records/" + id;

        as("clerk").put(path, change).expect(428);
        as("clerk").put(path, change, "If-Match", "\"7\"").expect(412);
        as("clerk").put(path, change, "If-Match", "\"1\"").expect(200);
        as("clerk").put(path, change, "If-Match", "\"1\"").expect(412);
    }

    @Test
    void aSourceIdWithOtherContentIsRefused() {
        var importer = Api.asClient("importer", Suite.stack().clientSecret("importer"));
        var source = "dup-" + System.nanoTime();
        var line = Steps.record("批量一", Steps.today().minusDays(2));
        line.put("bodyId", Steps.BODY_A);
        line.put("sourceId", source);
        var other = new HashMap<>(line);
        other.put("title", "批量二");

        var first =
                importer.postText(
                        "/api/catalog/v1/records/batch", "application/x-ndjson", lines(line));
        var again =
                importer.postText(
                        "/api/catalog/v1/records/batch", "application/x-ndjson", lines(line));
        var changed =
                importer.postText(
                        "/api/catalog/v1/records/batch",
                        "application/x-ndjson",
                        lines(other) + "not json\n");

        assertThat(first.response().body()).contains("\"created\":1");
        assertThat(again.response().body()).contains("\"unchanged\":1");
        assertThat(changed.response().body())
                .contains("source-id-has-other-content")
                .contains("\"rejected\":2");
    }

    private static String lines(Map<String, Object> line) {
        try {
            return Api.JSON.writeValueAsString(line) + "\n";
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aUserCannotWidenHisOwnScope() {
        var form =
                Map.of(
                        "grant_type", "password",
                        "client_id", "demo-cli",
                        "username", "other-clerk",
                        "password", "demo",
                        "scope", "openid");
        var account = with(People.ask(form).path("access_token").asText());
        var path = "/auth/realms/yangguang/account/";
        var profile = account.get(path);
        if (profile.status() == 200) {
            var changed =
                    (com.fasterxml.jackson.databind.node.ObjectNode) profile.json().deepCopy();
            changed.putObject("attributes").putArray("data_scope").add("ALL");
            ((com.fasterxml.jackson.databind.node.ObjectNode) changed.get("attributes"))
                    .putArray("body")
                    .add(Steps.BODY_A);
            account.post(path, changed.toString());
        }
        var after = People.ask(form).path("access_token").asText();
        var claims =
                new String(
                        Base64.getUrlDecoder().decode(after.split("\\.", -1)[1]),
                        StandardCharsets.UTF_8);
        assertThat(claims).contains("\"data_scope\":\"BODY\"").doesNotContain(Steps.BODY_A);
        nobody().get("/auth/admin/realms/yangguang/users").expect(404);
        nobody().get("/auth/realms/master/").expect(404);
    }
}
