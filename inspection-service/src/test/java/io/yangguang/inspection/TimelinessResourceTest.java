package io.yangguang.inspection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.yangguang.testing.CloudEvent;
import io.yangguang.testing.EventSchemas;
import io.yangguang.testing.StackResource;
import io.yangguang.testing.TestTopics;
import io.yangguang.testing.Tokens;
import io.yangguang.time.BusinessClock;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "inspection"),
            @ResourceArg(name = "kafka", value = "true")
        })
class TimelinessResourceTest {

    private static final String PARKED = "/api/inspection/v1/parked-events";
    private static final String CATALOG = "io.yangguang.catalog.";
    private static final String PUBLICATION = "io.yangguang.publication.";

    @Inject AgroalDataSource database;
    @Inject BusinessClock clock;

    private final UUID body = UUID.randomUUID();

    /** The services that tell the events make these; here nobody does. */
    @BeforeAll
    static void topics() {
        for (var topic :
                new String[] {
                    "yangguang.catalog.reference",
                    "yangguang.catalog.records",
                    "yangguang.publication.terms",
                    "yangguang.publication.obligations",
                    "yangguang.publication.disclosures",
                    "yangguang.publication.deliveries"
                }) {
            TestTopics.create(topic, 1);
        }
    }

    @BeforeEach
    void reference() {
        var changed = example(CATALOG + "body-changed.v1").put("bodyId", body.toString());
        send("yangguang.catalog.reference", CATALOG + "body-changed.v1", changed);
        send(
                "yangguang.catalog.reference",
                CATALOG + "item-changed.v1",
                example(CATALOG + "item-changed.v1"));
    }

    @Test
    void everyEventExampleIsUnderstood() throws SQLException {
        for (var type :
                new String[] {
                    "record-formed",
                    "record-changed",
                    "record-withdrawn",
                    "rule-changed",
                    "channel-changed",
                    "calendar-published"
                }) {
            send(
                    "yangguang.catalog.records",
                    CATALOG + type + ".v1",
                    example(CATALOG + type + ".v1"));
        }
        for (var type :
                new String[] {
                    "term-computed",
                    "obligation-assessed",
                    "obligation-closed",
                    "disclosed",
                    "corrected",
                    "withdrawn",
                    "take-down-duty-opened",
                    "take-down-duty-fulfilled",
                    "publicity-ended",
                    "delivery-accepted",
                    "delivery-rejected"
                }) {
            send(
                    "yangguang.publication.obligations",
                    PUBLICATION + type + ".v1",
                    example(PUBLICATION + type + ".v1"));
        }
        await(() -> count("delivery WHERE verdict = 'REJECTED'") == 1);
        assertThat(count("parked_event")).isZero();
        assertThat(count("take_down_duty WHERE late_working_days = 1")).isEqualTo(1);
        assertThat(count("obligation JOIN closure USING (obligation_id)")).isPositive();
        assertThat(count("disclosure WHERE withdrawn_at IS NOT NULL")).isPositive();
    }

