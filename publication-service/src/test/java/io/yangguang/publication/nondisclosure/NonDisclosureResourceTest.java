package io.yangguang.publication.nondisclosure;

import static io.restassured.RestAssured.given;
import static io.yangguang.publication.Calls.as;
import static io.yangguang.publication.Calls.cleared;
import static io.yangguang.publication.Calls.open;
import static io.yangguang.publication.Calls.publish;
import static io.yangguang.publication.Calls.signed;
import static io.yangguang.publication.Calls.submit;
import static io.yangguang.publication.nondisclosure.Register.ENTRIES;
import static io.yangguang.publication.nondisclosure.Register.confirm;
import static io.yangguang.publication.nondisclosure.Register.decided;
import static io.yangguang.publication.nondisclosure.Register.decidedNotPublic;
import static io.yangguang.publication.nondisclosure.Register.entryOf;
import static io.yangguang.publication.nondisclosure.Register.evaluate;
import static io.yangguang.publication.nondisclosure.Register.lift;
import static io.yangguang.publication.nondisclosure.Register.notPublic;
import static io.yangguang.publication.nondisclosure.Register.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.yangguang.publication.Fixtures;
import io.yangguang.publication.attachment.CatalogResource;
import io.yangguang.publication.reference.References;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
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
class NonDisclosureResourceTest {

    private static final Map<String, String> PUBLIC =
            Map.of("disclosure", "FULL", "mode", "PROACTIVE");

    @Inject Fixtures fixtures;
    @Inject Database database;
    @Inject DueSweep sweep;
    @Inject References references;

    private MovableBusinessClock clock;

    @BeforeEach
    void inMarch() {
        fixtures.reference();
        clock = new MovableBusinessClock(Instant.parse("2026-03-02T02:00:00Z"));
        QuarkusMock.installMockForType(clock, BusinessClock.class);
    }

    private void on(String day) {
        clock.moveTo(Instant.parse(day + "T02:00:00Z"));
    }

    /** A record with its duty. */
    private UUID formed(String title) {
        var record = UUID.randomUUID();
        fixtures.tell("record-formed", fixtures.version(record, 1, title));
        Fixtures.await(() -> !duties(record).isEmpty());
        return record;
    }

    private List<String> duties(UUID record) {
        return database.query(
                "SELECT state FROM obligation WHERE record_id = ? ORDER BY version, opening",
                row -> row.getString(1),
                record);
    }

    @Test
    @DisplayName("条例第十八条: a decision not to publish is entered with ground, article and date")
    void aDecisionNotToPublishIsEntered() {
        var record = formed("内部会议安排");
        submit(Tokens.clerk(), record, 1).then().statusCode(201);
        as(Tokens.leader())
                .get(ENTRIES + "?record=" + record)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        var review =
                as(Tokens.leader())
                        .get("/api/publication/v1/reviews?record=" + record)
                        .<String>path("items[0].id");
        signed(
                        review,
                        "\"1\"",
                        Map.of("decision", "APPROVE", "attribute", notPublic("条例第十六条", "内部事务信息")),
                        Tokens.head(),
                        Tokens.leader())
                .then()
                .statusCode(200);

        var entry = entryOf(record);
        read(entry)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("entry.state", equalTo("IN_FORCE"))
                .body("entry.kind", equalTo("NONE"))
                .body("entry.ground", equalTo("INTERNAL_AFFAIRS"))
                .body("entry.article", equalTo("条例第十六条第一款"))
                .body("entry.reviewId", equalTo(review))
                .body("entry.decidedBy", equalTo(Tokens.leader().subject()))
                .body("entry.reviewAgainOn", equalTo("2027-03-02"))
                .body("entry.flaws", hasSize(0))
                .body("title", equalTo("内部会议安排"))
                .body("steps.act", equalTo(List.of("ENTER")));
        assertThat(duties(record)).containsExactly("DECIDED_NOT_PUBLIC");
        as(Tokens.otherHead()).get(ENTRIES + "/" + entry).then().statusCode(404);
        evaluate(Tokens.otherHead(), entry, "\"1\"", lift()).then().statusCode(404);
        as(Tokens.otherHead()).get(ENTRIES + "?record=" + record).then().body("items", hasSize(0));
        as(Tokens.inspector())
                .get(ENTRIES + "?record=" + record + "&ground=INTERNAL_AFFAIRS&state=IN_FORCE")
                .then()
                .body("items", hasSize(1));
        evaluate(Tokens.clerk(), entry, "\"1\"", lift()).then().statusCode(403);
        as(Tokens.admin()).get(ENTRIES + "?ground=SECRET").then().statusCode(400);
    }

