package io.yangguang.publication.disclosure;

import static io.restassured.RestAssured.given;
import static io.yangguang.publication.Calls.as;
import static io.yangguang.publication.Calls.open;
import static io.yangguang.publication.Calls.published;
import static io.yangguang.publication.Calls.takeDown;
import static io.yangguang.publication.Calls.withdraw;
import static io.yangguang.publication.Fixtures.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.yangguang.publication.Fixtures;
import io.yangguang.publication.attachment.CatalogResource;
import io.yangguang.publication.sql.Database;
import io.yangguang.testing.EventSchemas;
import io.yangguang.testing.StackResource;
import io.yangguang.testing.TestTopics;
import io.yangguang.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "publication"),
            @ResourceArg(name = "kafka", value = "true")
        })
@WithTestResource(value = CatalogResource.class, scope = TestResourceScope.GLOBAL)
class VersionsTest {

    private static final String PUBLICATIONS = "/api/publication/v1/publications/";
    private static final String OPEN = "/open/v1/disclosures/";

    @Inject Fixtures fixtures;
    @Inject Database database;

    @BeforeEach
    void reference() {
        fixtures.reference();
    }

    private void change(UUID record, int version, String nature, String content, String reason) {
        var data = fixtures.version(record, version, "计划" + version).put("content", content);
        data.withObject("/change").put("nature", nature).put("reason", reason);
        data.withObject("/fields").put("plannedUnits", 200 + version);
        fixtures.put(data);
    }

    /** Version 1 published, 2 a correction, 3 a change of substance. */
    private UUID changedTwice() {
        var record = fixtures.record("计划1");
        published(record, 1);
        change(record, 2, "CORRECTION", "正文 计划1 第1板。新增一句。", "错字");
        published(record, 2);
        change(record, 3, "SUBSTANCE", "正文 计划1 第1版。另增一句。", "套数调整");
        published(record, 3);
        return record;
    }

    @Test
    void thePublicHistoryTellsEachActWithItsDayAndReason() {
        var record = changedTwice();

        given().get(OPEN + record + "/versions")
                .then()
                .statusCode(200)
                .body("items.act", equalTo(List.of("PUBLISHED", "CORRECTED", "CHANGED")))
                .body("items.actText", equalTo(List.of("公开", "更正", "变更")))
                .body("items.version", equalTo(List.of(1, 2, 3)))
                .body("items[0].reason", nullValue())
                .body("items[1].reason", equalTo("错字"))
                .body("items[2].diff", equalTo(OPEN + record + "/diff?from=2&to=3"));
        open(record)
                .then()
                .body("versions.act", equalTo(List.of("PUBLISHED", "CORRECTED", "CHANGED")));
        var event =
                TestTopics.await(
                        "yangguang.publication.disclosures",
                        Duration.ofSeconds(15),
                        e ->
                                e.subject().equals(record.toString())
                                        && e.data().path("version").asInt() == 3);
        EventSchemas.validate(event.type(), event.data());
        assertThat(event.data().path("act").asText()).isEqualTo("CHANGED");
    }

    @Test
    void theDifferenceIsReadableBySentencesCharactersFieldsAndFiles() {
        var record = changedTwice();

        given().get(OPEN + record + "/diff?from=1&to=2")
                .then()
                .statusCode(200)
                .body("reason", equalTo("错字"))
                .body("title.change", equalTo(List.of("SAME", "REMOVED", "ADDED")))
                .body("fields.path", equalTo(List.of("plannedUnits")))
                .body("fields[0].to", equalTo("202"))
                .body("attachments", hasSize(0))
                .body("content.change", equalTo(List.of("CHANGED", "ADDED")));
        given().get(OPEN + record + "/diff?from=2&to=3")
                .then()
                .statusCode(200)
                .body("content[0].pieces.text", equalTo(List.of("正文 计划1 第1", "板", "版", "。")));
        given().get(OPEN + record + "/diff?from=2").then().statusCode(400);
        given().get(OPEN + record + "/diff?from=1&to=9").then().statusCode(404);
        given().get(OPEN + UUID.randomUUID() + "/diff?from=1&to=2").then().statusCode(404);
    }

