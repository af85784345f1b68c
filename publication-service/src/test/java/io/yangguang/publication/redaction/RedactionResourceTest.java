package io.yangguang.publication.redaction;

import static io.yangguang.publication.Calls.as;
import static io.yangguang.publication.Calls.cleared;
import static io.yangguang.publication.Calls.decide;
import static io.yangguang.publication.Calls.open;
import static io.yangguang.publication.Calls.publish;
import static io.yangguang.publication.Calls.signedAlike;
import static io.yangguang.publication.Calls.signedEach;
import static io.yangguang.publication.Calls.submit;
import static io.yangguang.publication.redaction.RedactionCalls.GROUND;
import static io.yangguang.publication.redaction.RedactionCalls.REASON;
import static io.yangguang.publication.redaction.RedactionCalls.approve;
import static io.yangguang.publication.redaction.RedactionCalls.approveRedacted;
import static io.yangguang.publication.redaction.RedactionCalls.content;
import static io.yangguang.publication.redaction.RedactionCalls.drawUp;
import static io.yangguang.publication.redaction.RedactionCalls.drawUpAgain;
import static io.yangguang.publication.redaction.RedactionCalls.original;
import static io.yangguang.publication.redaction.RedactionCalls.path;
import static io.yangguang.publication.redaction.RedactionCalls.span;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
class RedactionResourceTest {

    private static final String TEXT = "申请人张三丰，电话13800000000，经审核符合条件。";
    private static final Object REDACTION = content(span(TEXT, "张三丰，电话13800000000"));

    @Inject Fixtures fixtures;
    @Inject Database database;

    @BeforeEach
    void reference() {
        fixtures.reference();
    }

    private UUID record(String title) {
        var record = UUID.randomUUID();
        fixtures.put(version(record, 1, title));
        return record;
    }

    private ObjectNode version(UUID record, int version, String title) {
        return fixtures.version(record, version, title).put("content", TEXT);
    }

    @Test
    @DisplayName("条例第三十七条: 删减后公开，公开可以公开的内容并列明依据")
    void theApproverSeesWhatIsRemovedAndThePublicDoesNot() {
        var record = record("审核结果");

        drawUp(Tokens.clerk(), record, 1, REDACTION)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("DRAWN_UP"))
                .body("marked.leftovers", hasSize(0));
        as(Tokens.leader())
                .get(path(record, 1))
                .then()
                .body("marked.content[0].removed", equalTo("张三丰，电话13800000000"))
                .body("marked.content[0].reason", equalTo(REASON))
                .body("outward.content", containsString("申请人（此处依法删减），经审核"));
        approve(record, 1).then().statusCode(200).body("decided.disclosure", equalTo("REDACTED"));
        publish(Tokens.publisher(), record, 1).then().statusCode(201);