    @Test
    void anUnclearGroundIsListedAsAFlaw() {
        var entry = decidedNotPublic(fixtures.record("依据不清"), 1, "领导要求", "按要求");
        read(entry)
                .then()
                .body("entry.ground", equalTo("UNSPECIFIED"))
                .body("entry.flaws", equalTo(List.of("ground-unclear")));

        evaluate(
                        Tokens.head(),
                        entry,
                        "\"1\"",
                        Map.of(
                                "decision",
                                "CONFIRM",
                                "reason",
                                "补正依据",
                                "reviewAgainOn",
                                "2026-09-01",
                                "ground",
                                "条例第十五条，商业秘密"))
                .then()
                .statusCode(200)
                .body("entry.ground", equalTo("TRADE_SECRET"))
                .body("entry.flaws", hasSize(0))
                .body("steps.ground", equalTo(List.of("UNSPECIFIED", "TRADE_SECRET")));
    }

    @Test
    void onRequestIsEnteredToo() {
        var record = fixtures.record("依申请公开的信息");
        decided(record, 1, Map.of("disclosure", "FULL", "mode", "ON_REQUEST"))
                .then()
                .statusCode(200);

        read(entryOf(record))
                .then()
                .body("entry.kind", equalTo("ON_REQUEST"))
                .body("entry.ground", equalTo("OUTSIDE_PROACTIVE"));
    }

    @Test
    @DisplayName(
            "条例第十八条: 定期评估审查; on its day the entry is due, announced once, and confirmed by another")
    void onItsDayItIsDueAndAnnouncedOnce() {
        var record = formed("到期评估");
        var entry = decidedNotPublic(record, 1, "条例第十六条", "内部事务信息");

        on("2027-03-01");
        sweep.sweep();
        read(entry).then().body("entry.state", equalTo("IN_FORCE")).body("evaluations", hasSize(0));
        on("2027-03-02");
        read(entry).then().body("entry.state", equalTo("DUE")).body("entry.next", notNullValue());
        sweep.sweep();
        sweep.sweep();

        Predicate<CloudEvent> ofEntry =
                event ->
                        event.type().endsWith("non-disclosure-due.v1")
                                && event.data().path("entryId").asText().equals(entry);
        var event =
                TestTopics.await(
                        "yangguang.publication.obligations", Duration.ofSeconds(15), ofEntry);
        EventSchemas.validate(event.type(), event.data());
        assertThat(event.subject()).isEqualTo(record.toString());
        assertThat(event.data().toString()).doesNotContain("到期评估");
        assertThat(TestTopics.read("yangguang.publication.obligations").stream().filter(ofEntry))
                .hasSize(1);
        as(Tokens.leader())
                .get(ENTRIES + "?state=DUE&record=" + record)
                .then()
                .body("items", hasSize(1));
        as(Tokens.leader())
                .get(ENTRIES + "?due-before=2027-03-02&record=" + record)
                .then()
                .body("items", hasSize(0));

        confirmedByAnother(entry);
    }

