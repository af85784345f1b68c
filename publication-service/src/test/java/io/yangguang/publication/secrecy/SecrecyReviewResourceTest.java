package io.yangguang.publication.secrecy;

import static io.restassured.RestAssured.given;
import static io.yangguang.publication.Calls.approvedOnly;
import static io.yangguang.publication.Calls.as;
import static io.yangguang.publication.Calls.cleared;
import static io.yangguang.publication.Calls.publish;
import static io.yangguang.publication.Calls.submit;
import static io.yangguang.publication.Fixtures.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.yangguang.publication.Fixtures;
import io.yangguang.publication.attachment.CatalogResource;
import io.yangguang.publication.secrecy.reading.Papers;
import io.yangguang.publication.sql.Database;
import io.yangguang.testing.StackResource;
import io.yangguang.testing.Tokens;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
class SecrecyReviewResourceTest {

    private static final String REVIEWS = "/api/publication/v1/secrecy-reviews";
    private static final String CANARY = "229901195001010006";
    private static final Tokens REVIEWER = Tokens.secrecyReviewer();
    private static final Tokens OFFICE = Tokens.secrecyOffice();
    private static final Map<String, Object> CLEAR = Map.of("decision", "CLEAR");

    @Inject Fixtures fixtures;
    @Inject Database database;

    @ConfigProperty(name = "yangguang.attachments.catalog")
    URI catalog;

    @BeforeEach
    void reference() {
        fixtures.reference();
    }

    private static Response review(UUID record) {
        var opened = as(REVIEWER).body(Map.of("recordId", record, "version", 1)).post(REVIEWS);
        String path = REVIEWS + "/" + opened.path("id");
        await(() -> !"SCANNING".equals(as(REVIEWER).get(path).<String>path("review.state")));
        return as(REVIEWER).get(path);
    }

    private static Response act(Tokens who, Response review, String desk, Object request) {
        return as(who).header("If-Match", review.header("ETag"))
                .body(request)
                .post(REVIEWS + "/" + review.path("review.id") + "/" + desk);
    }

    private static Response again(Response review) {
        return as(REVIEWER).get(REVIEWS + "/" + review.path("review.id"));
    }

    private UUID submitted(String title, String content) {
        var record = UUID.randomUUID();
        fixtures.put(fixtures.version(record, 1, title).put("content", content));
        submit(Tokens.clerk(), record, 1).then().statusCode(201);
        return record;
    }

    private void attach(ObjectNode version, String name, byte[] bytes, boolean offered) {
        var sha256 = sha256(bytes);
        version.withArray("attachments")
                .addObject()
                .put("name", name)
                .put("mediaType", "application/octet-stream")
                .put("size", bytes.length)
                .put("sha256", sha256);
        if (offered) {
            offer(bytes);
        }
    }