        open(record)
                .then()
                .statusCode(200)
                .body(
                        "content",
                        equalTo("申请人（此处依法删减），经审核符合条件。\n\n注：本信息依法删减后公开，删减依据：" + GROUND + "。"))
                .body("redactionGrounds", equalTo(List.of(GROUND)))
                .body("contentHash", not(equalTo(Fixtures.hash(record, 1))));
        as(Tokens.leader())
                .get(path(record, 1))
                .then()
                .body("state", equalTo("SEALED"))
                .body("marked", nullValue())
                .body("outward.content", not(containsString("13800000000")));
    }

    @Test
    void onceApprovedNothingChangesAndANewVersionIsTheWayOn() {
        var record = record("封存");
        drawUp(Tokens.clerk(), record, 1, REDACTION).then().statusCode(201);
        approve(record, 1).then().statusCode(200);

        drawUpAgain(Tokens.clerk(), record, 1, "\"2\"", REDACTION)
                .then()
                .statusCode(409)
                .body("type", endsWith("redaction-sealed"))
                .body("next", containsString("新版本"));
        as(Tokens.clerk())
                .header("If-Match", "\"2\"")
                .delete(path(record, 1))
                .then()
                .statusCode(409);
        for (var forgery :
                List.of(
                        "UPDATE redaction SET markings = '{}' WHERE record_id = ?",
                        "UPDATE redaction SET sealed_at = NULL WHERE record_id = ?",
                        "DELETE FROM redaction WHERE record_id = ?")) {
            assertThatThrownBy(() -> database.update(forgery, record))
                    .hasMessageContaining("sealed and does not change");
        }

        fixtures.put(version(record, 2, "封存"));
        drawUp(Tokens.clerk(), record, 2, REDACTION).then().statusCode(201);
    }

    @Test
    void anApprovalInFullEndsDrawingUpToo() {
        var record = record("全文");
        drawUp(Tokens.clerk(), record, 1, REDACTION).then().statusCode(201);
        var submitted = submit(Tokens.clerk(), record, 1);
        String review = submitted.path("id");
        decide(Tokens.head(), review, "\"1\"", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(409)
                .body("type", endsWith("redaction-stands"));
        as(Tokens.clerk())
                .header("If-Match", "\"1\"")
                .delete(path(record, 1))
                .then()
                .statusCode(204);
        as(Tokens.clerk()).get(path(record, 1)).then().statusCode(404);
        signedAlike(review, "\"1\"", Map.of("decision", "APPROVE")).then().statusCode(200);

        drawUp(Tokens.clerk(), record, 1, REDACTION)
                .then()
                .statusCode(409)
                .body("type", endsWith("version-signed"));
        assertThatThrownBy(() ->
                        database.update(
                                """
                                INSERT INTO redaction (record_id, record_version, version, body_id,
                                    division_code, markings, outward_title, outward_hash,
                                    drawn_up_by, drawn_up_at, acknowledged, open_leftovers)
                                VALUES (?, 1, 1, ?, '220800', '{}', '', repeat('0', 64), '{x}',
                                    '2026-01-01', '{}', 0)
                                """,
                                record,
                                Tokens.BODY_A))
                .hasMessageContaining("the version is approved");
    }

    @Test
    void nothingChangesUnderASignature() {
        var record = record("签批之后");
        drawUp(Tokens.clerk(), record, 1, REDACTION).then().statusCode(201);
        String review = submit(Tokens.clerk(), record, 1).path("id");
        drawUpAgain(Tokens.clerk(), record, 1, "\"1\"", REDACTION).then().statusCode(200);
        decide(Tokens.head(), review, "\"1\"", approveRedacted("同意")).then().statusCode(200);

        drawUpAgain(Tokens.clerk(), record, 1, "\"2\"", REDACTION)
                .then()
                .statusCode(409)
                .body("type", endsWith("version-signed"))
                .body("next", containsString("退回"));
        decide(Tokens.leader(), review, "\"2\"", Map.of("decision", "RETURN", "reason", "电话也须删减"))
                .then()
                .statusCode(200);
        drawUpAgain(Tokens.clerk(), record, 1, "\"2\"", REDACTION).then().statusCode(200);
    }

    @Test
    void whoDrewItUpDoesNotApproveIt() {
        var record = record("自拟自批");
        drawUp(Tokens.head(), record, 1, REDACTION).then().statusCode(201);
        drawUpAgain(Tokens.clerk(), record, 1, "\"1\"", REDACTION).then().statusCode(200);
        String review = submit(Tokens.clerk(), record, 1).path("id");

        decide(Tokens.head(), review, "\"1\"", approveRedacted("同意"))
                .then()
                .statusCode(403)
                .body("type", endsWith("self-approval"));
        assertThatThrownBy(() ->
                        QuarkusTransaction.requiringNew()
                                .run(() -> forgeApproval(UUID.fromString(review))))
                .hasMessageContaining("nobody_approves_his_own_redaction");
        signedEach(
                        review,
                        "\"1\"",
                        nCopies(2, approveRedacted("同意")),
                        Tokens.of("deputy")
                                .body(Tokens.BODY_A)
                                .scope("BODY")
                                .roles("approve", "office-head"),
                        Tokens.leader())
                .then()
                .statusCode(200);
    }

    /**
     * Past the API: the chain's signatures as others would give them, decided by who drew it up.
     */
    private void forgeApproval(UUID review) {
        for (var office : List.of("HEAD", "LEADER")) {
            int step = office.equals("HEAD") ? 1 : 2;
            database.update(
                    """
                    INSERT INTO review_step (review_id, number, act, actor, actor_name, at, round, step, office)
                    VALUES (?, ?, 'APPROVE', ?, 'x', now(), 1, ?, ?)
                    """,
                    review,
                    step + 1,
                    "forged " + office,
                    step,
                    office);
        }
        database.update(
                """
                UPDATE review SET state = 'APPROVED', step = NULL, decided_at = submitted_at,
                    decided_disclosure = 'REDACTED', decided_mode = 'PROACTIVE', decided_by = ?
                WHERE id = ?
                """,
                Tokens.head().subject(),
                review);
    }

    @Test
    void removedTextElsewhereIsShownAndMustBeAcknowledged() {
        var record = record("关于张三丰的审核结果");
        var name = content(span(TEXT, "张三丰"));
        drawUp(Tokens.clerk(), record, 1, name)
                .then()
                .statusCode(201)
                .body("marked.leftovers.key", equalTo(List.of("title:2-5")))
                .body("marked.leftovers[0].text", equalTo("张三丰"))
                .body("marked.openLeftovers", equalTo(1));
        var submitted = submit(Tokens.clerk(), record, 1);
        String review = submitted.path("id");

        decide(Tokens.head(), review, "\"1\"", approveRedacted("同意"))
                .then()
                .statusCode(409)
                .body("type", endsWith("leftovers-open"));
        drawUpAgain(
                        Tokens.clerk(),
                        record,
                        1,
                        "\"1\"",
                        Map.of(
                                "content",
                                List.of(span(TEXT, "张三丰")),
                                "acknowledged",
                                List.of("title:2-5")))
                .then()
                .statusCode(200)
                .body("marked.openLeftovers", equalTo(0))
                .body("marked.leftovers[0].acknowledged", equalTo(true));
        signedAlike(review, "\"1\"", approveRedacted("同意")).then().statusCode(200);
    }

    @Test
    void whatTheEarlierVersionStillShowsIsTold() {
        var record = record("先全文后删减");
        var submitted = submit(Tokens.clerk(), record, 1);
        signedAlike(submitted.path("id"), submitted.header("ETag"), Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        cleared(record, 1);
        publish(Tokens.publisher(), record, 1).then().statusCode(201);
        fixtures.put(version(record, 2, "先全文后删减"));

        drawUp(Tokens.clerk(), record, 2, content(span(TEXT, "张三丰")))
                .then()
                .statusCode(201)
                .body("marked.leftovers.key", equalTo(List.of("versions/1/content:3-6")));
    }

    @Test
    void afterTheSealOnlyTheReaderOfOriginalsReadsOne() {
        var record = record("关于张三丰的审核结果");
        var both =
                Map.of(
                        "title",
                        List.of(span("关于张三丰的审核结果", "张三丰")),
                        "content",
                        List.of(span(TEXT, "张三丰，电话13800000000")));
        drawUp(Tokens.clerk(), record, 1, both).then().statusCode(201);
        String review = submit(Tokens.clerk(), record, 1).path("id");
        var reviewed = "/api/publication/v1/reviews/" + review;
        for (var reader : List.of(Tokens.clerk(), Tokens.leader())) {
            as(reader).get(reviewed).then().body("record.content", equalTo(TEXT));
        }
        for (var reader : List.of(Tokens.publisher(), Tokens.inspector())) {
            as(reader)
                    .get(reviewed)
                    .then()
                    .body("record.content", not(containsString("13800000000")))
                    .body("record.contentHash", not(equalTo(Fixtures.hash(record, 1))));
        }
        signedAlike(review, "\"1\"", approveRedacted("同意")).then().statusCode(200);

        for (var reader :
                List.of(Tokens.clerk(), Tokens.leader(), Tokens.publisher(), Tokens.inspector())) {
            as(reader)
                    .get(reviewed)
                    .then()
                    .statusCode(200)
                    .body("review.title", equalTo("关于（此处依法删减）的审核结果"))
                    .body("record.title", equalTo("关于（此处依法删减）的审核结果"))
                    .body("record.content", not(containsString("13800000000")));
            as(reader)
                    .get("/api/publication/v1/reviews?record=" + record)
                    .then()
                    .body("items[0].title", equalTo("关于（此处依法删减）的审核结果"));
            as(reader).get(original(record, 1) + "?purpose=x").then().statusCode(403);
        }
        as(Tokens.secrecyReviewer())
                .get(original(record, 1) + "?purpose=核对")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("content", equalTo(TEXT));
    }

    @Test
    void eachReadingOfAnOriginalHasItsPurposeAndIsKept() {
        var record = record("查阅");
        for (var nothing : List.of("", "?purpose=", "?purpose=%20")) {
            as(Tokens.secrecyReviewer())
                    .urlEncodingEnabled(false)
                    .get(original(record, 1) + nothing)
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("purpose-missing"));
        }
        as(Tokens.secrecyReviewer())
                .header("X-Purpose", "%E6%A0%B8%E5%AF%B9")
                .get(original(record, 1))
                .then()
                .statusCode(200);
        as(Tokens.secrecyOffice()).get(original(record, 1) + "?purpose=复核").then().statusCode(200);
        as(Tokens.secrecyReviewer())
                .get(original(record, 1) + "/attachments/" + "a".repeat(64) + "?purpose=x")
                .then()
                .statusCode(404);

        var first = as(Tokens.inspector()).get(original(record, 1) + "/readings?limit=1");
        first.then()
                .statusCode(200)
                .body("items[0].purpose", equalTo("复核"))
                .body("items[0].readBy", equalTo(Tokens.secrecyOffice().subject()));
        as(Tokens.inspector())
                .get(first.<String>path("next"))
                .then()
                .body("items.purpose", equalTo(List.of("核对")))
                .body("next", nullValue());
        assertThatThrownBy(() -> database.update("DELETE FROM original_reading"))
                .hasMessageContaining("permission denied");
        assertThat(
                        database.query(
                                "SELECT act FROM audit WHERE object_id = ? ORDER BY seq",
                                row -> row.getString(1),
                                record + "/1"))
                .containsExactly("original.read", "original.read");
    }

    @Test
    void whatDoesNotFitIsNamed() {
        var record = record("有误");
        drawUp(Tokens.clerk(), record, 1, content(span(0, 3), span(5, 999)))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("content[1].to"));
        drawUp(Tokens.clerk(), record, 1, Map.of()).then().statusCode(400);
        drawUp(
                        Tokens.clerk(),
                        record,
                        1,
                        content(Map.of("from", 0, "to", 1, "ground", "因张三丰", "reason", "x")))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("content[0].ground"))
                .body("errors[0].message", not(containsString("张三丰")));
        drawUp(
                        Tokens.clerk(),
                        record,
                        1,
                        Map.of(
                                "fields",
                                List.of(Map.of("path", "/x", "ground", GROUND, "reason", "x"))))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("fields[0].path"));
        drawUp(Tokens.clerk(), record, 1, REDACTION).then().statusCode(201);
        drawUp(Tokens.clerk(), record, 1, REDACTION).then().statusCode(428);
        drawUpAgain(Tokens.clerk(), record, 1, "\"7\"", REDACTION)
                .then()
                .statusCode(412)
                .body("currentVersion", equalTo(1));
        as(Tokens.clerk()).delete(path(record, 1)).then().statusCode(428);
    }

    @Test
    void whatIsOutsideTheScopeIsNotThere() {
        var record = record("他机关");
        drawUp(Tokens.otherClerk(), record, 1, REDACTION).then().statusCode(404);
        drawUp(Tokens.publisher(), record, 1, REDACTION).then().statusCode(403);
        drawUp(Tokens.clerk(), record, 2, REDACTION).then().statusCode(404);
        drawUp(Tokens.clerk(), record, 1, REDACTION).then().statusCode(201);
        as(Tokens.otherHead()).get(path(record, 1)).then().statusCode(404);
        as(Tokens.secrecyReviewer().body(Tokens.BODY_B))
                .get(original(record, 1) + "?purpose=x")
                .then()
                .statusCode(404);
        as(Tokens.secrecyReviewer().body(Tokens.BODY_B))
                .get(original(record, 1) + "/readings")
                .then()
                .statusCode(404);
    }
}