    private void confirmedByAnother(String entry) {
        evaluate(Tokens.leader(), entry, "\"1\"", confirm("2027-09-01"))
                .then()
                .statusCode(403)
                .body("type", endsWith("self-confirmation"));
        evaluate(Tokens.head(), entry, "\"1\"", confirm("2028-03-03"))
                .then()
                .statusCode(400)
                .body("type", endsWith("date-too-late"));
        evaluate(Tokens.head(), entry, "\"1\"", Map.of("decision", "CONFIRM", "reason", "仍属内部事务信息"))
                .then()
                .statusCode(400)
                .body("type", endsWith("date-missing"));
        evaluate(Tokens.head(), entry, "\"1\"", confirm("2027-09-01"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("entry.state", equalTo("IN_FORCE"))
                .body("entry.reviewAgainOn", equalTo("2027-09-01"))
                .body("evaluations.outcome", equalTo(List.of("CONFIRM")))
                .body("steps.act", equalTo(List.of("ENTER", "CONFIRM")));
        on("2027-09-01");
        sweep.sweep();
        read(entry)
                .then()
                .body("entry.state", equalTo("DUE"))
                .body("evaluations.dueOn", equalTo(List.of("2027-03-02", "2027-09-01")))
                .body("evaluations.outcome", equalTo(Arrays.asList("CONFIRM", null)));
    }

    @Test
    @DisplayName("条例第十八条: 对因情势变化可以公开的政府信息应当公开; lifted, reviewed anew, published, both duties kept")
    void liftedInformationIsPublishedAndBothDutiesAreShown() {
        var record = formed("解除后公开");
        var entry = decidedNotPublic(record, 1, "条例第十六条", "内部事务信息");
        String oldReview = read(entry).path("entry.reviewId");
        on("2026-11-02");

        var lifted = evaluate(Tokens.leader(), entry, "\"1\"", lift());
        lifted.then()
                .statusCode(200)
                .body("entry.state", equalTo("LIFTED"))
                .body("entry.endedOn", equalTo("2026-11-02"))
                .body("obligationId", notNullValue());
        var due = references.calendar().workingDaysAfter(LocalDate.of(2026, 11, 2), 20).due();
        as(Tokens.inspector())
                .get("/api/publication/v1/obligations/" + lifted.path("obligationId"))
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("opening", equalTo(2))
                .body("formedOn", equalTo("2026-02-13"))
                .body("term.dueOn", equalTo(due.toString()))
                .body("explanation.trigger.on", equalTo("2026-11-02"));
        assertThat(duties(record)).containsExactly("DECIDED_NOT_PUBLIC", "OPEN");
        publish(Tokens.publisher(), record, 1)
                .then()
                .statusCode(409)
                .body("type", endsWith("not-approved"));
        open(record).then().statusCode(404);
        as(Tokens.leader())
                .get("/api/publication/v1/reviews/" + oldReview)
                .then()
                .body("review.state", equalTo("APPROVED"))
                .body("review.decided.disclosure", equalTo("NONE"));
        evaluate(Tokens.head(), entry, "\"2\"", lift())
                .then()
                .statusCode(409)
                .body("type", endsWith("already-lifted"));

        on("2026-11-10");
        decided(record, 1, PUBLIC).then().statusCode(200).body("id", not(equalTo(oldReview)));
        cleared(record, 1);
        publish(Tokens.publisher(), record, 1).then().statusCode(201);

        assertThat(duties(record)).containsExactly("DECIDED_NOT_PUBLIC", "FULFILLED");
        as(Tokens.inspector())
                .get("/api/publication/v1/obligations?record=" + record)
                .then()
                .body("items.opening", equalTo(List.of(1, 2)))
                .body("items.state", equalTo(List.of("DECIDED_NOT_PUBLIC", "FULFILLED")))
                .body("items.lateWorkingDays", equalTo(List.of(0, 0)));
        open(record).then().statusCode(200).body("dueOn", equalTo(due.toString()));
        submit(Tokens.clerk(), record, 1)
                .then()
                .statusCode(409)
                .body("type", endsWith("already-approved"));
    }

    @Test
    void whatWasLiftedMayBeDecidedNotPublicAgain() {
        var record = formed("解除后又决定");
        var first = decidedNotPublic(record, 1, "条例第十六条", "内部事务信息");
        on("2026-05-06");
        evaluate(Tokens.head(), first, "\"1\"", lift()).then().statusCode(200);
        on("2026-05-07");

        var second = decidedNotPublic(record, 1, "条例第十五条", "商业秘密");

        assertThat(second).isNotEqualTo(first);
        assertThat(duties(record)).containsExactly("DECIDED_NOT_PUBLIC", "DECIDED_NOT_PUBLIC");
        read(first).then().body("entry.state", equalTo("LIFTED"));
        read(second)
                .then()
                .body("entry.state", equalTo("IN_FORCE"))
                .body("entry.reviewAgainOn", equalTo("2027-05-07"));
    }

    @Test
    void aLaterVersionApprovedForPublicationSupersedes() {
        var record = formed("由后续版本取代");
        var entry = decidedNotPublic(record, 1, "条例第十六条", "过程性信息");
        fixtures.put(fixtures.version(record, 2, "由后续版本取代"));

        decided(record, 2, PUBLIC).then().statusCode(200);

        read(entry)
                .then()
                .body("entry.state", equalTo("SUPERSEDED"))
                .body("entry.supersededBy", equalTo(2))
                .body("entry.reviewAgainOn", nullValue());
        evaluate(Tokens.head(), entry, "\"2\"", lift())
                .then()
                .statusCode(409)
                .body("type", endsWith("already-superseded"));
    }

    @Test
    void ofManyWhoEvaluateAtOnceOneWins() throws Exception {
        var record = formed("同时评估");
        var entry = decidedNotPublic(record, 1, "条例第十六条", "内部事务信息");
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            var who = Tokens.of("head-" + i).body(Tokens.BODY_A).scope("BODY").roles("approve");
            var what = i % 2 == 0 ? lift() : confirm("2026-12-01");
            calls.add(() -> evaluate(who, entry, "\"1\"", what).statusCode());
        }

        var answers = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var answer : pool.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(duties(record)).hasSizeBetween(1, 2);
    }

    @Test
    void theDateMovesOnlyNearer() {
        var entry = decidedNotPublic(fixtures.record("提前评估"), 1, "条例第十六条", "内部事务信息");

        move(entry, "\"1\"", "2027-04-01").then().statusCode(409);
        move(entry, "\"1\"", "2026-03-01").then().statusCode(400);
        move(entry, "\"1\"", "2026-06-01")
                .then()
                .statusCode(200)
                .body("entry.reviewAgainOn", equalTo("2026-06-01"))
                .body("steps.act", equalTo(List.of("ENTER", "EARLIER")));
        move(entry, "\"1\"", "2026-05-01")
                .then()
                .statusCode(412)
                .body("currentVersion", equalTo(2));
    }

    private static Response move(String entry, String etag, String day) {
        return as(Tokens.head())
                .header("If-Match", etag)
                .body(Map.of("reviewAgainOn", day, "reason", "项目提前竣工"))
                .put(ENTRIES + "/" + entry + "/review-again-on");
    }

    @Test
    void theIntervalOfAGroundIsReferenceData() {
        var path = "/api/publication/v1/review-intervals/OTHER_LAW";
        var six = Map.of("months", 6, "reason", "每半年评估一次");

        as(Tokens.head()).header("If-Match", "\"0\"").body(six).put(path).then().statusCode(403);
        as(Tokens.admin()).header("If-Match", "\"3\"").body(six).put(path).then().statusCode(412);
        as(Tokens.admin())
                .header("If-Match", "\"0\"")
                .body(six)
                .put(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));

        read(decidedNotPublic(fixtures.record("统计资料"), 1, "《统计法》第二十五条", "统计资料"))
                .then()
                .body("entry.ground", equalTo("OTHER_LAW"))
                .body("entry.reviewAgainOn", equalTo("2026-09-02"));
        as(Tokens.admin())
                .get("/api/publication/v1/review-intervals")
                .then()
                .body("find { it.ground == 'OTHER_LAW' }.months", equalTo(6))
                .body("find { it.ground == 'STATE_SECRET' }.months", equalTo(12));
    }

