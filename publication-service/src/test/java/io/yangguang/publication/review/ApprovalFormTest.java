package io.yangguang.publication.review;

import static io.yangguang.publication.Calls.as;
import static io.yangguang.publication.Calls.decide;
import static io.yangguang.publication.Calls.signed;
import static io.yangguang.publication.Calls.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.yangguang.publication.Fixtures;
import io.yangguang.publication.attachment.CatalogResource;
import io.yangguang.publication.sql.Database;
import io.yangguang.testing.StackResource;
import io.yangguang.testing.Tokens;
import io.yangguang.time.BusinessClock;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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
class ApprovalFormTest {

    private static final String API = "/api/publication/v1";
    private static final String REVIEWS = API + "/reviews";
    private static final Map<String, Object> APPROVE = Map.of("decision", "APPROVE");
    private static final Tokens OA =
            Tokens.of("service-account-city-oa")
                    .scope("ALL")
                    .roles("decide-through-oa")
                    .client("city-oa");

    @Inject Fixtures fixtures;
    @Inject Database database;
    @Inject BusinessClock clock;

    @BeforeEach
    void reference() {
        fixtures.reference();
    }

    private Response draft(UUID record, Map<String, Object> proposal) {
        return as(Tokens.clerk())
                .body(Map.of("recordId", record, "version", 1, "draft", true, "proposal", proposal))
                .post(REVIEWS);
    }

    private static Response edit(Tokens user, String review, String etag, Object proposal) {
        return as(user).header("If-Match", etag).body(proposal).put(REVIEWS + "/" + review);
    }

    private static Response handIn(String review, String etag) {
        return as(Tokens.clerk())
                .header("If-Match", etag)
                .post(REVIEWS + "/" + review + "/submission");
    }

    @Test
    void aDraftIsEditedHandedInReturnedEditedAndStartsAtTheFirstStepAgain() {
        var record = fixtures.record("审批单全程");
        var drafted =
                draft(record, Map.of("urgency", "URGENT", "channels", List.of("GOVERNMENT_SITE")));
        drafted.then()
                .statusCode(201)
                .body("state", equalTo("DRAFTED"))
                .body("round", equalTo(0))
                .body("submittedAt", nullValue())
                .body("urgency", equalTo("URGENT"));
        String review = drafted.path("id");
        draft(record, Map.of()).then().statusCode(409).body("type", endsWith("already-drafted"));
        decide(Tokens.head(), review, "\"1\"", APPROVE)
                .then()
                .statusCode(409)
                .body("type", endsWith("not-submitted"));

        edit(Tokens.otherClerk(), review, "\"1\"", Map.of("major", true)).then().statusCode(404);
        edit(Tokens.clerk(), review, "\"9\"", Map.of("major", true)).then().statusCode(412);
        edit(Tokens.clerk(), review, "\"1\"", Map.of("channels", List.of("NOWHERE")))
                .then()
                .statusCode(422);
        edit(
                        Tokens.clerk(),
                        review,
                        "\"1\"",
                        Map.of("major", true, "attribute", Map.of("disclosure", "NONE")))
                .then()
                .statusCode(200)
                .body("major", equalTo(true))
                .body("urgency", equalTo("URGENT"));
        handIn(review, "\"2\"").then().statusCode(400);
        edit(
                        Tokens.clerk(),
                        review,
                        "\"2\"",
                        Map.of("attribute", Map.of("disclosure", "FULL", "mode", "PROACTIVE")))
                .then()
                .statusCode(200);
        handIn(review, "\"3\"")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("step.number", equalTo(1))
                .body("step.of", equalTo(3));
        edit(Tokens.clerk(), review, "\"4\"", Map.of("major", false)).then().statusCode(409);

        decide(Tokens.head(), review, "\"4\"", APPROVE).then().statusCode(200);
        decide(Tokens.leader(), review, "\"5\"", Map.of("decision", "RETURN", "reason", "再核"))
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        edit(Tokens.clerk(), review, "\"6\"", Map.of("sensitive", true)).then().statusCode(200);
        handIn(review, "\"7\"").then().body("round", equalTo(2)).body("step.number", equalTo(1));
        signed(review, "\"8\"", APPROVE, Tokens.head(), Tokens.leader(), Tokens.principal())
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        edit(Tokens.clerk(), review, "\"11\"", Map.of("major", false))
                .then()
                .statusCode(409)
                .body("type", endsWith("already-approved"));
    }

