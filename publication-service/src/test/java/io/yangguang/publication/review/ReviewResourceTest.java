package io.yangguang.publication.review;

import static io.yangguang.publication.Calls.as;
import static io.yangguang.publication.Calls.decide;
import static io.yangguang.publication.Calls.signed;
import static io.yangguang.publication.Calls.submit;
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
import io.quarkus.test.junit.QuarkusTest;
import io.yangguang.publication.Fixtures;
import io.yangguang.publication.attachment.CatalogResource;
import io.yangguang.publication.sql.Database;
import io.yangguang.testing.StackResource;
import io.yangguang.testing.Tokens;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
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
class ReviewResourceTest {

    private static final String REVIEWS = "/api/publication/v1/reviews";
    private static final Object APPROVE = Map.of("decision", "APPROVE");

    private static final int ROUNDS = Integer.getInteger("yangguang.race.rounds", 5);

    @Inject Fixtures fixtures;
    @Inject Database database;

    @BeforeEach
    void reference() {
        fixtures.reference();
    }

    @Test
    void theApproverReadsTheTextAndDecides() {
        var record = fixtures.record("保障性住房建设计划");

        var submitted = submit(Tokens.clerk(), record, 1);
        submitted
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("SUBMITTED"));
        String review = submitted.path("id");
        assertThat(submitted.header("Location")).endsWith(REVIEWS + "/" + review);

