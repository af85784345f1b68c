package io.yangguang.publication.credit;

import static io.restassured.RestAssured.given;
import static io.yangguang.publication.Calls.as;
import static io.yangguang.publication.Calls.open;
import static io.yangguang.publication.Calls.publish;
import static io.yangguang.publication.Calls.published;
import static io.yangguang.publication.Calls.withdraw;
import static io.yangguang.publication.Fixtures.await;
import static io.yangguang.publication.credit.CreditStory.ENTRIES;
import static io.yangguang.publication.credit.CreditStory.OPEN;
import static io.yangguang.publication.credit.CreditStory.REPAIRS;
import static io.yangguang.publication.credit.CreditStory.company;
import static io.yangguang.publication.credit.CreditStory.credit;
import static io.yangguang.publication.credit.CreditStory.decide;
import static io.yangguang.publication.credit.CreditStory.everythingPublic;
import static io.yangguang.publication.credit.CreditStory.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.yangguang.publication.Fixtures;
import io.yangguang.publication.attachment.CatalogResource;
import io.yangguang.publication.delivery.ProvinceResource;
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
import java.util.HashMap;
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
@WithTestResource(value = ProvinceResource.class, scope = TestResourceScope.GLOBAL)
class CreditResourceTest {

    private static final Instant PUBLISHED = Instant.parse("2026-06-01T02:00:00Z");
    private static final Instant BEFORE_MINIMUM = Instant.parse("2026-08-20T15:59:59Z");
    private static final Instant MINIMUM_OVER = Instant.parse("2026-08-20T16:00:00Z");
    private static final Instant LAST_SECOND = Instant.parse("2027-05-20T15:59:59Z");
    private static final Instant OVER = Instant.parse("2027-05-20T16:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String NUMBER = "110101199003077758";

    @Inject Fixtures fixtures;
    @Inject CreditStory story;
    @Inject ExpirySweep sweep;
    @Inject ArmedListener armed;
    @Inject Database database;

    private final MovableBusinessClock clock = new MovableBusinessClock(PUBLISHED);
    private final String name = "示例公司" + UUID.randomUUID();
    private final String human = "某自然人" + UUID.randomUUID();

    @BeforeEach
    void onTheFirstOfJune() {
        fixtures.reference();
        QuarkusMock.installMockForType(clock, BusinessClock.class);
    }

    @Test
    @DisplayName("36号令 最长公示期届满后，相关信息自动停止公示")
    void anEntryIsShownToTheEndOfItsLastDayAndGoesByItself() {
        String feed = feedStart();
        var record = story.shown("BLACKLIST", name, credit(company(name), "GENERAL"));
        given().queryParam("credit-code", "91350100M000100Y43")
                .queryParam("subject-name", name.substring(0, 12))
                .get(OPEN)
                .then()
                .statusCode(200)
                .body("items.subject.name", hasItem(name))
                .body(
                        "items.find { it.recordId == '%s' }.shownUntil".formatted(record),
                        equalTo("2027-05-20"));

        clock.moveTo(LAST_SECOND);
        sweep.sweep();
        open(record).then().statusCode(200);
        assertThat(story.state(record)).isEqualTo("SHOWN");

        clock.moveTo(OVER);
        sweep.sweep();

        assertGone(record, name, feed, "公示期限届满，依法停止公示");
        assertThat(story.state(record)).isEqualTo("EXPIRED");
        assertClosedEvent(record, "EXPIRED", "2027-05-21", name);
        assertThat(
                        database.query(
                                "SELECT DISTINCT actor FROM audit WHERE object_id IN (?, ?) AND act"
                                        + " IN ('credit.expired', 'disclosure.withdrawn')",
                                row -> row.getString(1),
                                record.toString(),
                                story.entry(record).toString()))
                .containsExactly("system");
        assertThat(sweep.sweep()).isZero();
    }

    @Test
    void aSweepThatDiesHalfwayLeavesNothingHalfDoneAndShowsNothing() {
        String feed = feedStart();
        var record = story.shown("MISCONDUCT", human, credit(person(human), "GENERAL"));
        var other = story.shown("MISCONDUCT", name, credit(company(name), "GENERAL"));
        await(() -> given().get(feed).asString().contains(human));
        armed.arm(record);

        clock.moveTo(OVER);
        sweep.sweep();

        // Rolled back as a whole; the other one was not kept up.
        assertThat(story.state(record)).isEqualTo("SHOWN");
        assertThat(story.state(other)).isEqualTo("EXPIRED");
        assertThat(acts(record)).containsExactly("PUBLISH");
        assertThat(
                        database.query(
                                "SELECT act FROM credit_step WHERE entry_id = ? ORDER BY number",
                                row -> row.getString(1),
                                story.entry(record)))
                .containsExactly("OPEN");
        // And nobody sees it, though no sweep has taken it down.
        open(record).then().statusCode(410).body("type", endsWith("publicity-ended"));
        given().get("/open/v1/disclosures/" + record + "/versions/1").then().statusCode(410);
        assertThat(withoutQuery(everythingPublic(record, human, feed), human))
                .doesNotContain(human)
                .doesNotContain(name);
        as(Tokens.clerk())
                .get(ENTRIES + "/" + story.entry(record))
                .then()
                .body("entry.state", equalTo("EXPIRED"))
                .body("entry.subject.name", nullValue());
        as(Tokens.clerk())
                .queryParam("subject", human)
                .get(ENTRIES)
                .then()
                .body("items", hasSize(0));

        armed.disarm(record);
        sweep.sweep();
        assertGone(record, human, feed, "公示期限届满，依法停止公示");
        assertThat(
                        database.query(
                                "SELECT subject_name FROM credit_entry WHERE record_id = ?",
                                row -> String.valueOf(row.getString(1)),
                                record))
                .containsExactly("null");
    }

    @Test
    @DisplayName("36号令 最短公示期届满后，信用主体方可按规定申请信用修复")
    void repairBeforeTheMinimumIsRefusedWithTheDay() {
        var record = story.shown("PENALTY_DECISION", name, credit(company(name), "GENERAL"));

        clock.moveTo(BEFORE_MINIMUM);
        story.apply(Tokens.clerk(), record)
                .then()
                .statusCode(409)
                .body("type", endsWith("minimum-period-running"))
                .body("repairableFrom", equalTo("2026-08-21"))
                .body("next", containsString("2026-08-21"));

        clock.moveTo(MINIMUM_OVER);
        story.apply(Tokens.clerk(), record).then().statusCode(201).header("ETag", "\"1\"");
        story.apply(Tokens.clerk(), record)
                .then()
                .statusCode(409)
                .body("type", endsWith("repair-under-way"));
        open(record).then().statusCode(200);
    }

    @Test
    void nobodyDecidesWhatHeEntered() {
        var record = story.shown("BLACKLIST", name, credit(company(name), "GENERAL"));
        clock.moveTo(MINIMUM_OVER);
        var both =
                Tokens.of("both")
                        .body(Tokens.BODY_A)
                        .scope("BODY")
                        .roles("submit", "approve", "office-leader");
        String repair = story.apply(both, record).path("id");

        decide(both, repair, "\"1\"", "ACCEPT")
                .then()
                .statusCode(403)
                .body("type", endsWith("own-repair"));
        assertThatThrownBy(() ->
                        database.update(
                                """
                                UPDATE credit_repair SET state = 'ACCEPTED', decided_at = entered_at,
                                    decided_by = entered_by, decision_reason = 'x' WHERE id = ?
                                """,
                                UUID.fromString(repair)))
                .hasMessageContaining("nobody_decides_what_he_entered");
        decide(Tokens.head(), repair, "\"1\"", "ACCEPT")
                .then()
                .statusCode(403)
                .body("type", endsWith("forbidden"));
        decide(Tokens.clerk(), repair, "\"1\"", "ACCEPT").then().statusCode(403);
        decide(Tokens.leader(), repair, "\"7\"", "ACCEPT").then().statusCode(412);
        as(Tokens.leader())
                .body(Map.of("decision", "ACCEPT", "reason", "核实"))
                .post(REPAIRS + "/" + repair + "/decision")
                .then()
                .statusCode(428);
        open(record).then().statusCode(200);
    }

    @Test
    @DisplayName("36号令 终止公示：信用修复后不再公开已修复的失信信息")
    void anAcceptedRepairRemovesItEverywhere() {
        String feed = feedStart();
        var record = story.shown("BLACKLIST", human, credit(person(human), "GENERAL"));
        await(() -> given().get(feed).asString().contains(human));
        clock.moveTo(MINIMUM_OVER);
        String repair = story.apply(Tokens.clerk(), record).path("id");

        decide(Tokens.leader(), repair, "\"1\"", "ACCEPT")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("decision.by", equalTo(Tokens.leader().subject()));

        assertGone(record, human, feed, "已信用修复，依法停止公示");
        assertClosedEvent(record, "REPAIRED", "2026-08-21", human);
        await(() ->
                database.query(
                                        "SELECT 1 FROM delivery WHERE record_id = ? AND act ="
                                                + " 'WITHDRAW' AND state = 'ACCEPTED'",
                                        _ -> true,
                                        record)
                                .size()
                        == 1);
        as(Tokens.inspector())
                .get(ENTRIES + "/" + story.entry(record))
                .then()
                .body("entry.state", equalTo("REPAIRED"))
                .body("entry.subject.name", nullValue())
                .body("history.act", equalTo(List.of("OPEN", "APPLY", "ACCEPT")));
        decide(Tokens.leader(), repair, "\"2\"", "REJECT").then().statusCode(409);

        // A later version does not bring it back.
        story.put(story.version(record, 2, "BLACKLIST", "再列入", credit(person(human), "GENERAL")));
        io.yangguang.publication.Calls.approved(record, 2);
        publish(Tokens.publisher(), record, 2)
                .then()
                .statusCode(409)
                .body("type", endsWith("already-repaired"));
        open(record).then().statusCode(410);
    }

    @Test
    void aRejectedRepairLeavesItShownAndAnotherMayBeEntered() {
        var record = story.shown("MISCONDUCT", name, credit(company(name), "GENERAL"));
        clock.moveTo(MINIMUM_OVER);
        String repair = story.apply(Tokens.clerk(), record).path("id");

        decide(Tokens.leader(), repair, "\"1\"", "REJECT")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .header("ETag", "\"2\"");

        open(record).then().statusCode(200);
        story.apply(Tokens.clerk(), record).then().statusCode(201);
        clock.moveTo(OVER);
        sweep.sweep();
        as(Tokens.clerk())
                .get(ENTRIES + "/" + story.entry(record))
                .then()
                .body("entry.state", equalTo("EXPIRED"))
                .body("repairs.state", equalTo(List.of("REJECTED", "LAPSED")));
    }

    @Test
    void anEvaluationHasNoRepairAndEndsOnItsStatedDay() {
        var evaluation = credit(company(name), null);
        evaluation.put("publicityUntil", "2026-12-31");
        var record = story.shown("CREDIT_EVALUATION", name, evaluation);

        story.apply(Tokens.clerk(), record)
                .then()
                .statusCode(409)
                .body("type", endsWith("not-repairable"));
        clock.moveTo(Instant.parse("2026-12-31T16:00:00Z"));
        open(record).then().statusCode(410);
    }

    @Test
    void aCorrectionBringsItsOwnPeriodAndAWithdrawalEndsTheEntry() {
        var record = story.shown("BLACKLIST", human, credit(person(human), "SERIOUS"));
        var corrected = credit(person(human), "GENERAL");
        corrected.put("publicityUntil", "2099-01-01");
        story.put(story.version(record, 2, "BLACKLIST", "更正", corrected));
        String etag = published(record, 2).header("ETag");
        as(Tokens.clerk())
                .get(ENTRIES + "/" + story.entry(record))
                .then()
                .body("entry.recordVersion", equalTo(2))
                .body("entry.shownUntil", equalTo("2027-05-20"))
                .body("entry.repairableFrom", equalTo("2026-08-21"))
                .body("entry.periodCode", equalTo("REPAIR-2026-BLACKLIST-GENERAL"))
                .body("history.act", equalTo(List.of("OPEN", "CORRECT")));

        withdraw(Tokens.publisher(), record, etag, Map.of("reason", "决定被撤销"))
                .then()
                .statusCode(200);

        assertThat(story.state(record)).isEqualTo("WITHDRAWN");
        assertClosedEvent(record, "WITHDRAWN", "2026-06-01", human);
        assertThatThrownBy(() ->
                        database.update(
                                "UPDATE credit_entry SET state = 'SHOWN', closed_at = NULL,"
                                        + " closed_by = NULL WHERE record_id = ?",
                                record))
                .hasMessageContaining("closed");
    }

    @Test
    void whatMayNotBeShownIsNotPublished() {
        refused(
                "BLACKLIST",
                credit(company(name), "GENERAL"),
                "身份证号" + NUMBER,
                "identity-number-in-record");
        var old = new HashMap<>(credit(company(name), "GENERAL"));
        old.put("decision", Map.of("number", "1", "on", "2024-01-01", "authority", "局"));
        refused("BLACKLIST", old, "旧决定", "publicity-already-over");
        refused("MISCONDUCT", Map.of(), "缺字段", "credit-fields-missing");
        refused("BLACKLIST", credit(company(name), "MINOR"), "轻微", "no-publicity-period");
    }

    private void refused(String kind, Object credit, String title, String problem) {
        var record = story.approvedOnly(kind, title, credit);
        publish(Tokens.publisher(), record, 1)
                .then()
                .statusCode(409)
                .body("type", endsWith(problem))
                .body(not(containsString(NUMBER)));
        open(record).then().statusCode(404);
    }

    @Test
    void peopleAreFoundByTheWholeNameOnlyAndNeverByANumber() {
        story.shown("BLACKLIST", human, credit(person(human), "GENERAL"));
        given().queryParam("subject-name", human)
                .queryParam("kind", "BLACKLIST")
                .get(OPEN)
                .then()
                .body("items", hasSize(1))
                .body("items[0].subject.creditCode", nullValue());
        given().queryParam("subject-name", human.substring(0, human.length() - 1))
                .get(OPEN)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void identityNumbersAreRefusedInApplications() {
        var record = story.shown("BLACKLIST", name, credit(company(name), "GENERAL"));
        clock.moveTo(MINIMUM_OVER);
        var application = new HashMap<>(CreditStory.application());
        application.put("applicant", "某人 " + NUMBER);
        application.put("evidence", List.of(Map.of("name", "无处可查")));

        as(Tokens.clerk())
                .body(application)
                .post(ENTRIES + "/" + story.entry(record) + "/repairs")
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("applicant", "evidence[0]")))
                .body(not(containsString(NUMBER)));
        as(Tokens.clerk())
                .body(Map.of("applicant", "某人", "idNumber", NUMBER))
                .post(ENTRIES + "/" + story.entry(record) + "/repairs")
                .then()
                .statusCode(400)
                .body(not(containsString(NUMBER)));
    }