    @Test
    void obligationsAreJudgedByToday() {
        var today = clock.today();
        assess(UUID.randomUUID(), today.minusDays(30), today.minusDays(20), false);
        assess(UUID.randomUUID(), today.minusDays(10), today.plusDays(1), false);
        assess(UUID.randomUUID(), today.minusDays(1), today.plusDays(60), true);
        var late = UUID.randomUUID();
        assess(late, today.minusDays(40), today.minusDays(30), false);
        close(late, 4);
        await(() -> total(Tokens.inspector()) == 4 && closed(late));

        timeliness(Tokens.inspector(), "groupBy=body")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].names.body", equalTo("示例市住房和城乡建设局"))
                .body("items[0].counts.total", equalTo(4))
                .body("items[0].counts.overdue", equalTo(1))
                .body("items[0].counts.dueSoon", equalTo(1))
                .body("items[0].counts.open", equalTo(1))
                .body("items[0].counts.provisional", equalTo(1))
                .body("items[0].counts.late", equalTo(1))
                .body("items[0].counts.lateWorkingDays", equalTo(4));
        for (var status : new String[] {"overdue", "due-soon", "open", "provisional", "late"}) {
            obligations(Tokens.inspector(), "status=" + status)
                    .body("items", hasSize(1))
                    .body(
                            "items[0].status",
                            equalTo(status.equals("provisional") ? "open" : status));
        }
    }

    @Test
    void dutiesToTakeDownAreReceivedAndCounted() {
        var today = clock.today();
        var open = takeDown(today.plusDays(3).toString());
        var overdue = takeDown(today.minusDays(3).toString());
        var late = takeDown(today.minusDays(9).toString());
        var fulfilled =
                example(PUBLICATION + "take-down-duty-fulfilled.v1")
                        .put("dutyId", late.path("dutyId").asText())
                        .put("bodyId", body.toString())
                        .put("lateWorkingDays", 2);
        for (var duty : new ObjectNode[] {open, overdue, late}) {
            send(
                    "yangguang.publication.obligations",
                    PUBLICATION + "take-down-duty-opened.v1",
                    duty);
        }
        send(
                "yangguang.publication.obligations",
                PUBLICATION + "take-down-duty-fulfilled.v1",
                fulfilled);
        send("yangguang.publication.obligations", PUBLICATION + "take-down-duty-opened.v1", late);
        var mine = Tokens.of("mine").body(body).scope("BODY").roles("inspect");
        await(() ->
                count("take_down_duty WHERE late_working_days = 2 AND body_id = '" + body + "'")
                        == 1);

        timeliness(mine, "groupBy=body")
                .statusCode(200)
                .body("takeDowns.total", equalTo(3))
                .body("takeDowns.open", equalTo(1))
                .body("takeDowns.overdue", equalTo(1))
                .body("takeDowns.late", equalTo(1))
                .body("takeDowns.lateWorkingDays", equalTo(2));
    }

    private ObjectNode takeDown(String due) {
        return example(PUBLICATION + "take-down-duty-opened.v1")
                .put("dutyId", UUID.randomUUID().toString())
                .put("bodyId", body.toString())
                .put("dueOn", due)
                .put("earliest", due)
                .put("latest", due);
    }

    @Test
    void aLaterTermMovesAllItsObligations() {
        var today = clock.today();
        var term = UUID.randomUUID();
        var duty = assessed(UUID.randomUUID(), today.minusDays(1), today.plusDays(60), false);
        ((ObjectNode) duty.get("term")).put("termId", term.toString());
        tell(duty);
        await(() -> total(Tokens.inspector()) == 1);

        var moved = example(PUBLICATION + "term-computed.v1").put("termId", term.toString());
        var before = today.minusDays(9).toString();
        moved.put("dueOn", before).put("earliest", before).put("latest", before).put("revision", 2);
        send("yangguang.publication.terms", PUBLICATION + "term-computed.v1", moved);

        await(() -> overdue() == 1);
    }

    @Test
    void whatIsToldTwiceOrLateChangesNothing() {
        var today = clock.today();
        var duty = assessed(UUID.randomUUID(), today.minusDays(1), today.plusDays(60), false);
        tell(duty.deepCopy().put("revision", 2).put("title", "新"));
        tell(duty.deepCopy().put("revision", 1).put("title", "旧"));
        tell(duty.deepCopy().put("revision", 2).put("title", "新"));
        await(() -> total(Tokens.inspector()) == 1);

        obligations(Tokens.inspector(), "").body("items[0].title", equalTo("新"));
    }

    @Test
    void pagesFollowEachOther() {
        for (int i = 0; i < 5; i++) {
            assess(UUID.randomUUID(), clock.today(), clock.today().plusDays(30L + i / 2), false);
        }
        await(() -> total(Tokens.inspector()) == 5);
        var seen = new java.util.LinkedHashSet<String>();
        var next = "/api/inspection/v1/obligations?limit=2&body=" + body;
        while (next != null) {
            var page = get(Tokens.inspector(), next).statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.obligationId"));
            next = page.getString("next");
        }
        assertThat(seen).hasSize(5);
    }

    @Test
    void scopeDecidesWhatIsSeen() {
        assess(UUID.randomUUID(), clock.today(), clock.today().plusDays(30), false);
        await(() -> total(Tokens.inspector()) == 1);

        var own = Tokens.clerk().body(body);
        assertThat(total(own)).isEqualTo(1);
        assertThat(total(Tokens.otherClerk())).isZero();
        assertThat(total(Tokens.inspector().scope("DIVISION:230000"))).isZero();
        assertThat(total(Tokens.inspector().scope("DIVISION:220000"))).isEqualTo(1);
        timeliness(Tokens.of("nobody").scope("ALL"), "").statusCode(403);
        given().get("/api/inspection/v1/timeliness").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.clerk().sign())
                .get("/api/inspection/v1/parked-events")
                .then()
                .statusCode(403);
    }

    @Test
    void aPoisonedEventIsParkedAndTheRestGoesOn() {
        var poison = example(PUBLICATION + "obligation-assessed.v1");
        poison.remove("formedOn");
        poison.put("formedOn", "gestern");
        send("yangguang.publication.obligations", PUBLICATION + "obligation-assessed.v1", poison);
        assess(UUID.randomUUID(), clock.today(), clock.today().plusDays(30), false);

        await(() -> total(Tokens.inspector()) == 1);
        get(Tokens.admin(), "/api/inspection/v1/parked-events")
                .statusCode(200)
                .body("items.reason", org.hamcrest.Matchers.hasItem(containsString("formedOn")));

        var parked = get(Tokens.admin(), PARKED + "?limit=1").extract();
        replay(parked.path("items[0].id").toString())
                .statusCode(409)
                .body("type", equalTo("urn:yangguang:problem:replay-failed"))
                .body("next", containsString("重发"));
        replay(UUID.randomUUID().toString()).statusCode(404);
        get(Tokens.admin(), PARKED + "?after=nonsense")
                .statusCode(400)
                .body("errors[0].field", equalTo("after"));
        get(Tokens.inspector(), PARKED).statusCode(403);
    }

    @Test
    void badParametersAreNamed() {
        timeliness(Tokens.inspector(), "groupBy=body,moon")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("groupBy"));
        obligations(Tokens.inspector(), "status=fine")
                .statusCode(400)
                .body("errors[0].field", equalTo("status"));
        obligations(Tokens.inspector(), "cursor=!!!").statusCode(400);
        obligations(Tokens.inspector(), "limit=0").statusCode(400);
    }

    private void assess(UUID id, LocalDate formed, LocalDate due, boolean provisional) {
        tell(assessed(id, formed, due, provisional));
    }

    private ObjectNode assessed(UUID id, LocalDate formed, LocalDate due, boolean provisional) {
        var data = example(PUBLICATION + "obligation-assessed.v1");
        data.put("obligationId", id.toString()).put("recordId", UUID.randomUUID().toString());
        data.put("bodyId", body.toString()).put("formedOn", formed.toString());
        ((ObjectNode) data.get("term"))
                .put("termId", UUID.randomUUID().toString())
                .put("dueOn", due.toString())
                .put("earliest", due.toString())
                .put("latest", due.plusDays(provisional ? 10 : 0).toString())
                .put("provisional", provisional);
        return data;
    }

    private static void tell(ObjectNode assessed) {
        var type = PUBLICATION + "obligation-assessed.v1";
        EventSchemas.validate(type, assessed);
        send("yangguang.publication.obligations", type, assessed);
    }

    private void close(UUID obligation, int late) {
        var type = PUBLICATION + "obligation-closed.v1";
        var data = example(type).put("obligationId", obligation.toString());
        data.put("responsibleBodyId", body.toString()).put("lateWorkingDays", late);
        send("yangguang.publication.obligations", type, data);
    }

    private static ObjectNode example(String type) {
        return (ObjectNode) EventSchemas.example(type).deepCopy();
    }

    private static void send(String topic, String type, ObjectNode data) {
        TestTopics.send(
                topic,
                new CloudEvent(
                        UUID.randomUUID().toString(),
                        type,
                        "/test",
                        "subject",
                        OffsetDateTime.now(),
                        data));
    }

    private int total(Tokens token) {
        return timeliness(token, "groupBy=body").extract().jsonPath().getInt("total.counts.total");
    }

    private int overdue() {
        return timeliness(Tokens.inspector(), "groupBy=body")
                .extract()
                .jsonPath()
                .getInt("total.counts.overdue");
    }

    private boolean closed(UUID obligation) {
        return count("closure WHERE obligation_id = '" + obligation + "'") == 1;
    }

    private ValidatableResponse timeliness(Tokens token, String query) {
        return get(token, "/api/inspection/v1/timeliness?body=" + body + "&" + query);
    }

    private ValidatableResponse obligations(Tokens token, String query) {
        return get(token, "/api/inspection/v1/obligations?body=" + body + "&" + query);
    }

    private static ValidatableResponse replay(String id) {
        return given().auth()
                .oauth2(Tokens.admin().sign())
                .post(PARKED + "/" + id + "/replay")
                .then();
    }

    private static ValidatableResponse get(Tokens token, String path) {
        return given().urlEncodingEnabled(false).auth().oauth2(token.sign()).get(path).then();
    }

    private long count(String from) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + from)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited 20 s in vain");
            }
            LockSupport.parkNanos(100_000_000);
        }
    }
}