        as(Tokens.head())
                .get(REVIEWS + "/" + review)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("record.content", endsWith("第1版"))
                .body("review.proposal.disclosure", equalTo("FULL"))
                .body("steps.act", equalTo(List.of("SUBMIT")));
        decide(Tokens.leader(), review, "\"1\"", APPROVE)
                .then()
                .statusCode(403)
                .body("type", endsWith("not-your-step"))
                .body("step", equalTo(1))
                .body("office", equalTo("HEAD"))
                .body("officeName", equalTo("处室负责人"));
        decide(Tokens.head(), review, "\"1\"", APPROVE)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("SUBMITTED"))
                .body("step.number", equalTo(2))
                .body("step.of", equalTo(2))
                .body("step.officeName", equalTo("分管领导"))
                .body("decided", nullValue());
        decide(Tokens.leader(), review, "\"2\"", APPROVE)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("state", equalTo("APPROVED"))
                .body("step", nullValue())
                .body("decided.mode", equalTo("PROACTIVE"));
        as(Tokens.head())
                .get(REVIEWS + "/" + review)
                .then()
                .body("steps.act", equalTo(List.of("SUBMIT", "APPROVE", "APPROVE")))
                .body("steps.office", equalTo(Arrays.asList(null, "HEAD", "LEADER")))
                .body("steps[2].attribute.disclosure", equalTo("FULL"));
        submit(Tokens.clerk(), record, 1)
                .then()
                .statusCode(409)
                .body("type", endsWith("already-approved"));
    }

    @Test
    void aReturnedVersionIsSubmittedAgain() {
        var record = fixtures.record("退回再报");
        String review = submit(Tokens.clerk(), record, 1).path("id");

        decide(Tokens.head(), review, "\"1\"", Map.of("decision", "RETURN"))
                .then()
                .statusCode(400)
                .body("type", endsWith("reason-missing"));
        decide(Tokens.head(), review, "\"1\"", Map.of("decision", "RETURN", "reason", "缺落款"))
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        decide(Tokens.head(), review, "\"2\"", APPROVE)
                .then()
                .statusCode(409)
                .body("type", endsWith("not-submitted"));
        submit(Tokens.clerk(), record, 1)
                .then()
                .statusCode(201)
                .body("id", equalTo(review))
                .body("round", equalTo(2));
        submit(Tokens.clerk(), record, 1)
                .then()
                .statusCode(409)
                .body("type", endsWith("already-submitted"));
        signed(review, "\"3\"", APPROVE, Tokens.head(), Tokens.leader())
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
    }

    @Test
    void nobodySignsTwoStepsOfOneForm() {
        String review = submit(Tokens.clerk(), fixtures.record("一人两步"), 1).path("id");
        var both = Tokens.of("both").body(Tokens.BODY_A).scope("BODY");
        both = both.roles("approve", "office-head", "office-leader");

        decide(both, review, "\"1\"", APPROVE).then().statusCode(200);
        decide(both, review, "\"2\"", APPROVE)
                .then()
                .statusCode(403)
                .body("type", endsWith("signed-before"));
        decide(Tokens.leader(), review, "\"2\"", APPROVE)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
    }

    @Test
    void nobodyApprovesWhatHeWroteOrSubmitted() {
        var record = fixtures.record("自报自批");
        var both = Tokens.clerk().roles("submit", "approve");
        String review = submit(both, record, 1).path("id");

        decide(both, review, "\"1\"", APPROVE)
                .then()
                .statusCode(403)
                .body("type", endsWith("self-approval"));
        // Written by clerk, submitted by another: both are barred.
        var byLeader = fixtures.record("他人代报");
        var leader = Tokens.leader().roles("submit", "approve");
        String second = submit(leader, byLeader, 1).path("id");
        decide(Tokens.head(), second, "\"1\"", APPROVE).then().statusCode(200);
        var submitter = Tokens.leader().roles("submit", "approve", "office-leader");
        decide(submitter, second, "\"2\"", APPROVE)
                .then()
                .statusCode(403)
                .body("type", endsWith("self-approval"));
        decide(both, second, "\"2\"", APPROVE).then().statusCode(403);
    }

    @Test
    void theAuthorOfAnyVersionSinceTheLastApprovalIsBarred() {
        var record = UUID.randomUUID();
        fixtures.put(fixtures.version(record, 1, "历次作者").put("author", Tokens.leader().subject()));
        fixtures.put(fixtures.version(record, 2, "历次作者"));

        submit(Tokens.clerk(), record, 1)
                .then()
                .statusCode(409)
                .body("type", endsWith("newer-version-exists"))
                .body("latestVersion", equalTo(2));
        String review = submit(Tokens.clerk(), record, 2).path("id");
        decide(Tokens.head(), review, "\"1\"", APPROVE).then().statusCode(200);
        decide(Tokens.leader(), review, "\"2\"", APPROVE)
                .then()
                .statusCode(403)
                .body("type", endsWith("self-approval"));
        var otherLeader = Tokens.of("leader-2").body(Tokens.BODY_A).scope("BODY");
        decide(otherLeader.roles("approve", "office-leader"), review, "\"2\"", APPROVE)
                .then()
                .statusCode(200);

        fixtures.put(fixtures.version(record, 3, "历次作者"));
        String next = submit(Tokens.clerk(), record, 3).path("id");
        signed(next, "\"1\"", APPROVE, Tokens.head(), Tokens.leader()).then().statusCode(200);
    }

    @Test
    void theDatabaseRefusesSelfApprovalByItself() {
        var record = fixtures.record("绕过接口");
        UUID review = UUID.fromString(submit(Tokens.clerk(), record, 1).path("id"));
        var forge =
                """
                UPDATE review SET state = 'APPROVED', step = NULL, decided_at = submitted_at,
                    decided_disclosure = 'FULL', decided_mode = 'PROACTIVE', decided_by = ?
                WHERE id = ?
                """;
        var step =
                """
                INSERT INTO review_step (review_id, number, act, actor, actor_name, at, round, step, office)
                VALUES (?, ?, 'APPROVE', ?, 'x', now(), 1, ?, ?)
                """;

        assertThatThrownBy(() -> database.update(forge, "somebody else", review))
                .hasMessageContaining("lacks a signature");
        assertThatThrownBy(
                        () -> database.update(step, review, 2, Tokens.clerk().subject(), 1, "HEAD"))
                .hasMessageContaining("nobody_decides_his_own");
        assertThat(database.update(step, review, 2, "one", 1, "HEAD")).isOne();
        assertThatThrownBy(() -> database.update(step, review, 3, "one", 2, "LEADER"))
                .hasMessageContaining("nobody_signs_two_steps");
        assertThatThrownBy(() -> database.update(step, review, 3, "two", 1, "HEAD"))
                .hasMessageContaining("one_signature_per_step");
        assertThatThrownBy(() -> database.update(forge, "somebody else", review))
                .hasMessageContaining("lacks a signature");
        assertThat(database.update(step, review, 3, "two", 2, "LEADER")).isOne();
        assertThatThrownBy(() -> database.update(forge, Tokens.clerk().subject(), review))
                .hasMessageContaining("nobody_decides_his_own");
        assertThatThrownBy(() ->
                        database.update(
                                "UPDATE review SET authors = '{nobody}' WHERE id = ?", review))
                .hasMessageContaining("may not be taken away");
        assertThat(database.update(forge, "two", review)).isOne();
        assertThatThrownBy(
                        () -> database.update("UPDATE review SET round = 9 WHERE id = ?", review))
                .hasMessageContaining("does not change");
        assertThatThrownBy(() -> database.update("DELETE FROM review_step"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void ofFiftyWhoDecideAtOnceOneWinsEachStep() throws Exception {
        try (var pool = Executors.newFixedThreadPool(50)) {
            for (int round = 0; round < ROUNDS; round++) {
                String review = submit(Tokens.clerk(), fixtures.record("同时审批"), 1).path("id");

                var first = decideAllAtOnce(pool, review, "\"1\"", "office-head");
                var second = decideAllAtOnce(pool, review, "\"2\"", "office-leader");

                assertThat(first).containsOnlyOnce(200).isSubsetOf(200, 409, 412);
                assertThat(second).containsOnlyOnce(200).isSubsetOf(200, 409, 412);
                assertThat(
                                database.query(
                                        "SELECT act FROM review_step WHERE review_id = ? ORDER BY"
                                                + " number",
                                        row -> row.getString(1),
                                        UUID.fromString(review)))
                        .containsExactly("SUBMIT", "APPROVE", "APPROVE");
            }
        }
        decideStaleTellsTheState();
    }

    private static List<Integer> decideAllAtOnce(
            ExecutorService pool, String review, String etag, String office) throws Exception {
        var together = new CyclicBarrier(50);
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 50; i++) {
            var who = Tokens.of(office + "-" + i).body(Tokens.BODY_A).scope("BODY");
            var signer = who.roles("approve", office);
            signer.sign();
            calls.add(() -> {
                together.await();
                return decide(signer, review, etag, APPROVE).statusCode();
            });
        }
        var answers = new ArrayList<Integer>();
        for (var answer : pool.invokeAll(calls)) {
            answers.add(answer.get());
        }
        return answers;
    }

    private void decideStaleTellsTheState() {
        String review = submit(Tokens.clerk(), fixtures.record("迟到的审批"), 1).path("id");
        decide(Tokens.head(), review, "\"1\"", APPROVE).then().statusCode(200);
        decide(Tokens.leader(), review, "\"1\"", APPROVE)
                .then()
                .statusCode(412)
                .body("currentVersion", equalTo(2))
                .body("state", equalTo("SUBMITTED"))
                .body("officeName", equalTo("分管领导"));
        as(Tokens.leader())
                .body(APPROVE)
                .post(REVIEWS + "/" + review + "/decision")
                .then()
                .statusCode(428);
    }

    @Test
    void theApprovalDecidesTheAttribute() {
        String review = submit(Tokens.clerk(), fixtures.record("属性"), 1).path("id");

        decide(Tokens.head(), review, "\"1\"", attribute(Map.of("disclosure", "REDACTED")))
                .then()
                .statusCode(409)
                .body("type", endsWith("redaction-missing"));
        decide(Tokens.head(), review, "\"1\"", attribute(Map.of("disclosure", "NONE")))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("attribute.ground"));
        decide(Tokens.head(), review, "\"1\"", attribute(Map.of("disclosure", "SECRET")))
                .then()
                .statusCode(400);
        decide(
                        Tokens.head(),
                        review,
                        "\"1\"",
                        attribute(Map.of("disclosure", "NONE", "ground", "条例第十六条")))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("attribute.reason"));
        decide(
                        Tokens.head(),
                        review,
                        "\"1\"",
                        attribute(
                                Map.of(
                                        "disclosure",
                                        "NONE",
                                        "ground",
                                        "条例第十六条",
                                        "reason",
                                        "内部事务信息")))
                .then()
                .statusCode(200)
                .body("carried.disclosure", equalTo("NONE"))
                .body("proposal.disclosure", equalTo("FULL"))
                .body("decided", nullValue());
        decide(Tokens.leader(), review, "\"2\"", APPROVE)
                .then()
                .statusCode(200)
                .body("decided.disclosure", equalTo("NONE"))
                .body("decided.ground", equalTo("条例第十六条"));
    }

    private static Object attribute(Map<String, String> attribute) {
        return Map.of("decision", "APPROVE", "attribute", attribute);
    }

    @Test
    void manyAreSubmittedAndDecidedWithAnAnswerPerLine() {
        var one = fixtures.record("批量一");
        var two = fixtures.record("批量二");
        var unknown = UUID.randomUUID();

        var submitted =
                as(Tokens.clerk())
                        .body(
                                Map.of(
                                        "submissions",
                                        List.of(line(one), line(unknown), line(two), line(one))))
                        .post(REVIEWS + "/bulk");
        submitted
                .then()
                .statusCode(200)
                .body("done", equalTo(2))
                .body("answers.status", equalTo(List.of(201, 404, 201, 409)));
        String first = submitted.path("answers[0].review.id");
        String third = submitted.path("answers[2].review.id");

        as(Tokens.head())
                .body(
                        Map.of(
                                "decisions",
                                List.of(
                                        decision(first, 1),
                                        decision(third, 9),
                                        decision(third, 1))))
                .post(REVIEWS + "/decisions")
                .then()
                .statusCode(200)
                .body("answers.status", equalTo(List.of(200, 412, 200)))
                .body("answers[1].problem.type", endsWith("precondition-failed"));
    }

    @Test
    void aBatchBeyondFiveHundredIsRefusedWithAClearWord() {
        var lines = Collections.nCopies(501, line(UUID.randomUUID()));

        as(Tokens.clerk())
                .body(Map.of("submissions", lines))
                .post(REVIEWS + "/bulk")
                .then()
                .statusCode(400)
                .body("errors[0].field", containsString("submissions"))
                .body("errors[0].message", containsString("500"));
        as(Tokens.clerk())
                .body(Map.of("submissions", lines.subList(0, 500)))
                .post(REVIEWS + "/bulk")
                .then()
                .statusCode(200)
                .body("refused", equalTo(500));
    }

    private static Map<String, Object> line(UUID record) {
        return Map.of("recordId", record, "version", 1);
    }

    private static Map<String, Object> decision(String review, int version) {
        return Map.of("reviewId", review, "version", version, "decision", "APPROVE");
    }

    @Test
    void whatIsOutsideTheScopeIsNotThere() {
        var record = fixtures.record("他机关");
        submit(Tokens.otherClerk(), record, 1).then().statusCode(404);
        String review = submit(Tokens.clerk(), record, 1).path("id");

        as(Tokens.otherHead()).get(REVIEWS + "/" + review).then().statusCode(404);
        decide(Tokens.otherHead(), review, "\"1\"", APPROVE).then().statusCode(404);
        as(Tokens.otherHead())
                .get(REVIEWS + "?record=" + record)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(Tokens.inspector())
                .get(REVIEWS + "?record=" + record)
                .then()
                .body("items.id", hasItem(review));
        as(Tokens.clerk()).get(REVIEWS + "/" + review).then().statusCode(200);
    }

    @Test
    void eachRightIsItsOwn() {
        var record = fixtures.record("权限");
        submit(Tokens.head(), record, 1).then().statusCode(403);
        String review = submit(Tokens.clerk(), record, 1).path("id");
        decide(Tokens.clerk(), review, "\"1\"", APPROVE)
                .then()
                .statusCode(403)
                .body("type", endsWith("forbidden"));
        decide(Tokens.publisher(), review, "\"1\"", APPROVE).then().statusCode(403);
        decide(Tokens.head().expired(), review, "\"1\"", APPROVE).then().statusCode(401);
        decide(Tokens.head().forged(), review, "\"1\"", APPROVE).then().statusCode(401);
    }

    @Test
    void theListIsReadPageByPage() {
        var mine = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            mine.add(submit(Tokens.clerk(), fixtures.record("列表" + i), 1).path("id"));
        }

        var seen = new ArrayList<String>();
        String next = REVIEWS + "?state=SUBMITTED&limit=2&body=" + Tokens.BODY_A;
        for (int page = 0; next != null && page < 3; page++) {
            var answer = as(Tokens.head()).get(next);
            answer.then().statusCode(200);
            seen.addAll(answer.path("items.id"));
            next = answer.path("next");
        }

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(mine.reversed());
        as(Tokens.head()).get(REVIEWS + "?cursor=abc").then().statusCode(400);
        as(Tokens.head())
                .get(REVIEWS + "?state=LOST")
                .then()
                .statusCode(400)
                .body("items", not(hasSize(1)));
    }
}
