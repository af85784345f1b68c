package io.yangguang.publication.takedown;

import static io.restassured.RestAssured.given;
import static io.yangguang.publication.Calls.approved;
import static io.yangguang.publication.Calls.as;
import static io.yangguang.publication.Calls.publish;
import static io.yangguang.publication.Calls.published;
import static io.yangguang.publication.Calls.takeDown;
import static io.yangguang.publication.Calls.withdraw;
import static io.yangguang.publication.Fixtures.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.yangguang.publication.Fixtures;
import io.yangguang.publication.attachment.CatalogResource;
import io.yangguang.publication.sql.Database;
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
class TakeDownResourceTest {

    private static final String DUTIES = "/api/publication/v1/take-down-duties";

    @Inject Fixtures fixtures;
    @Inject Database database;

    private MovableBusinessClock clock;

    @BeforeEach
    void beforeSpringFestival() {
        fixtures.reference();
        clock = new MovableBusinessClock(Instant.parse("2026-02-13T02:00:00Z"));
        QuarkusMock.installMockForType(clock, BusinessClock.class);
    }

    private UUID penalty(String title) {
        var record = UUID.randomUUID();
        fixtures.put(fixtures.version(record, 1, title).put("kind", "PENALTY_DECISION"));
        return record;
    }

    private static ObjectNode proposal(UUID record, String ground, String decidedOn) {
        var data =
                Fixtures.example("record-withdrawn")
                        .put("recordId", record.toString())
                        .put("proposalId", UUID.randomUUID().toString())
                        .put("version", 1);
        if (ground != null) {
            data.put("ground", ground).put("decidedOn", decidedOn);
        }
        EventSchemas.validate("io.yangguang.catalog.record-withdrawn.v1", data);
        return data;
    }

    private static List<Map<String, Object>> duties(UUID record) {
        return as(Tokens.publisher()).get(DUTIES + "?record=" + record).path("items");
    }

    private UUID withDuty(String decidedOn) {
        var record = penalty("处罚决定");
        published(record, 1);
        fixtures.tell("record-withdrawn", proposal(record, "PENALTY_REVOKED", decidedOn));
        await(() -> !duties(record).isEmpty());
        return record;
    }

    private static String etag(UUID record) {
        return as(Tokens.publisher())
                .get("/api/publication/v1/publications/" + record)
                .header("ETag");
    }

    private static CloudEvent event(String name, UUID record) {
        var event =
                TestTopics.await(
                        "yangguang.publication.obligations",
                        Duration.ofSeconds(15),
                        e ->
                                e.type().equals("io.yangguang.publication." + name + ".v1")
                                        && e.subject().equals(record.toString()));
        EventSchemas.validate(event.type(), event.data());
        return event;
    }

    @Test
    @DisplayName("行政处罚法第四十八条第二款 三日内撤回行政处罚决定信息并公开说明理由")
    void aRevokedPenaltyThatIsPublicIsToBeTakenDownInThreeWorkingDays() {
        var record = withDuty("2026-02-12");

        var duty = as(Tokens.inspector()).get(DUTIES + "?record=" + record);
        duty.then()
                .body("items[0].ground", equalTo("PENALTY_REVOKED"))
                .body("items[0].dueOn", equalTo("2026-02-24"))
                .body("items[0].standing", equalTo("OPEN"))
                .body("items[0].source", equalTo("PROPOSAL"));
        as(Tokens.inspector())
                .get(DUTIES + "/" + duty.<String>path("items[0].id"))
                .then()
                .statusCode(200)
                .body("recount", equalTo("2026-02-24"))
                .body("limit.article", equalTo("第四十八条第二款"))
                .body("limit.amount", equalTo(3))
                .body("runs.dayClass", hasItem("HOLIDAY"))
                .body("runs.dayClass", hasItem("MAKE_UP_WORKING_DAY"));
        assertThat(event("take-down-duty-opened", record).data().path("dueOn").asText())
                .isEqualTo("2026-02-24");

        takeDown(
                        Tokens.publisher(),
                        record,
                        etag(record),
                        Map.of("ground", "EXPIRED", "reason", "期满"))
                .then()
                .statusCode(409)
                .body("type", endsWith("penalty-ground-asked"));
        takeDown(
                        Tokens.publisher(),
                        record,
                        etag(record),
                        Map.of("ground", "PENALTY_REVOKED", "reason", "复议决定撤销了该处罚决定"))
                .then()
                .statusCode(200);
        as(Tokens.publisher())
                .get(DUTIES + "?record=" + record)
                .then()
                .body("items[0].state", equalTo("FULFILLED"))
                .body("items[0].standing", equalTo("IN_TIME"))
                .body("items[0].fulfilment.reason", equalTo("复议决定撤销了该处罚决定"));
        var fulfilled = event("take-down-duty-fulfilled", record).data();
        assertThat(fulfilled.path("lateWorkingDays").asInt()).isZero();
        assertThat(fulfilled.path("act").asText()).isEqualTo("TAKEN_DOWN");
    }