    private void offer(byte[] bytes) {
        given().body(bytes).put(catalog + "/stub/" + sha256(bytes)).then().statusCode(200);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> reason(String hit, String kind) {
        return Map.of("hit", hit, "kind", kind, "reason", "已核对");
    }

    @Test
    void submissionOpensAReviewAndClearingItLetsItGoOut() {
        var record = submitted("住房建设计划", "计划建设一百套。");
        var review = review(record);
        review.then()
                .body("review.state", equalTo("OPEN"))
                .body("review.warnings", equalTo(0))
                .body("text.content", equalTo("计划建设一百套。"))
                .body("steps.act", equalTo(List.of("OPEN", "SCANNED")));

        act(REVIEWER, review, "decision", CLEAR)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("state", equalTo("CLEARED"))
                .body("decidedByName", equalTo("secrecy"));
        act(REVIEWER, again(review), "decision", CLEAR)
                .then()
                .statusCode(409)
                .body("type", endsWith("already-decided"));
    }

    @Test
    void nothingIsPublishedBeforeItsSecrecyReview() {
        var record = fixtures.record("先审查后公开");
        approvedOnly(record, 1);

        publish(Tokens.publisher(), record, 1)
                .then()
                .statusCode(409)
                .body("type", endsWith("secrecy-review-pending"));
        var review = review(record);
        act(
                        REVIEWER,
                        review,
                        "decision",
                        Map.of(
                                "decision",
                                "BLOCK",
                                "reason",
                                "过程稿",
                                "ground",
                                "PROCESS_INFORMATION"))
                .then()
                .statusCode(200)
                .body("blocking.ground", equalTo("PROCESS_INFORMATION"));
        publish(Tokens.publisher(), record, 1)
                .then()
                .statusCode(409)
                .body("type", endsWith("secrecy-blocked"));

        var other = fixtures.record("可以公开");
        approvedOnly(other, 1);
        cleared(other, 1);
        publish(Tokens.publisher(), other, 1).then().statusCode(201);
    }

    @Test
    void aMarkIsLiftedByNobody() {
        var review = review(submitted("通知", "一、总则\n机密★10年\n二、附则"));
        review.then()
                .body("hits[0].kind", equalTo("CLASSIFICATION_MARK"))
                .body("hits[0].severity", equalTo("BLOCK"))
                .body("hits[0].line", equalTo(2))
                .body("hits[0].masked", equalTo("机密"));

        act(REVIEWER, review, "decision", CLEAR)
                .then()
                .statusCode(409)
                .body("type", endsWith("hard-block"))
                .body("detail", containsString("正文 第2行"));
        act(REVIEWER, review, "decision", escalate("是否误标")).then().statusCode(200);
        act(OFFICE, again(review), "office-decision", CLEAR)
                .then()
                .statusCode(409)
                .body("type", endsWith("hard-block"));
        act(OFFICE, again(review), "office-decision", escalate("请省保密局确定")).then().statusCode(200);
        act(OFFICE, again(review), "authority-decision", authority("CLEAR"))
                .then()
                .statusCode(409)
                .body("type", endsWith("hard-block"));
        var id = UUID.fromString(review.path("review.id"));
        assertThatThrownBy(() ->
                        database.update(
                                """
                                UPDATE secrecy_review SET state = 'CLEARED', blocks = 0 WHERE id = ?
                                """,
                                id))
                .hasMessageContaining("stand in the way");
    }

    private static Map<String, Object> escalate(String reason) {
        return Map.of("decision", "ESCALATE", "reason", reason);
    }

    private static Map<String, Object> authority(String result) {
        return Map.of(
                "result", result, "documentNumber", "示保函〔2026〕12号", "documentDate", "2026-03-02");
    }

    @Test
    void eachWarningNeedsItsOwnReason() {
        var review = review(submitted("公告", "联系人手机13000000007，邮箱someone@qq.com"));
        List<String> hits = review.path("hits.id");
        assertThat(hits).hasSize(2);

        act(
                        REVIEWER,
                        review,
                        "decision",
                        Map.of(
                                "decision",
                                "CLEAR",
                                "reasons",
                                List.of(reason(hits.get(0), "REQUIRED_BY_LAW"))))
                .then()
                .statusCode(400)
                .body("type", endsWith("hit-reason-missing"))
                .body("errors.field", equalTo(List.of(hits.get(1))));
        act(
                        REVIEWER,
                        review,
                        "decision",
                        Map.of(
                                "decision",
                                "CLEAR",
                                "reasons",
                                List.of(
                                        reason(hits.get(0), "REQUIRED_BY_LAW"),
                                        reason(hits.get(1), "MAJOR_PUBLIC_INTEREST"))))
                .then()
                .statusCode(400)
                .body("type", endsWith("confirmation-missing"))
                .body("errors.field", equalTo(List.of(hits.get(1))));
        act(
                        REVIEWER,
                        review,
                        "decision",
                        Map.of(
                                "decision",
                                "CLEAR",
                                "reasons",
                                List.of(
                                        reason(hits.get(0), "REQUIRED_BY_LAW"),
                                        Map.of(
                                                "hit",
                                                hits.get(1),
                                                "kind",
                                                "RIGHTS_HOLDER_CONSENT",
                                                "reason",
                                                "已电话13000000007征得同意"))))
                .then()
                .statusCode(400)
                .body("type", endsWith("personal-data-in-reason"));
        act(
                        REVIEWER,
                        review,
                        "decision",
                        Map.of(
                                "decision",
                                "CLEAR",
                                "reasons",
                                List.of(
                                        reason(hits.get(0), "REQUIRED_BY_LAW"),
                                        reason(hits.get(1), "RIGHTS_HOLDER_CONSENT"))))
                .then()
                .statusCode(200);
        again(review)
                .then()
                .body(
                        "hits.reasonKind",
                        equalTo(List.of("REQUIRED_BY_LAW", "RIGHTS_HOLDER_CONSENT")))
                .body("hits.reasonedBy", hasItems(REVIEWER.subject()));
    }

    @Test
    void whatCannotBeDecidedGoesToTheOfficeAndToTheAuthority() {
        var review = review(submitted("拟公开图纸", "手机13000000015"));
        act(REVIEWER, review, "office-decision", CLEAR).then().statusCode(403);
        act(OFFICE, review, "office-decision", CLEAR)
                .then()
                .statusCode(409)
                .body("type", endsWith("other-desk"));
        act(REVIEWER, review, "decision", Map.of("decision", "ESCALATE"))
                .then()
                .statusCode(400)
                .body("type", endsWith("reason-missing"));
        act(REVIEWER, review, "decision", escalate("不能确定")).then().statusCode(200);

        // The reviewer who could not decide it does not decide it as the office either.
        var both = REVIEWER.roles("secrecy-review", "secrecy-office");
        act(both, again(review), "office-decision", escalate("代办公室"))
                .then()
                .statusCode(403)
                .body("type", endsWith("self-review"));
        act(OFFICE, again(review), "office-decision", escalate("报省保密局"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ESCALATED_TO_AUTHORITY"));
        var late =
                Map.of(
                        "result",
                        "CLEAR",
                        "documentNumber",
                        "示保函〔2026〕12号",
                        "documentDate",
                        "2999-01-01");
        act(OFFICE, again(review), "authority-decision", late)
                .then()
                .statusCode(400)
                .body("type", endsWith("date-in-future"));
        act(OFFICE, again(review), "authority-decision", authority("CLEAR"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CLEARED"));
        again(review)
                .then()
                .body("hits.reasonKind", equalTo(List.of("DETERMINED_BY_AUTHORITY")))
                .body("hits.reason", equalTo(List.of("示保函〔2026〕12号")))
                .body(
                        "steps.act",
                        equalTo(List.of("OPEN", "SCANNED", "ESCALATE", "ESCALATE", "CLEAR")))
                .body("steps[4].documentOn", equalTo("2026-03-02"));
    }

    @Test
    void lateClassificationSaysWhoConfirmedIt() {
        var review = review(submitted("应补充定密", "某工程参数"));
        var without = Map.of("decision", "BLOCK", "reason", "应定密", "ground", "LATE_CLASSIFICATION");
        act(REVIEWER, review, "decision", without)
                .then()
                .statusCode(400)
                .body("type", endsWith("late-classification-incomplete"));
        act(
                        REVIEWER,
                        review,
                        "decision",
                        Map.of(
                                "decision",
                                "BLOCK",
                                "reason",
                                "应定密",
                                "ground",
                                "LATE_CLASSIFICATION",
                                "lateClassification",
                                Map.of(
                                        "division",
                                        "住房保障处",
                                        "leader",
                                        "分管领导甲",
                                        "classifier",
                                        "定密责任人乙")))
                .then()
                .statusCode(200)
                .body("state", equalTo("BLOCKED"))
                .body("blocking.late.classifier", equalTo("定密责任人乙"));
    }

    @Test
    void whatNeedsAnApprovalWaitsForIt() {
        var review = review(submitted("需批准", "测绘成果"));
        act(REVIEWER, review, "required-approval", Map.of("needsApprovalBy", "省自然资源厅"))
                .then()
                .statusCode(200)
                .body("needsApproval.by", equalTo("省自然资源厅"));
        act(REVIEWER, again(review), "decision", CLEAR)
                .then()
                .statusCode(409)
                .body("type", endsWith("approval-missing"));
        act(
                        REVIEWER,
                        again(review),
                        "required-approval",
                        Map.of("needsApprovalBy", "省自然资源厅", "number", "示资函〔2026〕3号"))
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("date")));
        act(
                        REVIEWER,
                        again(review),
                        "required-approval",
                        Map.of(
                                "needsApprovalBy",
                                "省自然资源厅",
                                "number",
                                "示资函〔2026〕3号",
                                "date",
                                "2026-03-02"))
                .then()
                .statusCode(200);
        act(REVIEWER, again(review), "decision", CLEAR).then().statusCode(200);
    }

    @Test
    void attachmentsAreWaitedForReadAndCalledUnreadableWhereTheyAre() throws Exception {
        var record = UUID.randomUUID();
        var version = fixtures.version(record, 1, "带附件");
        var docx = Papers.docx("名单", "身份证 " + CANARY);
        attach(version, "名单.docx", docx, true);
        attach(version, "人员.xlsx", Papers.xlsx("人员", "李某", "13000000023"), true);
        attach(version, "scan.pdf", Papers.pdf("cover", "card 622 no", "ID " + CANARY), true);
        attach(
                version,
                "外.zip",
                Papers.zip("内.zip", Papers.zip("b/c.docx", Papers.docx("秘密★5年"))),
                true);
        attach(version, "bomb.zip", Papers.bomb(300), true);
        attach(version, "locked.pdf", Papers.locked("secret", "text"), true);
        attach(version, "cut.docx", Papers.cut(docx, 0.6), true);
        var late = Papers.rtf("late " + UUID.randomUUID());
        attach(version, "late.rtf", late, false);
        fixtures.put(version);
        submit(Tokens.clerk(), record, 1).then().statusCode(201);

        String path =
                REVIEWS + "/" + as(REVIEWER).get(REVIEWS + "?record=" + record).path("items[0].id");
        var waiting = as(REVIEWER).get(path);
        waiting.then().body("review.state", equalTo("SCANNING"));
        act(REVIEWER, waiting, "decision", CLEAR)
                .then()
                .statusCode(409)
                .body("type", endsWith("still-scanning"));

        offer(late);
        var review = review(record);

        List<Map<String, Object>> hits = review.path("hits");
        assertThat(hits)
                .extracting(
                        hit -> hit.get("kind") + " " + hit.get("path") + " " + hit.get("section"))
                .contains(
                        "CLASSIFICATION_MARK 外.zip!内.zip!b/c.docx null",
                        "IDENTITY_NUMBER 名单.docx null",
                        "MOBILE_NUMBER 人员.xlsx 工作表 人员",
                        "IDENTITY_NUMBER scan.pdf 第3页",
                        "UNREADABLE bomb.zip null",
                        "UNREADABLE locked.pdf null",
                        "UNREADABLE cut.docx null");
        assertThat(hits)
                .filteredOn(hit -> hit.get("kind").equals("IDENTITY_NUMBER"))
                .allSatisfy(hit -> assertThat(hit.get("masked")).isEqualTo("2299**********0006"));
        assertThat(hits.toString()).doesNotContain("late.rtf");
        act(REVIEWER, review, "decision", CLEAR)
                .then()
                .statusCode(409)
                .body("detail", containsString("外.zip!内.zip!b/c.docx"));
    }

    @Test
    void fieldsNamesAndHiddenMarkupAreLookedThrough() throws Exception {
        var record = UUID.randomUUID();
        var version =
                fixtures.version(record, 1, "字段")
                        .put("contentType", "text/html")
                        .put("content", "<p data-id=\"" + CANARY + "\">正文</p>");
        var fields = version.putObject("fields");
        fields.putArray("投标人").addObject().put("联系人", "王某 13000000031");
        fields.put("密级", "绝密");
        attach(version, "身份证" + CANARY + ".txt", "无".getBytes("UTF-8"), true);
        fixtures.put(version);
        submit(Tokens.clerk(), record, 1).then().statusCode(201);

        List<Map<String, Object>> hits = review(record).path("hits");

        assertThat(hits)
                .extracting(hit -> hit.get("kind") + " " + hit.get("area") + " " + hit.get("path"))
                .containsExactlyInAnyOrder(
                        "CLASSIFICATION_MARK FIELD 密级",
                        "MOBILE_NUMBER FIELD 投标人[0].联系人",
                        "IDENTITY_NUMBER CONTENT_MARKUP null",
                        "IDENTITY_NUMBER ATTACHMENT_NAME 身份证2299**********0006.txt");
    }

    @Test
    void ofTwoReviewersAtOnceOneWins() throws Exception {
        for (int round = 0; round < 3; round++) {
            var review = review(submitted("同时审查" + round, "正文"));
            var calls = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 8; i++) {
                var who =
                        Tokens.of("secrecy-" + i)
                                .body(Tokens.BODY_A)
                                .scope("BODY")
                                .roles("secrecy-review");
                Object what = i % 2 == 0 ? CLEAR : escalate("再核");
                calls.add(() -> act(who, review, "decision", what).statusCode());
            }
            var answers = new ArrayList<Integer>();
            try (var pool = Executors.newFixedThreadPool(8)) {
                for (var answer : pool.invokeAll(calls)) {
                    answers.add(answer.get());
                }
            }
            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
        }
    }

    @Test
    void nobodyReviewsWhatHeWroteOrSubmitted() {
        var author = Tokens.clerk().roles("submit", "secrecy-review");
        var record = fixtures.record("自写自审");
        var submitter = Tokens.leader().roles("submit", "secrecy-review");
        submit(submitter, record, 1).then().statusCode(201);
        var review = review(record);

        for (var who : List.of(author, submitter)) {
            act(who, review, "decision", CLEAR)
                    .then()
                    .statusCode(403)
                    .body("type", endsWith("self-review"));
        }
        var id = UUID.fromString(review.path("review.id"));
        assertThatThrownBy(() ->
                        database.update(
                                """
                                UPDATE secrecy_review SET state = 'CLEARED', reviewer = ?, decided_by = ?,
                                    decided_by_name = 'x', decided_at = opened_at,
                                    decided_desk = 'REVIEWER' WHERE id = ?
                                """,
                                author.subject(),
                                author.subject(),
                                id))
                .hasMessageContaining("nobody_reviews_his_own");
        assertThatThrownBy(() ->
                        database.update(
                                "UPDATE secrecy_review SET authors = '{nobody}' WHERE id = ?", id))
                .hasMessageContaining("may not be taken away");
        for (var table : List.of("secrecy_hit", "secrecy_hit_reason", "secrecy_step")) {
            assertThatThrownBy(() -> database.update("DELETE FROM " + table))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void whoDecidesAndThenSubmitsHasAnotherLookAtIt() {
        var record = fixtures.record("先审后报");
        var review = review(record);
        var both =
                Tokens.of("both")
                        .body(Tokens.BODY_A)
                        .scope("BODY")
                        .roles("submit", "secrecy-review");
        act(both, review, "decision", CLEAR).then().statusCode(200);

        submit(both, record, 1).then().statusCode(201);

        again(review).then().body("review.state", equalTo("SUPERSEDED"));
        review(record).then().body("review.state", equalTo("OPEN"));
        act(both, review(record), "decision", CLEAR).then().statusCode(403);
    }

    @Test
    void whatIsOutsideTheScopeIsNotThere() {
        var record = submitted("他机关", "正文");
        var review = review(record);
        var other =
                Tokens.of("other-secrecy")
                        .body(Tokens.BODY_B)
                        .scope("BODY")
                        .roles("secrecy-review", "secrecy-office");
        String id = review.path("review.id");

        as(other).get(REVIEWS + "/" + id).then().statusCode(404);
        act(other, review, "decision", CLEAR).then().statusCode(404);
        act(other, review, "office-decision", CLEAR).then().statusCode(404);
        act(other, review, "authority-decision", authority("CLEAR")).then().statusCode(404);
        act(other, review, "required-approval", Map.of("needsApprovalBy", "x"))
                .then()
                .statusCode(404);
        as(other)
                .body(Map.of("recordId", record, "version", 1))
                .post(REVIEWS)
                .then()
                .statusCode(404);
        as(other).get(REVIEWS + "?record=" + record).then().body("items", hasSize(0));
        act(Tokens.clerk(), review, "decision", CLEAR).then().statusCode(403);
        act(Tokens.head(), review, "decision", CLEAR).then().statusCode(403);
        as(REVIEWER).body(CLEAR).post(REVIEWS + "/" + id + "/decision").then().statusCode(428);
        as(Tokens.inspector()).get(REVIEWS + "/" + id).then().statusCode(200);
    }

    @Test
    void manyAreDecidedWithAnAnswerPerLine() {
        var one = review(submitted("批量一", "正文"));
        var two = review(submitted("批量二", "机密★3年"));

        as(REVIEWER)
                .body(
                        Map.of(
                                "decisions",
                                List.of(
                                        line(one, "\"2\""),
                                        line(two, "\"2\""),
                                        line(one, "\"2\""),
                                        Map.of(
                                                "reviewId",
                                                UUID.randomUUID(),
                                                "version",
                                                2,
                                                "decision",
                                                "CLEAR"))))
                .post(REVIEWS + "/decisions")
                .then()
                .statusCode(200)
                .body("done", equalTo(1))
                .body("answers.status", equalTo(List.of(200, 409, 412, 404)))
                .body("answers[1].problem.type", endsWith("hard-block"))
                .body("answers[1].problem.detail", notNullValue());
    }

    private static Map<String, Object> line(Response review, String etag) {
        return Map.of(
                "reviewId",
                review.path("review.id"),
                "version",
                Integer.parseInt(etag.replace("\"", "")),
                "decision",
                "CLEAR");
    }

    @Test
    void theClockRunsOnAndTheListIsSortedByWhatIsLeft() {
        var records = new ArrayList<UUID>();
        for (var formed : List.of("2026-03-10", "2026-01-12", "2026-02-10")) {
            var record = UUID.randomUUID();
            var data = fixtures.version(record, 1, "计时 " + formed);
            ((ObjectNode) data.path("triggers").path(0)).put("on", formed);
            fixtures.tell("record-formed", data);
            await(() -> duties(record) == 1);
            submit(Tokens.clerk(), record, 1).then().statusCode(201);
            review(record);
            records.add(record);
        }
        var escalated = review(records.getFirst());
        act(REVIEWER, escalated, "decision", escalate("不能确定"))
                .then()
                .body("duty.dueOn", notNullValue())
                .body("duty.workingDaysLeft", notNullValue());

        var ids = new ArrayList<String>();
        var seen = new ArrayList<String>();
        String next = REVIEWS + "?sort=due&limit=50";
        while (next != null) {
            var page = as(REVIEWER).get(next);
            page.then().statusCode(200);
            ids.addAll(page.path("items.id"));
            seen.addAll(page.path("items.recordId"));
            next = page.path("next");
        }

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(seen.stream().filter(id -> records.toString().contains(id)).toList())
                .containsExactly(
                        records.get(1).toString(),
                        records.get(2).toString(),
                        records.get(0).toString());
        as(REVIEWER).get(REVIEWS + "?cursor=x").then().statusCode(400);
        as(REVIEWER).get(REVIEWS + "?state=x").then().statusCode(400);
    }

    private int duties(UUID record) {
        return database.first(
                        "SELECT count(*) FROM open_duty WHERE record_id = ?",
                        row -> row.getInt(1),
                        record)
                .orElse(0);
    }

    @Test
    void theWholeValueIsKeptNowhere() throws Exception {
        var logged = new ConcurrentLinkedQueue<String>();
        var handler = new Collecting(logged);
        Logger.getLogger("").addHandler(handler);
        try {
            var record = UUID.randomUUID();
            var version =
                    fixtures.version(record, 1, "关于" + CANARY + "的决定")
                            .put("content", "当事人 " + CANARY);
            version.putObject("fields").put("证件" + CANARY, CANARY);
            attach(
                    version,
                    CANARY + ".zip",
                    Papers.zip(
                            CANARY + ".docx",
                            Papers.docx(CANARY),
                            "x.xlsx",
                            Papers.xlsx(CANARY, CANARY)),
                    true);
            fixtures.put(version);
            submit(Tokens.clerk(), record, 1).then().statusCode(201);
            var review = review(record);
            List<String> hits = review.path("hits.id");
            assertThat(hits).isNotEmpty();
            assertThat(act(REVIEWER, review, "decision", CLEAR).asString()).doesNotContain(CANARY);
            act(
                            REVIEWER,
                            review,
                            "decision",
                            Map.of(
                                    "decision",
                                    "CLEAR",
                                    "reasons",
                                    hits.stream()
                                            .map(hit -> reason(hit, "RIGHTS_HOLDER_CONSENT"))
                                            .toList()))
                    .then()
                    .statusCode(200);
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }

        assertThat(logged.stream().filter(line -> line.contains(CANARY))).isEmpty();
        assertThat(tablesWith(CANARY))
                .as("the record itself, and the approval's title of it, are not of this feature")
                .isSubsetOf("record_version.data", "review.title", "obligation.title");
    }

    private List<String> tablesWith(String canary) {
        var columns =
                database.query(
                        """
                        SELECT table_name, column_name FROM information_schema.columns
                        WHERE table_schema = current_schema()
                          AND data_type IN ('text', 'json', 'jsonb', 'ARRAY', 'character varying')
                        """,
                        row -> row.getString(1) + "." + row.getString(2));
        return columns.stream()
                .filter(column -> {
                    var parts = column.split("\\.");
                    return database.first(
                                    "SELECT 1 FROM \"%s\" WHERE \"%s\"::text LIKE '%%%s%%' LIMIT 1"
                                            .formatted(parts[0], parts[1], canary),
                                    _ -> true)
                            .isPresent();
                })
                .collect(Collectors.toList());
    }

    private static final class Collecting extends Handler {
        private final ConcurrentLinkedQueue<String> lines;

        Collecting(ConcurrentLinkedQueue<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage() + Arrays.toString(line.getParameters()) + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