    @Test
    void whatIsOutsideTheScopeIsNotThere() {
        var record = story.shown("BLACKLIST", name, credit(company(name), "GENERAL"));
        clock.moveTo(MINIMUM_OVER);
        String repair = story.apply(Tokens.clerk(), record).path("id");

        as(Tokens.otherClerk()).get(ENTRIES + "/" + story.entry(record)).then().statusCode(404);
        as(Tokens.otherClerk()).get(REPAIRS + "/" + repair).then().statusCode(404);
        story.apply(Tokens.otherClerk(), record).then().statusCode(404);
        decide(Tokens.otherLeader(), repair, "\"1\"", "ACCEPT").then().statusCode(404);
        as(Tokens.otherClerk())
                .queryParam("subject", name)
                .get(ENTRIES)
                .then()
                .body("items", hasSize(0));
        as(Tokens.inspector())
                .queryParam("subject", name)
                .queryParam("state", "UNDER_REPAIR")
                .queryParam("kind", "BLACKLIST")
                .get(ENTRIES)
                .then()
                .body("items.recordId", equalTo(List.of(record.toString())));
        given().get(ENTRIES).then().statusCode(401);
    }

    @Test
    void listsAreReadPageByPage() {
        var word = "翻页" + UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            story.shown("MISCONDUCT", word + i, credit(company(word + i), "GENERAL"));
        }
        for (var path : List.of(OPEN + "?subject-name=", ENTRIES + "?subject=")) {
            var first = as(Tokens.clerk()).get(path + word + "&limit=2");
            first.then().body("items", hasSize(2));
            as(Tokens.clerk())
                    .urlEncodingEnabled(false)
                    .get(first.<String>path("next"))
                    .then()
                    .body("items.subject.name", equalTo(List.of(word + 0)));
        }
    }

    @Test
    @DisplayName("36号令 轻微最长3个月；一般3个月至1年；严重1年至3年；58号令数据待核")
    void thePeriodsAreDataWithTheirSource() {
        assertThat(
                        database.query(
                                """
                                SELECT code || ' ' || minimum_months || '-' || maximum_months || ' '
                                    || confirmed FROM credit_period ORDER BY code
                                """,
                                row -> row.getString(1)))
                .containsExactly(
                        "REPAIR-2023-PENALTY-GENERAL 3-36 false",
                        "REPAIR-2023-PENALTY-SERIOUS 12-36 false",
                        "REPAIR-2026-BLACKLIST-GENERAL 3-12 false",
                        "REPAIR-2026-BLACKLIST-SERIOUS 12-36 false",
                        "REPAIR-2026-MISCONDUCT-GENERAL 3-12 false",
                        "REPAIR-2026-MISCONDUCT-MINOR 0-3 false",
                        "REPAIR-2026-MISCONDUCT-SERIOUS 12-36 false",
                        "REPAIR-2026-PENALTY-GENERAL 3-12 false",
                        "REPAIR-2026-PENALTY-MINOR 0-3 false",
                        "REPAIR-2026-PENALTY-SERIOUS 12-36 false");
    }

    private String feedStart() {
        return given().get("/open/v1/feed?descending=true&limit=1")
                .<String>path("prev")
                .replace("limit=1", "limit=1000");
    }

    private List<String> acts(UUID record) {
        return database.query(
                "SELECT act FROM delivery WHERE record_id = ? ORDER BY act",
                row -> row.getString(1),
                record);
    }

    /** Gone from page, versions, lists and feed; the tombstone says why and not who. */
    private void assertGone(UUID record, String subject, String feed, String reason) {
        open(record)
                .then()
                .statusCode(410)
                .body("type", endsWith("taken-down"))
                .body("reason", equalTo(reason))
                .body(not(containsString(subject)))
                .body(not(containsString("骗取")));
        given().get("/open/v1/disclosures/" + record + "/versions/1").then().statusCode(410);
        await(() -> given().get(feed).asString().contains("withdrawn"));
        await(() -> !given().get(feed).asString().contains(subject));
        assertThat(withoutQuery(everythingPublic(record, subject, feed), subject))
                .doesNotContain(subject);
        assertThat(acts(record)).containsExactly("PUBLISH", "WITHDRAW");
    }

    /** Links of a page repeat the caller's own question. */
    private static String withoutQuery(String text, String asked) {
        return text.replace("q=" + asked, "").replace("subject-name=" + asked, "");
    }

    private void assertClosedEvent(UUID record, String why, String on, String subject) {
        CloudEvent event =
                TestTopics.await(
                        "yangguang.publication.disclosures",
                        PATIENCE,
                        e ->
                                e.type().equals(CreditMessages.CLOSED)
                                        && e.subject().equals(record.toString()));
        EventSchemas.validate(event.type(), event.data());
        assertThat(event.data().path("why").asText()).isEqualTo(why);
        assertThat(event.data().path("closedOn").asText()).isEqualTo(on);
        assertThat(event.data().toString()).doesNotContain(subject);
    }
}