    @Test
    void aCorrectionOverAnUnpublishedChangeIsAChange() {
        var record = fixtures.record("计划");
        published(record, 1);
        change(record, 2, "SUBSTANCE", "正文", "未公开的变更");
        change(record, 3, "CORRECTION", "正文。", "错字");
        published(record, 3);

        given().get(OPEN + record + "/versions")
                .then()
                .body("items.act", equalTo(List.of("PUBLISHED", "CHANGED")));
    }

    @Test
    void takingDownIsAnActOfItsOwnAndEveryOldAddressIsATombstone() {
        var record = changedTwice();
        String index = open(record).path("indexNumber");
        var etag = as(Tokens.publisher()).get(PUBLICATIONS + record).header("ETag");
        var request = Map.of("ground", "EXPIRED", "reason", "有效期届满");

        takeDown(Tokens.clerk(), record, etag, request).then().statusCode(403);
        takeDown(Tokens.publisher(), record, etag, Map.of("ground", "ERROR", "reason", "有误"))
                .then()
                .statusCode(400)
                .body("type", endsWith("ground-unfit"));
        takeDown(Tokens.publisher(), record, etag, Map.of("ground", "WEATHER", "reason", "雨"))
                .then()
                .statusCode(400);
        takeDown(Tokens.publisher(), record, "\"99\"", request).then().statusCode(412);
        takeDown(Tokens.publisher(), record, etag, request)
                .then()
                .statusCode(200)
                .body("state", equalTo("TAKEN_DOWN"))
                .body("withdrawal.act", equalTo("TAKEN_DOWN"))
                .body("withdrawal.ground", equalTo("EXPIRED"));

        for (var url :
                List.of("", "/versions", "/versions/1", "/versions/3", "/diff?from=1&to=2")) {
            var gone = given().get(OPEN + record + url);
            gone.then()
                    .statusCode(410)
                    .contentType("application/problem+json")
                    .body("type", endsWith("taken-down"))
                    .body("act", equalTo("TAKEN_DOWN"))
                    .body("ground", equalTo("EXPIRED"))
                    .body("reason", equalTo("有效期届满"))
                    .body("office", equalTo("示例市住房和城乡建设局"))
                    .body("indexNumber", equalTo(index))
                    .body("on", not(nullValue()))
                    .body("$", not(hasKey("by")));
            assertThat(gone.asString()).doesNotContain("计划", Tokens.publisher().subject());
        }
        as(Tokens.publisher())
                .get(PUBLICATIONS + "?record=" + record + "&state=TAKEN_DOWN")
                .then()
                .body("items", hasSize(1));
        var event =
                TestTopics.await(
                        "yangguang.publication.disclosures",
                        Duration.ofSeconds(15),
                        e ->
                                e.type().endsWith(".withdrawn.v1")
                                        && e.subject().equals(record.toString()));
        EventSchemas.validate(event.type(), event.data());
        assertThat(event.data().path("act").asText()).isEqualTo("TAKEN_DOWN");
        assertThat(event.data().path("ground").asText()).isEqualTo("EXPIRED");
        await(() -> feed(record).size() == 4);
        assertThat(feed(record))
                .containsExactly(
                        "PUBLISHED null", "CORRECTED null", "CHANGED null", "TAKEN_DOWN EXPIRED");
    }

    private List<String> feed(UUID record) {
        return database.query(
                "SELECT act || ' ' || coalesce(ground, 'null') FROM feed_entry"
                        + " WHERE record_id = ? ORDER BY seq",
                row -> row.getString(1),
                record);
    }

