package io.yangguang.publication.disclosure;

import static io.restassured.RestAssured.given;
import static io.yangguang.publication.Calls.approved;
import static io.yangguang.publication.Calls.as;
import static io.yangguang.publication.Calls.open;
import static io.yangguang.publication.Calls.publish;
import static io.yangguang.publication.Calls.published;
import static io.yangguang.publication.Calls.signed;
import static io.yangguang.publication.Calls.submit;
import static io.yangguang.publication.Calls.withdraw;
import static io.yangguang.publication.Fixtures.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.yangguang.publication.Fixtures;
import io.yangguang.publication.attachment.CatalogResource;
import io.yangguang.publication.sql.Database;
import io.yangguang.testing.CloudEvent;
import io.yangguang.testing.EventSchemas;
import io.yangguang.testing.StackResource;
import io.yangguang.testing.TestTopics;
import io.yangguang.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
class PublicationResourceTest {

    private static final String PUBLICATIONS = "/api/publication/v1/publications";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Inject Fixtures fixtures;
    @Inject Database database;

    @BeforeEach
    void reference() {
        fixtures.reference();
    }

    @Test
    void aFormedRecordIsApprovedAndPublishedInTime() {
        var record = UUID.randomUUID();
        fixtures.tell("record-formed", fixtures.version(record, 1, "全程"));
        await(() -> dueOn(record) != null);

        var response = published(record, 1);
        response.then()
                .body("state", equalTo("LIVE"))
                .body("indexNumber", matchesPattern("220800-F1-02-20[0-9]{2}-[0-9]{6}"))
                .body("channels.channel", equalTo(List.of("GOVERNMENT_SITE", "TRADING_PLATFORM")));
        assertThat(state(record)).isEqualTo("FULFILLED");
        open(record)
                .then()
                .statusCode(200)
                .body("title", equalTo("全程"))
                .body("bodyName", equalTo("示例市住房和城乡建设局"))
                .body("itemName", equalTo("年度建设计划信息"))
                .body("formedOn", equalTo("2026-02-13"))
                .body("dueOn", equalTo("2026-03-19"))
                .body("publishedAt", endsWith("+08:00"))
                .body("indexNumber", equalTo(response.path("indexNumber")));
        var event = event("disclosed", record);
        EventSchemas.validate(event.type(), event.data());
        assertThat(
                        database.query(
                                "SELECT act FROM delivery WHERE record_id = ?",
                                row -> row.getString(1),
                                record))
                .containsExactly("PUBLISH");
    }

    private String dueOn(UUID record) {
        return database.first(
                        """
                        SELECT t.due_on FROM obligation o JOIN term t ON t.id = o.term_id
                        WHERE record_id = ?
                        """,
                        row -> row.getString(1),
                        record)
                .orElse(null);
    }

    private String state(UUID record) {
        return database.first(
                        "SELECT state FROM obligation WHERE record_id = ? ORDER BY version",
                        row -> row.getString(1),
                        record)
                .orElse("none");
    }

    private static CloudEvent event(String name, UUID record) {
        return TestTopics.await(
                "yangguang.publication.disclosures",
                PATIENCE,
                e ->
                        e.type().equals("io.yangguang.publication." + name + ".v1")
                                && e.subject().equals(record.toString()));
    }