    @Test
    void onlyNumbersArePublicAndOnlyWhatIsApproved() {
        on("2031-04-01");
        var counts = "/open/v1/non-disclosures/counts?year=2031";
        var record = fixtures.record("不得外泄的标题");
        submit(Tokens.clerk(), record, 1).then().statusCode(201);
        given().get(counts).then().statusCode(200).body("", hasSize(0));

        var review =
                as(Tokens.leader())
                        .get("/api/publication/v1/reviews?record=" + record)
                        .<String>path("items[0].id");
        signed(
                        review,
                        "\"1\"",
                        Map.of("decision", "APPROVE", "attribute", notPublic("条例第十五条", "商业秘密")),
                        Tokens.head(),
                        Tokens.leader())
                .then()
                .statusCode(200);

        var answer = given().get(counts);
        answer.then()
                .body("", hasSize(1))
                .body("[0].ground", equalTo("TRADE_SECRET"))
                .body("[0].kind", equalTo("NONE"))
                .body("[0].itemCode", equalTo(Fixtures.ITEM_CODE))
                .body("[0].decided", equalTo(1))
                .body("[0].inForce", equalTo(1));
        assertThat(answer.asString())
                .doesNotContain("不得外泄的标题")
                .doesNotContain(record.toString())
                .doesNotContain(Tokens.leader().subject());
        var csv = given().accept("text/csv").get(counts).asString();
        assertThat(csv.lines()).hasSize(2).anyMatch(line -> line.contains("TRADE_SECRET,商业秘密"));
        assertThat(csv).doesNotContain("不得外泄的标题").doesNotContain(record.toString());
        given().get(counts + "&body=" + Tokens.BODY_B).then().body("", hasSize(0));
    }