    @Test
    void itIsDueSoonThenOverdueAndFulfilledLate() {
        var record = withDuty("2026-02-12");
        var body = "&record=" + record;

        clock.moveTo(Instant.parse("2026-02-24T02:00:00Z"));
        as(Tokens.publisher())
                .get(DUTIES + "?due=soon" + body)
                .then()
                .body("items[0].standing", equalTo("DUE_SOON"));
        as(Tokens.publisher()).get(DUTIES + "?due=overdue" + body).then().body("items", hasSize(0));
        clock.moveTo(Instant.parse("2026-02-24T15:59:00Z"));
        as(Tokens.publisher()).get(DUTIES + "?due=overdue" + body).then().body("items", hasSize(0));
        clock.moveTo(Instant.parse("2026-02-24T16:00:00Z"));
        as(Tokens.publisher())
                .get(DUTIES + "?due=overdue" + body)
                .then()
                .body("items[0].standing", equalTo("OVERDUE"));

        // Saturday 28 February is worked (补班)
        clock.moveTo(Instant.parse("2026-02-28T02:00:00Z"));
        withdraw(
                        Tokens.publisher(),
                        record,
                        etag(record),
                        Map.of("ground", "PENALTY_REVOKED", "reason", "已被撤销"))
                .then()
                .statusCode(200);
        as(Tokens.publisher())
                .get(DUTIES + "?state=FULFILLED" + body)
                .then()
                .body("items[0].standing", equalTo("LATE"))
                .body("items[0].fulfilment.lateWorkingDays", equalTo(4))
                .body("items[0].fulfilment.act", equalTo("WITHDRAWN"));
        assertThatThrownBy(() ->
                        database.update(
                                "UPDATE take_down_duty SET late_working_days = 0 WHERE record_id ="
                                        + " ?",
                                record))
                .hasMessageContaining("does not change");
    }

    @Test
    void replacingTheDecisionDoesNotFulfilTheDuty() {
        var record = penalty("处罚决定");
        published(record, 1);
        var data = fixtures.version(record, 2, "变更后的处罚决定").put("kind", "PENALTY_DECISION");
        data.withObject("/change")
                .put("ground", "PENALTY_CHANGED")
                .put("changedOn", "2026-02-12")
                .put("decidedOn", "2026-02-12");
        EventSchemas.validate("io.yangguang.catalog.record-changed.v1", data);
        fixtures.tell("record-changed", data);
        await(() -> !duties(record).isEmpty());
        assertThat(duties(record).getFirst()).containsEntry("source", "CHANGE");

        approved(record, 2);
        publish(Tokens.publisher(), record, 2)
                .then()
                .statusCode(409)
                .body("type", endsWith("take-down-first"));
        takeDown(
                        Tokens.publisher(),
                        record,
                        etag(record),
                        Map.of("ground", "PENALTY_CHANGED", "reason", "处罚决定已变更"))
                .then()
                .statusCode(200);
        publish(Tokens.publisher(), record, 2).then().statusCode(201);

        given().get("/open/v1/disclosures/" + record + "/versions/1").then().statusCode(410);
        as(Tokens.publisher())
                .get(DUTIES + "?record=" + record)
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("FULFILLED"));
    }

    @Test
    void theDutyOpensWhenTheDecisionBecomesPublicAndNotBefore() {
        var record = penalty("尚未公开的处罚决定");
        fixtures.tell("record-withdrawn", proposal(record, "PENALTY_INVALID", "2026-02-12"));
        var other = withDuty("2026-02-11");
        assertThat(duties(other)).hasSize(1);
        assertThat(duties(record)).isEmpty();

        published(record, 1);
        await(() -> !duties(record).isEmpty());
    }

    @Test
    void onlyPenaltyDecisionsWithAGroundOpenIt() {
        var general = fixtures.record("不是处罚");
        published(general, 1);
        fixtures.tell("record-withdrawn", proposal(general, "PENALTY_REVOKED", "2026-02-12"));
        var plain = penalty("没有理由类别");
        published(plain, 1);
        fixtures.tell("record-withdrawn", proposal(plain, null, null));
        var old = penalty("法施行前");
        published(old, 1);
        fixtures.tell("record-withdrawn", proposal(old, "PENALTY_REVOKED", "2021-07-14"));
        withDuty("2026-02-12");

        for (var record : List.of(general, plain, old)) {
            assertThat(duties(record)).isEmpty();
        }
    }

    @Test
    void theSameFactToldTwiceIsOneDuty() {
        var record = withDuty("2026-02-12");
        fixtures.tell("record-withdrawn", proposal(record, "PENALTY_REVOKED", "2026-02-12"));
        fixtures.tell("record-withdrawn", proposal(record, "PENALTY_UNLAWFUL", "2026-02-13"));

        await(() -> duties(record).size() == 2);
        takeDown(
                        Tokens.publisher(),
                        record,
                        etag(record),
                        Map.of("ground", "SECRECY", "reason", "不宜公开"))
                .then()
                .statusCode(200);
        as(Tokens.publisher())
                .get(DUTIES + "?record=" + record)
                .then()
                .body("items.state", equalTo(List.of("FULFILLED", "FULFILLED")));
    }

    @Test
    void dutiesOfOthersAreNotThereAndBadParametersAreNamed() {
        var record = withDuty("2026-02-12");
        var id = duties(record).getFirst().get("id");

        as(Tokens.otherClerk()).get(DUTIES + "/" + id).then().statusCode(404);
        as(Tokens.otherClerk()).get(DUTIES + "?record=" + record).then().body("items", hasSize(0));
        given().get(DUTIES).then().statusCode(401);
        as(Tokens.publisher()).get(DUTIES + "?due=later").then().statusCode(400);
        as(Tokens.publisher()).get(DUTIES + "?cursor=x").then().statusCode(400);
        var page = as(Tokens.publisher()).get(DUTIES + "?limit=1");
        page.then().body("items", hasSize(1));
        String next = page.path("next");
        if (next != null) {
            as(Tokens.publisher())
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .body("items.id", not(hasItem(page.<String>path("items[0].id"))));
        }
    }
}