    @Test
    void nothingUnapprovedIsPublicAnywhere() {
        var record = fixtures.record("未审批的信息甲乙丙");
        publish(Tokens.publisher(), record, 1)
                .then()
                .statusCode(409)
                .body("type", endsWith("not-approved"))
                .body("next", notNullValue());
        submit(Tokens.clerk(), record, 1);
        publish(Tokens.publisher(), record, 1).then().statusCode(409);

        open(record).then().statusCode(404);
        given().get("/open/v1/disclosures/" + record + "/versions/1").then().statusCode(404);
        given().queryParam("q", "未审批的信息甲乙丙")
                .get("/open/v1/disclosures")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void whatIsDecidedNotPublicIsNotPublished() {
        var none = fixtures.record("不予公开");
        String review = submit(Tokens.clerk(), none, 1).path("id");
        signed(
                        review,
                        "\"1\"",
                        Map.of(
                                "decision",
                                "APPROVE",
                                "attribute",
                                Map.of(
                                        "disclosure",
                                        "NONE",
                                        "ground",
                                        "条例第十六条",
                                        "reason",
                                        "内部事务信息")),
                        Tokens.head(),
                        Tokens.leader())
                .then()
                .statusCode(200);
        publish(Tokens.publisher(), none, 1)
                .then()
                .statusCode(409)
                .body("type", endsWith("decided-not-public"));

        var onRequest = fixtures.record("依申请公开");
        String second = submit(Tokens.clerk(), onRequest, 1).path("id");
        signed(
                        second,
                        "\"1\"",
                        Map.of(
                                "decision",
                                "APPROVE",
                                "attribute",
                                Map.of("disclosure", "FULL", "mode", "ON_REQUEST")),
                        Tokens.head(),
                        Tokens.leader())
                .then()
                .statusCode(200);
        publish(Tokens.publisher(), onRequest, 1)
                .then()
                .statusCode(409)
                .body("type", endsWith("decided-on-request"));
        assertThat(
                        database.query(
                                "SELECT ground FROM non_disclosure WHERE record_id = ANY (?)",
                                row -> row.getString(1),
                                (Object) new UUID[] {none, onRequest}))
                .containsExactlyInAnyOrder("条例第十六条", "依申请公开");
    }

    @Test
    void publishingTwiceIsPublishingOnce() throws Exception {
        var record = fixtures.record("只公开一次");
        approved(record, 1);

        var calls =
                Collections.nCopies(
                        8,
                        (Callable<Integer>)
                                () -> publish(Tokens.publisher(), record, 1).statusCode());
        var answers = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var answer : pool.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(
                        database.query(
                                "SELECT count(*) FROM disclosure_version WHERE record_id = ?",
                                row -> row.getInt(1),
                                record))
                .containsExactly(1);
    }

    @Test
    void anEditChangesNothingPublicUntilItIsPublished() {
        var record = fixtures.record("第一稿");
        String index = published(record, 1).path("indexNumber");
        var before = open(record);

        fixtures.put(fixtures.version(record, 2, "第二稿"));
        submit(Tokens.clerk(), record, 2);
        var during = open(record);
        assertThat(during.asString()).isEqualTo(before.asString());
        assertThat(during.header("ETag")).isEqualTo(before.header("ETag"));

        String review =
                as(Tokens.head())
                        .get("/api/publication/v1/reviews?record=" + record + "&state=SUBMITTED")
                        .path("items[0].id");
        signed(review, "\"1\"", Map.of("decision", "APPROVE"), Tokens.head(), Tokens.leader());
        fixtures.cleared(record, 2);
        publish(Tokens.publisher(), record, 2)
                .then()
                .statusCode(201)
                .body("indexNumber", equalTo(index))
                .body("recordVersion", equalTo(2));

        open(record)
                .then()
                .body("title", equalTo("第二稿"))
                .body("versions.version", equalTo(List.of(1, 2)))
                .body("versions[1].reason", equalTo("计划套数调整"));
        given().get("/open/v1/disclosures/" + record + "/versions/1")
                .then()
                .statusCode(200)
                .body("title", equalTo("第一稿"))
                .body("live", equalTo(false));
        var event = event("corrected", record);
        EventSchemas.validate(event.type(), event.data());
        assertThat(event.data().path("replacesVersion").asInt()).isEqualTo(1);
        publish(Tokens.publisher(), record, 1)
                .then()
                .statusCode(409)
                .body("type", endsWith("later-version-public"));
    }

    @Test
    void aWithdrawalLeavesATombstone() {
        var record = fixtures.record("将被撤回");
        String etag = published(record, 1).header("ETag");
        var reason = Map.of("reason", "内容与后续决定重复");

        withdraw(Tokens.clerk(), record, etag, reason).then().statusCode(403);
        withdraw(Tokens.publisher(), record, "\"9\"", reason).then().statusCode(412);
        as(Tokens.publisher())
                .body(reason)
                .post(PUBLICATIONS + "/" + record + "/withdrawal")
                .then()
                .statusCode(428);
        withdraw(Tokens.publisher(), record, etag, reason)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawal.reason", equalTo("内容与后续决定重复"));

        open(record)
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("detail", equalTo("撤回原因：内容与后续决定重复"))
                .body("withdrawnAt", endsWith("+08:00"));
        given().get("/open/v1/disclosures/" + record + "/versions/1").then().statusCode(410);
        var event = event("withdrawn", record);
        EventSchemas.validate(event.type(), event.data());
        publish(Tokens.publisher(), record, 1)
                .then()
                .statusCode(409)
                .body("type", endsWith("version-withdrawn"));

        fixtures.put(fixtures.version(record, 2, "重新公开"));
        published(record, 2).then().body("state", equalTo("LIVE"));
        open(record).then().statusCode(200).body("title", equalTo("重新公开"));
    }

    @Test
    void aPersonProvesTheChannelHeServes() {
        var record = UUID.randomUUID();
        fixtures.put(
                fixtures.version(record, 1, "微信公开")
                        .put("itemId", Fixtures.HAND_ITEM.toString())
                        .put("itemCode", "F1-09"));
        published(record, 1).then().body("channels.channel", equalTo(List.of("GOVERNMENT_SITE")));
        Map<String, Object> proof =
                Map.of(
                        "channel", "WECHAT",
                        "version", 1,
                        "url", "https://example.gov.cn/a/1",
                        "publishedAt", "2026-02-27T10:00:00+08:00");
        var proofs = PUBLICATIONS + "/" + record + "/channel-proofs";

        as(Tokens.publisher())
                .body(with(proof, "channel", "GOVERNMENT_SITE"))
                .post(proofs)
                .then()
                .statusCode(400)
                .body("type", endsWith("channel-not-manual"));
        as(Tokens.publisher())
                .body(with(proof, "publishedAt", "2999-01-01T00:00:00+08:00"))
                .post(proofs)
                .then()
                .statusCode(400)
                .body("type", endsWith("time-in-future"));
        as(Tokens.publisher())
                .body(with(proof, "version", 2))
                .post(proofs)
                .then()
                .statusCode(409)
                .body("type", endsWith("version-not-public"));
        as(Tokens.publisher())
                .body(proof)
                .post(proofs)
                .then()
                .statusCode(200)
                .body("channels", hasSize(2));
        as(Tokens.publisher()).body(proof).post(proofs).then().statusCode(200);
        as(Tokens.publisher())
                .body(with(proof, "url", "https://example.gov.cn/b"))
                .post(proofs)
                .then()
                .statusCode(409)
                .body("type", endsWith("channel-already-proved"));
        assertThat(
                        database.query(
                                "SELECT channel FROM channel_publication WHERE record_id = ? ORDER"
                                        + " BY 1",
                                row -> row.getString(1),
                                record))
                .containsExactly("GOVERNMENT_SITE", "WECHAT");
    }

    private static Map<String, Object> with(Map<String, Object> some, String name, Object value) {
        var all = new java.util.HashMap<>(some);
        all.put(name, value);
        return all;
    }

    @Test
    void manyArePublishedWithAnAnswerPerLine() {
        var good = fixtures.record("批量公开");
        approved(good, 1);
        var bad = fixtures.record("批量未批");

        as(Tokens.publisher())
                .body(Map.of("publications", List.of(line(good), line(bad), line(good))))
                .post(PUBLICATIONS + "/bulk")
                .then()
                .statusCode(200)
                .body("answers.status", equalTo(List.of(201, 409, 200)))
                .body("answers[1].problem.type", endsWith("not-approved"));
    }

    private static Map<String, Object> line(UUID record) {
        return Map.of("recordId", record, "version", 1);
    }

    @Test
    void whatIsOutsideTheScopeIsNotThere() {
        var record = fixtures.record("他机关公开");
        String etag = published(record, 1).header("ETag");
        var other = Tokens.of("b").body(Tokens.BODY_B).scope("BODY").roles("publish", "withdraw");

        publish(other, record, 1).then().statusCode(404);
        withdraw(other, record, etag, Map.of("reason", "越权")).then().statusCode(404);
        as(other).get(PUBLICATIONS + "/" + record).then().statusCode(404);
        as(other).get(PUBLICATIONS + "?record=" + record).then().body("items", hasSize(0));
        publish(Tokens.head(), record, 1).then().statusCode(403);
        as(Tokens.inspector())
                .get(PUBLICATIONS + "?record=" + record)
                .then()
                .body("items[0].recordId", equalTo(record.toString()));
    }

    @Test
    void aProposalOfTheCatalogueTakesNothingDownByItself() {
        var record = fixtures.record("建议撤回");
        String etag = published(record, 1).header("ETag");
        var proposal = UUID.randomUUID();
        fixtures.tell("record-withdrawn", proposal(record, proposal));
        await(() -> proposals(record).contains(proposal.toString()));

        open(record).then().statusCode(200);
        as(Tokens.publisher())
                .header("If-Match", "\"1\"")
                .body(Map.of("decision", "ANNUL", "reason", "登记错误"))
                .post("/api/publication/v1/withdrawal-proposals/" + proposal + "/decision")
                .then()
                .statusCode(409)
                .body("type", endsWith("still-public"));
        withdraw(
                        Tokens.publisher(),
                        record,
                        etag,
                        Map.of("reason", "按建议撤回", "proposalId", proposal))
                .then()
                .statusCode(200);
        assertThat(proposals(record)).isEmpty();
    }

    @Test
    void aDutyThatWasNeverPublicIsAnnulledByAPersonWithTheRight() {
        var record = UUID.randomUUID();
        fixtures.tell("record-formed", fixtures.version(record, 1, "登记错误"));
        await(() -> dueOn(record) != null);
        var proposal = UUID.randomUUID();
        fixtures.tell("record-withdrawn", proposal(record, proposal));
        await(() -> proposals(record).contains(proposal.toString()));
        var decision = "/api/publication/v1/withdrawal-proposals/" + proposal + "/decision";

        as(Tokens.clerk())
                .header("If-Match", "\"1\"")
                .body(Map.of("decision", "ANNUL", "reason", "登记错误"))
                .post(decision)
                .then()
                .statusCode(403);
        as(Tokens.publisher())
                .header("If-Match", "\"1\"")
                .body(Map.of("decision", "ANNUL", "reason", "登记错误"))
                .post(decision)
                .then()
                .statusCode(204);
        as(Tokens.publisher())
                .header("If-Match", "\"2\"")
                .body(Map.of("decision", "REFUSE", "reason", "晚了"))
                .post(decision)
                .then()
                .statusCode(409);

        assertThat(state(record)).isEqualTo("ANNULLED");
        assertThat(proposals(record)).isEmpty();
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode proposal(UUID record, UUID id) {
        return Fixtures.example("record-withdrawn")
                .put("recordId", record.toString())
                .put("proposalId", id.toString())
                .put("version", 1);
    }

    private static List<String> proposals(UUID record) {
        return as(Tokens.publisher())
                .get("/api/publication/v1/withdrawal-proposals?record=" + record)
                .path("items.id");
    }

    @Test
    void whatWasPublishedIsNeverRewritten() {
        var record = fixtures.record("不可改写");
        published(record, 1);

        assertThatThrownBy(() -> database.update("UPDATE disclosure_version SET title = 'x'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.update("DELETE FROM disclosure_version"))
                .hasMessageContaining("permission denied");
    }
}