    @Test
    void aRecordThatEndsWithoutAWayOutIsListed() {
        var record = formed("无去向");
        decidedNotPublic(record, 1, "条例第十六条", "内部事务信息");
        endings(record, false);
        var correction = fixtures.version(record, 2, "无去向");
        ((ObjectNode) correction.path("change")).put("nature", "CORRECTION");
        fixtures.put(correction);
        decided(record, 2, PUBLIC).then().statusCode(200);
        cleared(record, 2);

        endings(record, true);
        as(Tokens.head()).get("/api/publication/v1/endings").then().statusCode(403);
        publish(Tokens.publisher(), record, 2).then().statusCode(201);

        endings(record, false);
    }

    private static void endings(UUID record, boolean listed) {
        var matcher = hasItem(record.toString());
        as(Tokens.inspector())
                .get("/api/publication/v1/endings?limit=500&body=" + Tokens.BODY_A)
                .then()
                .statusCode(200)
                .body("items.recordId", listed ? matcher : not(matcher));
    }

    @Test
    @DisplayName("条例第十三条: no duty ends without a publication or an entry, whoever writes it")
    void theDatabaseRefusesEveryOtherEnd() {
        var record = formed("绕过登记");
        var end =
                """
                UPDATE obligation SET state = ?, closed_at = now(), due_on = '2026-03-19',
                    term_revision = 1, reason = '' WHERE record_id = ?
                """;

        assertThatThrownBy(() -> database.update(end, "DECIDED_NOT_PUBLIC", record))
                .hasMessageContaining("without an entry in the register");
        assertThatThrownBy(() -> database.update(end, "FULFILLED", record))
                .hasMessageContaining("without a publication");
        assertThatThrownBy(() -> database.update(end, "ANNULLED", record))
                .hasMessageContaining("without a reason");
        assertThat(duties(record)).containsExactly("OPEN");

        var entry = UUID.fromString(decidedNotPublic(record, 1, "条例第十六条", "内部事务信息"));
        assertThatThrownBy(() ->
                        database.update("DELETE FROM non_disclosure_entry WHERE id = ?", entry))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() ->
                        database.update(
                                "UPDATE non_disclosure_entry SET decided_by = 'x' WHERE id = ?",
                                entry))
                .hasMessageContaining("does not change");
        assertThatThrownBy(() ->
                        database.update(
                                """
                                INSERT INTO review (id, version, record_id, record_version, body_id,
                                    division_code, item_code, title, state, round, authors, submitters,
                                    submitted_at, proposed_disclosure, chain_id, carried_disclosure,
                                    step)
                                SELECT gen_random_uuid(), 1, record_id, record_version, body_id,
                                    division_code, item_code, title, 'SUBMITTED', 1, authors, submitters,
                                    submitted_at, 'FULL', chain_id, 'FULL', 1 FROM review WHERE record_id = ?
                                """,
                                record))
                .hasMessageContaining("has a review that stands");
    }
}