    @Test
    void officialsReadEveryVersionAlsoBehindTheTombstone() {
        var record = changedTwice();
        var etag = as(Tokens.publisher()).get(PUBLICATIONS + record).header("ETag");
        withdraw(Tokens.publisher(), record, etag, Map.of("ground", "SECRECY", "reason", "不宜公开"))
                .then()
                .statusCode(200);

        for (var official : List.of(Tokens.clerk(), Tokens.head(), Tokens.inspector())) {
            as(official)
                    .get(PUBLICATIONS + record + "/versions")
                    .then()
                    .statusCode(200)
                    .body("items.act", equalTo(List.of("PUBLISHED", "CORRECTED", "CHANGED")))
                    .body("items.down.ground", equalTo(List.of("SECRECY", "SECRECY", "SECRECY")));
            as(official)
                    .get(PUBLICATIONS + record + "/versions/2")
                    .then()
                    .statusCode(200)
                    .body("content", equalTo("正文 计划1 第1板。新增一句。"))
                    .body("version.reason", equalTo("错字"));
        }
        as(Tokens.otherClerk()).get(PUBLICATIONS + record + "/versions").then().statusCode(404);
        as(Tokens.otherClerk()).get(PUBLICATIONS + record + "/versions/1").then().statusCode(404);
        as(Tokens.clerk()).get(PUBLICATIONS + record + "/versions/9").then().statusCode(404);
        given().get(PUBLICATIONS + record + "/versions").then().statusCode(401);
    }

    @Test
    void whatCameDownStaysDownWhenALaterVersionIsPublicAgain() {
        var record = fixtures.record("机要计划");
        var etag = published(record, 1).header("ETag");
        withdraw(Tokens.publisher(), record, etag, Map.of("ground", "SECRECY", "reason", "不宜公开"));
        change(record, 2, "SUBSTANCE", "可以公开的正文", "删去不宜公开的内容");
        published(record, 2);
        change(record, 3, "CORRECTION", "可以公开的正文。", "标点");
        published(record, 3);

        open(record).then().statusCode(200).body("versions.version", equalTo(List.of(2, 3)));
        given().get(OPEN + record + "/versions/1")
                .then()
                .statusCode(410)
                .body("reason", equalTo("不宜公开"));
        given().get(OPEN + record + "/diff?from=1&to=2").then().statusCode(410);
        given().get(OPEN + record + "/diff?from=2&to=3").then().statusCode(200);
        var history = given().get(OPEN + record + "/versions");
        history.then()
                .statusCode(200)
                .body(
                        "items.act",
                        equalTo(List.of("PUBLISHED", "WITHDRAWN", "PUBLISHED", "CORRECTED")))
                .body("items[0].title", nullValue())
                .body("items[0].url", nullValue())
                .body("items[1].ground", equalTo("SECRECY"))
                .body("items[2].diff", nullValue());
        assertThat(history.asString()).doesNotContain("机要计划");
    }

    @Test
    void theDatabaseItselfKeepsTombstonesAndLiveVersions() {
        var record = fixtures.record("守护");
        var etag = published(record, 1).header("ETag");

        assertThatThrownBy(() ->
                        database.update(
                                "UPDATE disclosure SET current_version = 0 WHERE record_id = ?",
                                record))
                .isInstanceOf(RuntimeException.class);
        withdraw(Tokens.publisher(), record, etag, Map.of("ground", "ERROR", "reason", "有误"));
        assertThatThrownBy(() ->
                        database.update(
                                """
                                UPDATE disclosure SET state = 'LIVE', withdrawn_at = NULL,
                                    withdrawn_by = NULL, withdrawal_ground = NULL,
                                    withdrawal_reason = NULL WHERE record_id = ?
                                """,
                                record))
                .hasMessageContaining("stays so");
        assertThatThrownBy(() -> database.update("DELETE FROM tombstone"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.update("UPDATE tombstone SET reason = 'x'"))
                .hasMessageContaining("permission denied");
    }
}