    @Test
    void whoeverEditsAReturnedFormMayNotSignIt() {
        String review = submit(Tokens.clerk(), fixtures.record("退回者自改"), 1).path("id");
        var head = Tokens.head().roles("submit", "approve", "office-head");

        decide(head, review, "\"1\"", Map.of("decision", "RETURN", "reason", "我来改"))
                .then()
                .statusCode(200);
        edit(head, review, "\"2\"", Map.of("urgency", "MOST_URGENT")).then().statusCode(200);
        handIn(review, "\"3\"").then().statusCode(200);
        decide(head, review, "\"4\"", APPROVE)
                .then()
                .statusCode(403)
                .body("type", endsWith("self-approval"));
    }

    @Test
    void aChainIsDataAndARunningFormKeepsTheOneItBeganWith() {
        var body = UUID.randomUUID();
        var chains = API + "/approval-chains/";
        as(Tokens.admin()).get(chains + body).then().statusCode(404);
        as(Tokens.head()).get(chains + "default").then().statusCode(403);
        as(Tokens.admin())
                .get(chains + "default")
                .then()
                .statusCode(200)
                .body("steps.officeName", contains("处室负责人", "分管领导", "主要领导"));
        String running = submit(Tokens.clerk(), fixtures.record("流程未变"), 1).path("id");
        var own = as(Tokens.admin()).get(chains + Tokens.BODY_A);
        own.then().statusCode(200);
        var onlyHead = chain("HEAD");

        as(Tokens.admin()).body(onlyHead).put(chains + Tokens.BODY_A).then().statusCode(428);
        as(Tokens.admin())
                .header("If-Match", "\"77\"")
                .body(onlyHead)
                .put(chains + Tokens.BODY_A)
                .then()
                .statusCode(412);
        as(Tokens.admin())
                .header("If-Match", own.header("ETag"))
                .body(chain("HEAD", "HEAD"))
                .put(chains + Tokens.BODY_A)
                .then()
                .statusCode(422)
                .body("type", endsWith("chain-unlawful"));
        var changed =
                as(Tokens.admin())
                        .header("If-Match", own.header("ETag"))
                        .body(onlyHead)
                        .put(chains + Tokens.BODY_A);
        changed.then().statusCode(200).body("inherited", equalTo(false));
        try {
            String next = submit(Tokens.clerk(), fixtures.record("流程已变"), 1).path("id");
            decide(Tokens.head(), next, "\"1\"", APPROVE)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("APPROVED"));
            decide(Tokens.head(), running, "\"1\"", APPROVE)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("SUBMITTED"))
                    .body("step.office", equalTo("LEADER"));
        } finally {
            as(Tokens.admin())
                    .header("If-Match", changed.header("ETag"))
                    .body(chain("HEAD", "LEADER"))
                    .put(chains + Tokens.BODY_A)
                    .then()
                    .statusCode(200);
            // The other tests find the chain of the installation again.
            var back = new LinkedHashMap<String, Object>();
            back.put("steps", steps("HEAD", "LEADER", "PRINCIPAL"));
            ((Map<String, Object>) ((List<?>) back.get("steps")).get(2))
                    .put("condition", "MAJOR_OR_SENSITIVE");
            var now = as(Tokens.admin()).get(chains + Tokens.BODY_A);
            as(Tokens.admin())
                    .header("If-Match", now.header("ETag"))
                    .body(back)
                    .put(chains + Tokens.BODY_A)
                    .then()
                    .statusCode(200);
        }
        assertThat(audited("approval-chain.changed")).isGreaterThanOrEqualTo(3);
    }

    private static Map<String, Object> chain(String... offices) {
        return Map.of("steps", steps(offices));
    }

    private static List<Map<String, Object>> steps(String... offices) {
        return List.of(offices).stream()
                .map(office -> {
                    Map<String, Object> step = new HashMap<>();
                    step.put("office", office);
                    step.put("condition", "ALWAYS");
                    return step;
                })
                .toList();
    }

    private int audited(String act) {
        return database.first("SELECT count(*) FROM audit WHERE act = ?", row -> row.getInt(1), act)
                .orElseThrow();
    }

    @Test
    void theHostWaitsForCoIssuersAndFeedsBackWhatItDecided() {
        String review = submit(Tokens.clerk(), fixtures.record("联合发文"), 1).path("id");
        var ask = Map.of("bodyIds", List.of(Tokens.BODY_B), "answerBy", clock.today().plusDays(3));
        var path = REVIEWS + "/" + review + "/consultations";
        as(Tokens.otherHead()).body(ask).post(path).then().statusCode(404);
        as(Tokens.clerk())
                .body(Map.of("bodyIds", List.of(UUID.randomUUID()), "answerBy", clock.today()))
                .post(path)
                .then()
                .statusCode(422);
        var asked = as(Tokens.clerk()).body(ask).post(path);
        asked.then().statusCode(201).body("state", contains("ASKED"));
        String id = asked.path("[0].id");
        as(Tokens.clerk())
                .body(ask)
                .post(path)
                .then()
                .statusCode(409)
                .body("type", endsWith("already-consulted"));

        decide(Tokens.head(), review, "\"1\"", APPROVE).then().statusCode(200);
        decide(Tokens.leader(), review, "\"2\"", APPROVE)
                .then()
                .statusCode(409)
                .body("type", endsWith("consultation-open"))
                .body("waitingFor[0].body", equalTo("示例市公共资源交易中心"))
                .body("waitingFor[0].answerBy", equalTo(clock.today().plusDays(3).toString()));

        as(Tokens.head()).get(API + "/consultations/" + id).then().statusCode(404);
        as(Tokens.otherHead()).get(REVIEWS + "/" + review).then().statusCode(404);
        as(Tokens.otherHead())
                .get(API + "/consultations?state=ASKED")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        as(Tokens.otherHead())
                .get(API + "/consultations/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("record.content", endsWith("第1版"))
                .body("proposal.mode", equalTo("PROACTIVE"))
                .body("hostBody", equalTo("示例市住房和城乡建设局"));
        answer(id, Map.of("view", "DIFFER", "reason", "尚未定稿")).then().statusCode(400);
        answer(
                        id,
                        Map.of(
                                "view",
                                "DIFFER",
                                "attribute",
                                Map.of("disclosure", "FULL", "mode", "ON_REQUEST"),
                                "reason",
                                "涉及未定事项"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"));
        as(Tokens.otherHead())
                .header("If-Match", "\"2\"")
                .body(Map.of("view", "AGREE"))
                .post(API + "/consultations/" + id + "/answer")
                .then()
                .statusCode(409);

        decide(Tokens.leader(), review, "\"2\"", APPROVE)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        as(Tokens.otherHead())
                .get(API + "/consultations/" + id)
                .then()
                .body("consultation.state", equalTo("DECIDED"))
                .body("consultation.decided.mode", equalTo("PROACTIVE"))
                .body("consultation.attribute.mode", equalTo("ON_REQUEST"));
        as(Tokens.otherHead())
                .get(API + "/consultations?state=ASKED")
                .then()
                .body("items.id", not(hasItem(id)));
        assertThat(audited("consultation.decided")).isPositive();
    }

    private static Response answer(String id, Object answer) {
        return as(Tokens.otherHead())
                .header("If-Match", "\"1\"")
                .body(answer)
                .post(API + "/consultations/" + id + "/answer");
    }

    @Test
    void whenTheDateHasPassedTheHostDecidesAlone() {
        String review = submit(Tokens.clerk(), fixtures.record("逾期未答"), 1).path("id");
        var asked =
                as(Tokens.clerk())
                        .body(Map.of("bodyIds", List.of(Tokens.BODY_B), "answerBy", clock.today()))
                        .post(REVIEWS + "/" + review + "/consultations");
        String id = asked.path("[0].id");
        decide(Tokens.head(), review, "\"1\"", APPROVE).then().statusCode(200);
        decide(Tokens.leader(), review, "\"2\"", APPROVE).then().statusCode(409);

        database.update(
                "UPDATE consultation SET answer_by = ? WHERE id = ?",
                clock.today().minusDays(1),
                UUID.fromString(id));

        decide(Tokens.leader(), review, "\"2\"", APPROVE).then().statusCode(200);
        answer(id, Map.of("view", "AGREE"))
                .then()
                .statusCode(409)
                .body("type", endsWith("already-decided"));
    }

    @Test
    void anOaSignsForThePeopleBehindItsAccountsUnderTheSameRules() {
        signatory("li", Tokens.head(), "HEAD");
        signatory("wang", Tokens.leader(), "LEADER");
        signatory("clerk", Tokens.clerk(), "HEAD");
        String review = submit(Tokens.clerk(), fixtures.record("OA 办文"), 1).path("id");

        throughOa(review, "nobody", 1, "示例〔2026〕1号")
                .then()
                .statusCode(422)
                .body("type", endsWith("unknown-signatory"));
        throughOa(review, "clerk", 1, "示例〔2026〕1号")
                .then()
                .statusCode(403)
                .body("type", endsWith("self-approval"));
        throughOa(review, "wang", 1, "示例〔2026〕1号")
                .then()
                .statusCode(403)
                .body("type", endsWith("not-your-step"));
        throughOa(review, "wang", 2, "示例〔2026〕1号")
                .then()
                .statusCode(409)
                .body("type", endsWith("not-at-step"));
        throughOa(review, "li", 1, "示例〔2026〕1号")
                .then()
                .statusCode(200)
                .body("step.number", equalTo(2));
        throughOa(review, "li", 1, "示例〔2026〕1号")
                .then()
                .statusCode(200)
                .body("step.number", equalTo(2));
        throughOa(review, "wang", 2, "示例〔2026〕1号")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        throughOa(review, "wang", 2, "示例〔2026〕1号")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        as(Tokens.clerk())
                .get(REVIEWS + "/" + review)
                .then()
                .body("steps", hasSize(3))
                .body("steps[1].actor", equalTo(Tokens.head().subject()))
                .body("steps[1].documentNumber", equalTo("示例〔2026〕1号"));
        as(Tokens.head())
                .body(Map.of())
                .post(REVIEWS + "/" + review + "/oa-decision")
                .then()
                .statusCode(403);
        as(Tokens.admin()).get(API + "/oa-signatories").then().statusCode(200);
        as(Tokens.admin())
                .header("If-Match", "\"9\"")
                .delete(API + "/oa-signatories/city-oa/clerk")
                .then()
                .statusCode(412);
        as(Tokens.admin())
                .header("If-Match", "\"1\"")
                .delete(API + "/oa-signatories/city-oa/clerk")
                .then()
                .statusCode(204);
    }

    private static void signatory(String account, Tokens who, String office) {
        as(Tokens.admin())
                .body(
                        Map.of(
                                "subject",
                                who.subject(),
                                "name",
                                account,
                                "offices",
                                List.of(office),
                                "bodyId",
                                Tokens.BODY_A))
                .put(API + "/oa-signatories/city-oa/" + account)
                .then()
                .statusCode(201);
    }

    private Response throughOa(String review, String account, int step, String number) {
        return as(OA).body(
                        Map.of(
                                "signatory",
                                account,
                                "step",
                                step,
                                "decision",
                                "APPROVE",
                                "documentNumber",
                                number,
                                "signedAt",
                                clock.now().minusSeconds(60).toString()))
                .post(REVIEWS + "/" + review + "/oa-decision");
    }

    @Test
    void theApprovalDecidesWhetherAChangeOpensADuty() {
        var record = UUID.randomUUID();
        fixtures.tell("record-formed", told(record, 1, null));
        var substance = told(record, 2, "SUBSTANCE");
        fixtures.tell("record-changed", substance);
        Fixtures.await(() -> obligation(record, 2).equals(List.of("OPEN")));
        String review = submit(Tokens.clerk(), record, 2).path("id");
        decide(
                        Tokens.head(),
                        review,
                        "\"1\"",
                        Map.of("decision", "APPROVE", "nature", "CORRECTION"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("natureReason"));
        decide(
                        Tokens.head(),
                        review,
                        "\"1\"",
                        Map.of(
                                "decision",
                                "APPROVE",
                                "nature",
                                "CORRECTION",
                                "natureReason",
                                "只改错字"))
                .then()
                .statusCode(200)
                .body("proposedNature", equalTo("SUBSTANCE"))
                .body("nature", equalTo("CORRECTION"));
        assertThat(obligation(record, 2)).containsExactly("OPEN");
        decide(Tokens.leader(), review, "\"2\"", APPROVE).then().statusCode(200);

        assertThat(obligation(record, 2)).containsExactly("ANNULLED");
        assertThat(
                        database.query(
                                "SELECT late_working_days FROM obligation WHERE record_id = ? AND"
                                        + " version = 2",
                                row -> row.getInt(1),
                                record))
                .allMatch(late -> late > 0);
        assertThat(obligation(record, 1)).containsExactly("OPEN");

        fixtures.tell("record-changed", told(record, 3, "CORRECTION"));
        Fixtures.await(() -> stored(record, 3));
        assertThat(obligation(record, 3)).isEmpty();
        String next = submit(Tokens.clerk(), record, 3).path("id");
        signed(
                        next,
                        "\"1\"",
                        Map.of(
                                "decision",
                                "APPROVE",
                                "nature",
                                "SUBSTANCE",
                                "natureReason",
                                "套数变了"),
                        Tokens.head(),
                        Tokens.leader())
                .then()
                .statusCode(200);

        assertThat(obligation(record, 3)).containsExactly("OPEN");
        assertThat(
                        database.query(
                                """
                                SELECT t.trigger_on FROM obligation o JOIN term t ON t.id = o.term_id
                                WHERE o.record_id = ? AND o.version = 3
                                """,
                                row -> row.getString(1),
                                record))
                .containsExactly("2026-03-02");
    }

    private ObjectNode told(UUID record, int version, String nature) {
        var data = fixtures.version(record, version, "变更时钟");
        if (nature != null) {
            ((ObjectNode) data.path("change")).put("nature", nature);
        }
        return data;
    }

    private List<String> obligation(UUID record, int version) {
        return database.query(
                "SELECT state FROM obligation WHERE record_id = ? AND version = ?",
                row -> row.getString(1),
                record,
                version);
    }

    private boolean stored(UUID record, int version) {
        return !database.query(
                        "SELECT 1 FROM record_version WHERE record_id = ? AND version = ?",
                        _ -> true,
                        record,
                        version)
                .isEmpty();
    }

    @Test
    void theFormIsPrintedAsOnPaper() throws Exception {
        var record = fixtures.record("示例市2026年度保障性住房建设计划");
        var drafted =
                draft(
                        record,
                        Map.of(
                                "urgency",
                                "URGENT",
                                "responsibleOffice",
                                "住房保障处",
                                "sensitive",
                                true,
                                "channels",
                                List.of("GOVERNMENT_SITE", "WECHAT")));
        String review = drafted.path("id");
        handIn(review, "\"1\"").then().statusCode(200);
        as(Tokens.clerk())
                .body(Map.of("bodyIds", List.of(Tokens.BODY_B), "answerBy", clock.today()))
                .post(REVIEWS + "/" + review + "/consultations")
                .then()
                .statusCode(201);
        decide(Tokens.head(), review, "\"2\"", Map.of("decision", "APPROVE", "reason", "内容准确，同意公开"))
                .then()
                .statusCode(200);

        var printed = as(Tokens.clerk()).get(REVIEWS + "/" + review + "/form.docx");

        printed.then().statusCode(200).contentType(FormDocuments.MEDIA_TYPE);
        byte[] bytes = printed.asByteArray();
        Files.write(Path.of("target", "form.docx"), bytes);
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("政府信息公开审批单");
            var rows = new LinkedHashMap<String, String>();
            for (var row : document.getTables().getFirst().getRows()) {
                rows.put(row.getCell(0).getText(), row.getCell(1).getText());
            }
            assertThat(rows)
                    .containsEntry("单位", "示例市住房和城乡建设局")
                    .containsEntry("承办处室", "住房保障处")
                    .containsEntry("信息标题", "示例市2026年度保障性住房建设计划")
                    .containsEntry("形成日期", "2026年2月13日")
                    .containsEntry("缓急", "急件")
                    .containsEntry("标记", "敏感")
                    .containsEntry("拟定公开属性", "全文公开，主动公开")
                    .containsEntry("拟公开渠道", "政府网站、微信")
                    .containsEntry("主要领导意见", "")
                    .containsEntry("审定公开属性", "审批中");
            assertThat(rows.get("保密审查")).isNotBlank();
            assertThat(rows.get("联合发文机关意见")).contains("示例市公共资源交易中心", "未答复");
            assertThat(rows.get("处室负责人意见")).contains("内容准确，同意公开", "head");
        }
        as(Tokens.otherHead()).get(REVIEWS + "/" + review + "/form.docx").then().statusCode(404);
    }
}
