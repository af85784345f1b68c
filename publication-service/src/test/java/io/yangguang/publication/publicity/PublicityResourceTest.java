package io.yangguang.publication.publicity;

import static io.restassured.RestAssured.given;
import static io.yangguang.publication.Calls.approved;
import static io.yangguang.publication.Calls.as;
import static io.yangguang.publication.Calls.open;
import static io.yangguang.publication.Calls.publish;
import static io.yangguang.publication.Calls.published;
import static io.yangguang.publication.Calls.takeDown;
import static io.yangguang.publication.Calls.withdraw;
import static io.yangguang.publication.Fixtures.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.yangguang.publication.Fixtures;
import io.yangguang.publication.attachment.CatalogResource;
import io.yangguang.publication.reference.Replica;
import io.yangguang.testing.CloudEvent;
import io.yangguang.testing.EventSchemas;
import io.yangguang.testing.StackResource;
import io.yangguang.testing.TestTopics;
import io.yangguang.testing.Tokens;
import io.yangguang.time.BusinessClock;
import io.yangguang.time.MovableBusinessClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "publication"),
            @ResourceArg(name = "kafka", value = "true")
        })
@WithTestResource(value = CatalogResource.class, scope = TestResourceScope.GLOBAL)
class PublicityResourceTest {

    private static final String PERIODS = "/api/publication/v1/publicity-periods";
    private static final UUID RULE = UUID.fromString("01990000-0000-7000-8000-0000000000a8");

    @Inject Fixtures fixtures;
    @Inject Replica replica;

    private MovableBusinessClock clock;

    @BeforeEach
    void inMarch() {
        fixtures.reference();
        rule();
        clock = new MovableBusinessClock(Instant.parse("2026-03-02T02:00:00Z"));
        QuarkusMock.installMockForType(clock, BusinessClock.class);
    }

    private void rule() {
        if (replica.snapshot().rule(RULE, 1).isPresent()) {
            return;
        }
        var data =
                Fixtures.example("rule-changed")
                        .put("ruleId", RULE.toString())
                        .put("code", "PROCUREMENT-38-SHOW")
                        .put("name", "单一来源公示不少于五个工作日")
                        .put("type", "SHOW_AT_LEAST")
                        .put("level", "SECTOR")
                        .put("amount", 5)
                        .put("validFrom", "2015-03-01");
        data.putArray("kinds").add("SOLE_SOURCE_NOTICE");
        data.withObject("/basis")
                .put("document", "中华人民共和国政府采购法实施条例（国务院令第658号）")
                .put("article", "第三十八条")
                .put("sentence", "公示期不得少于5个工作日。");
        EventSchemas.validate("io.yangguang.catalog.rule-changed.v1", data);
        TestTopics.send(
                "yangguang.catalog.reference",
                new CloudEvent(
                        UUID.randomUUID().toString(),
                        "io.yangguang.catalog.rule-changed.v1",
                        "/catalog-service",
                        "rule/" + RULE + "/1",
                        OffsetDateTime.of(2026, 1, 5, 9, 0, 0, 0, ZoneOffset.ofHours(8)),
                        data));
        await(() -> replica.snapshot().rule(RULE, 1).isPresent());
    }

    private UUID notice(String title) {
        var record = UUID.randomUUID();
        fixtures.put(fixtures.version(record, 1, title).put("kind", "SOLE_SOURCE_NOTICE"));
        published(record, 1);
        return record;
    }

    private void next(UUID record, int version, String nature) {
        var data =
                fixtures.version(record, version, "单一来源公示 第" + version + "版")
                        .put("kind", "SOLE_SOURCE_NOTICE");
        data.withObject("/change").put("nature", nature);
        fixtures.put(data);
        approved(record, version);
    }

    private static Response period(UUID record) {
        String id = as(Tokens.publisher()).get(PERIODS + "?record=" + record).path("items[0].id");
        return as(Tokens.publisher()).get(PERIODS + "/" + id);
    }

    private static String etag(UUID record) {
        return as(Tokens.publisher())
                .get("/api/publication/v1/publications/" + record)
                .header("ETag");
    }

    private static Response interrupt(UUID record, Object request) {
        var period = period(record);
        return as(Tokens.publisher())
                .header("If-Match", period.header("ETag"))
                .body(request)
                .post(PERIODS + "/" + period.path("period.id") + "/interruptions");
    }

