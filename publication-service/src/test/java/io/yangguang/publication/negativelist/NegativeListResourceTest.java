package io.yangguang.publication.negativelist;

import static io.restassured.RestAssured.given;
import static io.yangguang.publication.Calls.as;
import static io.yangguang.publication.Calls.signed;
import static io.yangguang.publication.Calls.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.yangguang.publication.Fixtures;
import io.yangguang.publication.attachment.CatalogResource;
import io.yangguang.publication.sql.Database;
import io.yangguang.testing.StackResource;
import io.yangguang.testing.Tokens;
import io.yangguang.time.BusinessClock;
import io.yangguang.time.MovableBusinessClock;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One list through its editions; the tests build on each other. */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "publication"),
            @ResourceArg(name = "kafka", value = "true")
        })
@WithTestResource(value = CatalogResource.class, scope = TestResourceScope.GLOBAL)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NegativeListResourceTest {

    private static final String LISTS = "/api/publication/v1/negative-lists";
    private static final String OPEN = "/open/v1/negative-lists";
    private static final Object APPROVE = Map.of("decision", "APPROVE");

    private static String first;

    @Inject Fixtures fixtures;
    @Inject Database database;

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

    private static Map<String, Object> entry(String title, String ground, String... items) {
        return Map.of(
                "title",
                title,
                "itemCodes",
                List.of(items),
                "ground",
                ground,
                "legalBasis",
                "条例第十五条",
                "validFrom",
                "2026-01-01");
    }

    private static Response draft(
            Tokens user, UUID body, String from, List<Map<String, Object>> entries) {
        return as(user).body(
                        Map.of(
                                "bodyId",
                                body,
                                "title",
                                "负面清单",
                                "validFrom",
                                from,
                                "entries",
                                entries))
                .post(LISTS);
    }

    private static Response act(Tokens user, String list, String etag, String act, Object body) {
        var call = as(user).header("If-Match", etag);
        return (body == null ? call : call.body(body)).post(LISTS + "/" + list + "/" + act);
    }

    private static Response inForce(UUID body, String on) {
        return given().get(OPEN + "?body=" + body + "&on=" + on);
    }

    @Test
    @Order(1)
    void aListHoldsOnlyOnceAnotherPersonApprovedIt() {
        var drafted =
                draft(
                        Tokens.clerk(),
                        Tokens.BODY_A,
                        "2026-03-10",
                        List.of(entry("评标专家个人信息", "PERSONAL_PRIVACY", Fixtures.ITEM_CODE)));
        drafted.then().statusCode(201).body("edition", equalTo(1)).body("inForce", equalTo(false));
        first = drafted.path("id");
        draft(Tokens.clerk(), Tokens.BODY_A, "2026-03-10", List.of())
                .then()
                .statusCode(409)
                .body("type", endsWith("list-under-way"));
        act(Tokens.leader(), first, "\"1\"", "decision", APPROVE)
                .then()
                .statusCode(409)
                .body("type", endsWith("not-submitted"));
        act(Tokens.clerk(), first, "\"1\"", "submission", null).then().statusCode(200);
        inForce(Tokens.BODY_A, "2026-03-10").then().statusCode(200).body("", hasSize(0));

        act(Tokens.head(), first, "\"2\"", "decision", APPROVE)
                .then()
                .statusCode(403)
                .body("type", endsWith("forbidden"));
        act(Tokens.clerk().roles("approve", "office-leader"), first, "\"2\"", "decision", APPROVE)
                .then()
                .statusCode(403)
                .body("type", endsWith("self-approval"));
        act(Tokens.otherLeader(), first, "\"2\"", "decision", APPROVE).then().statusCode(404);
        act(Tokens.leader(), first, "\"2\"", "decision", APPROVE)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("inForceFrom", equalTo("2026-03-10"));
        act(Tokens.leader(), first, "\"2\"", "decision", APPROVE).then().statusCode(412);

        inForce(Tokens.BODY_A, "2026-03-09").then().body("", hasSize(0));
        var open = inForce(Tokens.BODY_A, "2026-03-10");
        open.then()
                .body("id", equalTo(List.of(first)))
                .body("[0].entries[0].groundName", equalTo("个人隐私"));
        assertThat(open.asString()).doesNotContain(Tokens.leader().subject());
        inForce(Tokens.BODY_B, "2026-03-10").then().body("", hasSize(0));
        inForce(UUID.randomUUID(), "2026-03-10").then().statusCode(404);
    }

    @Test
    @Order(2)
    void aDecisionMayCiteOnlyWhatIsInForceAndCoversIt() {
        decided("负面清单第一项").then().statusCode(409).body("type", endsWith("does-not-cover"));
        on("2026-03-10");
        decided("负面清单第二项").then().statusCode(409);

        var record = fixtures.record("专家名单");
        decided(record, "负面清单第一项").then().statusCode(200);

        as(Tokens.leader())
                .get("/api/publication/v1/non-disclosures?record=" + record)
                .then()
                .body("items[0].ground", equalTo("BODY_LIST"))
                .body("items[0].article", equalTo("条例第十五条"))
                .body("items[0].negativeListId", equalTo(first))
                .body("items[0].negativeListNumber", equalTo(1));
    }

    private Response decided(String ground) {
        return decided(fixtures.record("引用清单"), ground);
    }

    private static Response decided(UUID record, String ground) {
        var submitted = submit(Tokens.clerk(), record, 1);
        return signed(
                submitted.path("id"),
                submitted.header("ETag"),
                Map.of(
                        "decision",
                        "APPROVE",
                        "attribute",
                        Map.of("disclosure", "NONE", "ground", ground, "reason", "列入清单")),
                Tokens.head(),
                Tokens.leader());
    }

    @Test
    @Order(3)
    void theNextEditionSupersedesTheOneBeforeOnItsDay() {
        on("2026-06-01");
        var drafted =
                draft(
                        Tokens.admin(),
                        Tokens.BODY_A,
                        "2026-07-01",
                        List.of(entry("标底", "TRADE_SECRET", "F9-99")));
        drafted.then().statusCode(201).body("edition", equalTo(2));
        String second = drafted.path("id");
        act(Tokens.admin(), second, "\"1\"", "submission", null).then().statusCode(200);
        as(Tokens.admin())
                .header("If-Match", "\"2\"")
                .body(Map.of("title", "清单", "validFrom", "2026-07-01", "entries", List.of()))
                .put(LISTS + "/" + second)
                .then()
                .statusCode(409)
                .body("type", endsWith("already-submitted"));
        act(
                        Tokens.leader(),
                        second,
                        "\"2\"",
                        "decision",
                        Map.of("decision", "RETURN", "reason", "补充一项"))
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        as(Tokens.admin())
                .header("If-Match", "\"3\"")
                .body(
                        Map.of(
                                "title",
                                "负面清单",
                                "validFrom",
                                "2026-07-01",
                                "entries",
                                List.of(
                                        entry("标底", "TRADE_SECRET", "F9-99"),
                                        entry("评标专家个人信息", "PERSONAL_PRIVACY"))))
                .put(LISTS + "/" + second)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFTED"));
        given().get(OPEN + "/diff?from=" + first + "&to=" + second).then().statusCode(404);
        act(Tokens.admin(), second, "\"4\"", "submission", null).then().statusCode(200);
        act(Tokens.leader(), second, "\"5\"", "decision", APPROVE).then().statusCode(200);

        inForce(Tokens.BODY_A, "2026-06-30").then().body("id", equalTo(List.of(first)));
        inForce(Tokens.BODY_A, "2026-07-01").then().body("id", equalTo(List.of(second)));
        as(Tokens.leader())
                .get(LISTS + "/" + first)
                .then()
                .body("state", equalTo("SUPERSEDED"))
                .body("supersededOn", equalTo("2026-07-01"))
                .body("inForce", equalTo(true));
        given().get(OPEN + "/diff?from=" + first + "&to=" + second)
                .then()
                .statusCode(200)
                .body("added.title", equalTo(List.of("标底")))
                .body("removed", hasSize(0))
                .body("changed.after.title", equalTo(List.of("评标专家个人信息")));
        approvedDoesNotChange(second);
        reviewIsDueAfterAYear(second);
    }

    private void approvedDoesNotChange(String list) {
        var id = UUID.fromString(list);
        assertThatThrownBy(() ->
                        database.update("DELETE FROM negative_list_entry WHERE list_id = ?", id))
                .hasMessageContaining("do not change");
        assertThatThrownBy(() ->
                        database.update("UPDATE negative_list SET title = 'x' WHERE id = ?", id))
                .hasMessageContaining("does not change");
        assertThatThrownBy(() -> database.update("DELETE FROM negative_list WHERE id = ?", id))
                .hasMessageContaining("permission denied");
    }

    /** 及时进行调整更新. */
    private void reviewIsDueAfterAYear(String list) {
        reviewDue(list, "2027-05-31", false);
        reviewDue(list, "2027-06-01", true);
        as(Tokens.otherHead()).get(LISTS + "/" + list).then().statusCode(404);
        act(Tokens.leader(), list, "\"6\"", "confirmation", Map.of("reason", "无需调整"))
                .then()
                .statusCode(200)
                .body("reviewedOn", equalTo("2027-06-01"));
        reviewDue(list, "2027-06-01", false);
    }

    private void reviewDue(String list, String day, boolean due) {
        on(day);
        as(Tokens.inspector())
                .get(LISTS + "?review-due=true&limit=500")
                .then()
                .statusCode(200)
                .body("items.id", due ? hasItem(list) : not(hasItem(list)));
    }

    @Test
    @Order(4)
    void aFlawedDraftIsRefusedWithItsField() {
        var same = entry("同名", "TRADE_SECRET");
        for (var entries :
                List.of(
                        List.of(same, same),
                        List.of(entry("自引", "BODY_LIST")),
                        List.of(entry("不明", "UNSPECIFIED")))) {
            draft(Tokens.otherClerk(), Tokens.BODY_B, "2026-03-10", entries)
                    .then()
                    .statusCode(400)
                    .body("errors", hasSize(1));
        }
        draft(Tokens.otherClerk(), Tokens.BODY_A, "2026-03-10", List.of(same))
                .then()
                .statusCode(404);
        as(Tokens.admin())
                .body(Map.of("title", "无主", "validFrom", "2026-03-10", "entries", List.of()))
                .post(LISTS)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("bodyId"));
    }

    @Test
    @Order(5)
    void theListOfADivisionHoldsForTheBodiesInIt() {
        on("2027-08-02");
        String list =
                as(Tokens.admin())
                        .body(
                                Map.of(
                                        "divisionCode",
                                        "220000",
                                        "title",
                                        "全省负面清单",
                                        "validFrom",
                                        "2027-08-02",
                                        "entries",
                                        List.of(entry("全省", "INTERNAL_AFFAIRS"))))
                        .post(LISTS)
                        .path("id");
        act(Tokens.clerk(), list, "\"1\"", "submission", null).then().statusCode(404);
        act(Tokens.admin(), list, "\"1\"", "submission", null).then().statusCode(200);
        var governor = Tokens.of("governor").scope("ALL").roles("approve", "office-leader");
        act(governor, list, "\"2\"", "decision", APPROVE).then().statusCode(200);

        var ids = new ArrayList<String>(inForce(Tokens.BODY_A, "2027-08-02").path("id"));
        assertThat(ids).hasSize(2).endsWith(list);
        inForce(Tokens.BODY_B, "2027-08-02").then().body("id", equalTo(List.of(list)));
    }
}