    @Test
    @DisplayName("政府采购法实施条例第三十八条 公示期不得少于5个工作日")
    void whatMustBeShownOpensAPeriodThatEverybodySees() {
        var record = notice("单一来源公示");

        open(record)
                .then()
                .statusCode(200)
                .body("showUntil", equalTo("2026-03-09"))
                .body("publicity.state", equalTo("RUNNING"))
                .body("publicity.since", equalTo("2026-03-02"))
                .body("publicity.mayEndOn", equalTo("2026-03-10"))
                .body("publicity.daysRequired", equalTo(5))
                .body("publicity.daysCounted", equalTo(0))
                .body("publicity.interruptions", hasSize(0));
        given().get("/open/v1/disclosures?publicity=running&limit=100")
                .then()
                .body("items.recordId", hasItem(record.toString()));
        given().get("/open/v1/disclosures?publicity=over").then().statusCode(400);
        period(record)
                .then()
                .statusCode(200)
                .body("days", equalTo(5))
                .body("reading", equalTo("ANY_PART"))
                .body("period.publicity.article", equalTo("第三十八条"));
        clock.moveTo(Instant.parse("2026-03-05T02:00:00Z"));
        open(record).then().body("publicity.daysCounted", equalTo(3));
        open(fixturesGeneral()).then().body("publicity", nullValue());
    }

    private UUID fixturesGeneral() {
        var record = fixtures.record("不必公示");
        published(record, 1);
        return record;
    }

    @Test
    void beforeTheEndItStaysUnlessTheGroundIsTyped() {
        var record = notice("单一来源公示");
        clock.moveTo(Instant.parse("2026-03-09T15:59:59Z"));
        for (var ground : List.of("PUBLICITY_ENDED", "SUPERSEDED", "OTHER")) {
            takeDown(
                            Tokens.publisher(),
                            record,
                            etag(record),
                            Map.of("ground", ground, "reason", "不再公示"))
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("publicity-period-running"))
                    .body("showUntil", equalTo("2026-03-09"))
                    .body("mayEndFrom", equalTo("2026-03-10"))
                    .body("allowedGrounds", hasItem("ERROR"));
        }
        next(record, 2, "SUBSTANCE");
        publish(Tokens.publisher(), record, 2)
                .then()
                .statusCode(409)
                .body("type", endsWith("publicity-period-running"));
        next(record, 3, "CORRECTION");
        publish(Tokens.publisher(), record, 3).then().statusCode(409);
        open(record).then().statusCode(200).body("version", equalTo(1));

        clock.moveTo(Instant.parse("2026-03-09T16:00:00Z"));
        takeDown(
                        Tokens.publisher(),
                        record,
                        etag(record),
                        Map.of("ground", "PUBLICITY_ENDED", "reason", "公示期满"))
                .then()
                .statusCode(200);
        period(record).then().body("period.publicity.state", equalTo("ENDED"));
    }

    @Test
    void aCorrectionGoesOnInTheSamePeriod() {
        var record = notice("单一来源公示");
        clock.moveTo(Instant.parse("2026-03-04T02:00:00Z"));
        next(record, 2, "CORRECTION");
        publish(Tokens.publisher(), record, 2).then().statusCode(201);

        open(record)
                .then()
                .body("version", equalTo(2))
                .body("publicity.since", equalTo("2026-03-02"))
                .body("publicity.showUntil", equalTo("2026-03-09"));
        as(Tokens.publisher()).get(PERIODS + "?record=" + record).then().body("items", hasSize(1));
    }

    @Test
    void anErrorBreaksThePeriodAndTheNoticeIsShownAnew() {
        var record = notice("单一来源公示");
        clock.moveTo(Instant.parse("2026-03-04T02:00:00Z"));
        withdraw(
                        Tokens.publisher(),
                        record,
                        etag(record),
                        Map.of("ground", "ERROR", "reason", "供应商名称有误"))
                .then()
                .statusCode(200);
        period(record)
                .then()
                .body("period.publicity.state", equalTo("BROKEN"))
                .body("period.publicity.daysCounted", equalTo(1));
        next(record, 2, "SUBSTANCE");
        publish(Tokens.publisher(), record, 2).then().statusCode(201);

        open(record)
                .then()
                .body("publicity.state", equalTo("RUNNING"))
                .body("publicity.since", equalTo("2026-03-04"))
                .body("publicity.showUntil", equalTo("2026-03-11"));
        as(Tokens.publisher())
                .get(PERIODS + "?record=" + record)
                .then()
                .body("items.publicity.state", equalTo(List.of("RUNNING", "BROKEN")));
    }

    @Test
    void anInterruptionMovesTheEndAndTheMoveIsKept() {
        var record = notice("单一来源公示");
        clock.moveTo(Instant.parse("2026-03-05T02:00:00Z"));
        Map<String, Object> night =
                Map.of(
                        "from", "2026-03-03T22:00:00+08:00",
                        "to", "2026-03-04T06:00:00+08:00",
                        "reason", "机房停电",
                        "proof", "运维记录");

        interrupt(record, with(night, "to", "2026-03-06T06:00:00+08:00"))
                .then()
                .statusCode(400)
                .body("type", endsWith("impossible-time"));
        interrupt(record, with(night, "from", "2026-03-01T22:00:00+08:00")).then().statusCode(400);
        interrupt(record, with(night, "to", "2026-03-03T21:00:00+08:00")).then().statusCode(400);
        interrupt(record, night)
                .then()
                .statusCode(201)
                .body("period.publicity.showUntil", equalTo("2026-03-11"))
                .body("takenAway", equalTo(List.of("2026-03-03", "2026-03-04")))
                .body("moves[0].from", equalTo("2026-03-09"))
                .body("moves[0].to", equalTo("2026-03-11"))
                .body("moves[0].why", equalTo("公示中断：机房停电"));

        open(record)
                .then()
                .body("showUntil", equalTo("2026-03-11"))
                .body("publicity.daysCounted", equalTo(1))
                .body("publicity.interruptions[0].reason", equalTo("机房停电"))
                .body("publicity.interruptions[0].proof", nullValue());
        var stale = period(record);
        as(Tokens.publisher())
                .header("If-Match", "\"1\"")
                .body(night)
                .post(PERIODS + "/" + stale.path("period.id") + "/interruptions")
                .then()
                .statusCode(412);
        as(Tokens.clerk())
                .header("If-Match", stale.header("ETag"))
                .body(night)
                .post(PERIODS + "/" + stale.path("period.id") + "/interruptions")
                .then()
                .statusCode(403);
        as(Tokens.of("b").body(Tokens.BODY_B).scope("BODY").roles("publish"))
                .header("If-Match", stale.header("ETag"))
                .body(night)
                .post(PERIODS + "/" + stale.path("period.id") + "/interruptions")
                .then()
                .statusCode(404);
    }

    private static Map<String, Object> with(Map<String, Object> some, String name, Object value) {
        var all = new java.util.HashMap<>(some);
        all.put(name, value);
        return all;
    }

    @Test
    void whileThePageIsAwayNothingEnds() {
        var record = notice("单一来源公示");
        clock.moveTo(Instant.parse("2026-03-06T02:00:00Z"));
        var open = Map.of("from", "2026-03-06T08:00:00+08:00", "reason", "网站改版");
        interrupt(record, open)
                .then()
                .statusCode(201)
                .body("period.publicity.interrupted", equalTo(true));
        interrupt(record, open)
                .then()
                .statusCode(409)
                .body("type", endsWith("publicity-interrupted-already"));

        clock.moveTo(Instant.parse("2026-03-16T02:00:00Z"));
        takeDown(
                        Tokens.publisher(),
                        record,
                        etag(record),
                        Map.of("ground", "PUBLICITY_ENDED", "reason", "公示期满"))
                .then()
                .statusCode(409)
                .body("interrupted", equalTo(true));
        var period = period(record);
        var end =
                PERIODS
                        + "/"
                        + period.path("period.id")
                        + "/interruptions/"
                        + period.path("interruptions[0].id")
                        + "/end";
        as(Tokens.publisher())
                .header("If-Match", period.header("ETag"))
                .body(Map.of("at", "2026-03-10T00:00:00+08:00"))
                .post(end)
                .then()
                .statusCode(200)
                .body("period.publicity.interrupted", equalTo(false))
                .body("period.publicity.showUntil", equalTo("2026-03-11"));
        as(Tokens.publisher())
                .header("If-Match", period(record).header("ETag"))
                .body(Map.of("at", "2026-03-10T00:00:00+08:00"))
                .post(end)
                .then()
                .statusCode(409);
    }

    @Test
    void theEndIsAnnouncedOnceByItself() {
        var record = notice("单一来源公示");
        clock.moveTo(Instant.parse("2026-03-09T16:00:01Z"));

        var event =
                TestTopics.await(
                        "yangguang.publication.disclosures",
                        Duration.ofSeconds(30),
                        e ->
                                e.type().endsWith("publicity-ended.v1")
                                        && e.subject().equals(record.toString()));
        EventSchemas.validate(event.type(), event.data());
        assertThat(event.data().path("showUntil").asText()).isEqualTo("2026-03-09");
        assertThat(event.data().path("days").asInt()).isEqualTo(5);
        open(record).then().body("publicity.state", equalTo("ENDED"));
        given().get("/open/v1/disclosures?publicity=running&limit=100")
                .then()
                .body("items.recordId", org.hamcrest.Matchers.not(hasItem(record.toString())));
        next(record, 2, "SUBSTANCE");
        publish(Tokens.publisher(), record, 2).then().statusCode(201);
        open(record).then().body("publicity.since", equalTo("2026-03-10"));
        assertThat(
                        TestTopics.read("yangguang.publication.disclosures").stream()
                                .filter(e -> e.type().endsWith("publicity-ended.v1"))
                                .filter(e -> e.subject().equals(record.toString())))
                .hasSize(1);
    }
}
