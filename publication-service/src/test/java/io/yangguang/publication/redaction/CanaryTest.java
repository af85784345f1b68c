package io.yangguang.publication.redaction;

import static io.restassured.RestAssured.given;
import static io.yangguang.publication.Calls.as;
import static io.yangguang.publication.Calls.cleared;
import static io.yangguang.publication.Calls.decide;
import static io.yangguang.publication.Calls.publish;
import static io.yangguang.publication.Calls.signed;
import static io.yangguang.publication.Calls.signedAlike;
import static io.yangguang.publication.Calls.submit;
import static io.yangguang.publication.Calls.withdraw;
import static io.yangguang.publication.Fixtures.await;
import static io.yangguang.publication.redaction.RedactionCalls.GROUND;
import static io.yangguang.publication.redaction.RedactionCalls.drawUp;
import static io.yangguang.publication.redaction.RedactionCalls.original;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.yangguang.publication.Fixtures;
import io.yangguang.publication.PublicationTopics;
import io.yangguang.publication.attachment.CatalogResource;
import io.yangguang.publication.delivery.ProvinceResource;
import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.redaction.model.Source;
import io.yangguang.publication.sql.Database;
import io.yangguang.testing.StackResource;
import io.yangguang.testing.TestTopics;
import io.yangguang.testing.Tokens;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Plants a canary wherever something is hidden, publishes, corrects and withdraws, and looks for
 * each on every surface. The records' and obligations' own topics stay between the services and are
 * no surface; the portal's pages are made of what is read under /open.
 */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "publication"),
            @ResourceArg(name = "kafka", value = "true")
        })
@WithTestResource(value = CatalogResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ProvinceResource.class, scope = TestResourceScope.GLOBAL)
class CanaryTest {

    private static final String API = "/api/publication/v1";

    @Inject Fixtures fixtures;
    @Inject RecordVersions records;
    @Inject Database database;

    @ConfigProperty(name = "yangguang.attachments.catalog")
    URI catalog;

    @ConfigProperty(name = "test.province.folder")
    Path province;

    private final CanaryHunt hunt = new CanaryHunt();

    /** What is removed from the originals: after the seal the officials do not read it either. */
    private final CanaryHunt inside = new CanaryHunt();

    private final List<String> log = new ArrayList<>();
    private final Handler listening =
            new Handler() {
                @Override
                public void publish(LogRecord line) {
                    synchronized (log) {
                        log.add(
                                line.getLoggerName()
                                        + " "
                                        + line.getMessage()
                                        + " "
                                        + Arrays.toString(line.getParameters())
                                        + " "
                                        + line.getThrown());
                    }
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    private int planted;

    @BeforeEach
    void reference() {
        fixtures.reference();
    }

    /** A text of its own for each place. */
    private String canary(String place) {
        var text = "金丝雀%s%c%dZ".formatted(place, 'A' + planted % 26, planted++);
        hunt.plant(place + planted, text);
        return text;
    }

    private String removed(String place) {
        var text = canary(place);
        inside.plant(place, text);
        return text;
    }

    @Test
    @DisplayName("条例第十五条: 删减的内容不从任何对外出口流出")
    void nothingHiddenComesOutAnywhere() throws Exception {
        Logger.getLogger("").addHandler(listening);
        try {
            hunt();
        } finally {
            Logger.getLogger("").removeHandler(listening);
            database.update("DELETE FROM parked_event WHERE consumer = 'canary'");
        }
    }

    private void hunt() throws Exception {
        var plain = UUID.randomUUID();
        var html = UUID.randomUUID();
        var hidden = UUID.randomUUID();
        var secretFile = bytes("甲方营业执照 " + removed("附件内容"));
        var publicFile = bytes("可以公开的附件");
        var secretName = removed("附件名称") + ".pdf";
        publishPlain(plain, secretName, secretFile, publicFile);
        correctPlain(plain, secretName, secretFile, publicFile);
        publishHtml(html);
        decideNotPublic(hidden);
        withdrawHtml(html);
        readAndFail(plain, secretName, secretFile);
        await(() -> pushed(html) > 2 && pushed(plain) > 1);

        var walk = walk(List.of(plain, html, hidden), secretName, secretFile, publicFile);
        pushes().forEach(line -> hunt.search("push", line));
        for (var topic :
                List.of(
                        PublicationTopics.DISCLOSURES,
                        PublicationTopics.DELIVERIES,
                        PublicationTopics.TERMS)) {
            TestTopics.read(topic).forEach(event -> hunt.search("event", event.toString()));
        }
        synchronized (log) {
            log.forEach(line -> hunt.search("log", line));
        }

        readInside(plain, html);

        System.out.printf(
                "Canary hunt outside: %s; %d operations, %d addresses%n",
                hunt.report(), walk.operations(), walk.addresses());
        System.out.printf("Canary hunt inside, after the seal: %s%n", inside.report());
        assertThat(hunt.found()).isEmpty();
        assertThat(inside.found()).isEmpty();
        assertThat(inside.planted()).isEqualTo(19);
        assertThat(hunt.planted()).isGreaterThan(30);
        assertThat(walk.operations()).isGreaterThanOrEqualTo(8);
        assertThat(hunt.searched()).isGreaterThan(60);
    }

    private ObjectNode secretive(UUID record, int version, String title) {
        var data =
                fixtures.version(record, version, title)
                        .put("author", canary("作者"))
                        .put("sourceId", canary("来源编号"));
        data.putObject("attribute")
                .put("disclosure", "REDACTED")
                .put("mode", "PROACTIVE")
                .put("ground", canary("拟定依据"))
                .put("reason", canary("拟定理由"));
        return data;
    }

    private void publishPlain(UUID record, String secretName, byte[] secret, byte[] open)
            throws Exception {
        var title = removed("标题");
        var first = removed("正文一");
        var second = removed("正文二");
        var key = removed("字段键");
        var data = secretive(record, 1, "关于" + title + "的公告");
        var text = "联系人" + first + "，开户行" + second + "；其余公开。";
        data.put("content", text);
        var fields = data.putObject("fields");
        fields.put("amount", "1200000.00");
        fields.putObject("contact").put("phone", removed("字段值")).put("office", "公开科");
        fields.put(key, removed("带键字段"));
        fields.put("kept", removed("保留键"));
        fields.putArray("bidders").add("公开的投标人").add(removed("数组元素"));
        file(data, secretName, secret);
        file(data, "公告.pdf", open);
        offer(secret);
        offer(open);
        hunt.plantDigest("附件摘要", secret);
        tell("record-formed", data, record, 1);

        drawUp(
                        Tokens.clerk(),
                        record,
                        1,
                        Map.of(
                                "title",
                                List.of(span("关于" + title + "的公告", title)),
                                "content",
                                List.of(span(text, first), span(text, second)),
                                "fields",
                                List.of(
                                        field("/contact/phone", false),
                                        field("/" + key, false),
                                        field("/kept", true),
                                        field("/bidders/1", false)),
                                "attachments",
                                List.of(
                                        Map.of(
                                                "name",
                                                secretName,
                                                "ground",
                                                GROUND,
                                                "reason",
                                                canary("附件理由")))))
                .then()
                .statusCode(201);
        approved(record, 1);
        await(() -> publish(Tokens.publisher(), record, 1).statusCode() < 300);
    }

    private void correctPlain(UUID record, String secretName, byte[] secret, byte[] open)
            throws Exception {
        var added = removed("更正正文");
        var data = secretive(record, 2, "更正后的公告");
        var text = "更正：" + added + "。";
        data.put("content", text);
        data.putObject("change")
                .put("nature", "CORRECTION")
                .put("changedOn", "2026-02-10")
                .put("reason", "文字更正");
        data.putObject("fields");
        file(data, secretName, secret);
        file(data, "公告.pdf", open);
        tell("record-changed", data, record, 2);
        drawUp(
                        Tokens.clerk(),
                        record,
                        2,
                        Map.of(
                                "content",
                                List.of(span(text, added)),
                                "attachments",
                                List.of(
                                        Map.of(
                                                "sha256",
                                                sha256(secret),
                                                "ground",
                                                GROUND,
                                                "reason",
                                                "隐私"))))
                .then()
                .statusCode(201);
        approved(record, 2);
        await(() -> publish(Tokens.publisher(), record, 2).statusCode() < 300);
    }

    private void publishHtml(UUID record) throws Exception {
        var words = removed("网页文字");
        var link = removed("链接文字");
        var markup =
                "<p>公开部分</p><p title=\"%s\">%s<img src=\"/%s.png\" alt=\"%s\" /></p><p>请见<a href=\"https://example.invalid/%s\">%s</a>。</p><!-- %s -->"
                        .formatted(
                                removed("标题属性"),
                                words,
                                removed("图片地址"),
                                removed("替代文字"),
                                removed("链接地址"),
                                link,
                                removed("注释"));
        var data = secretive(record, 1, "网页公告").put("contentType", "text/html");
        data.put("content", markup);
        data.putObject("fields");
        tell("record-formed", data, record, 1);
        var text = Source.of("text/html", markup).text();
        drawUp(
                        Tokens.clerk(),
                        record,
                        1,
                        Map.of("content", List.of(span(text, words), span(text, link))))
                .then()
                .statusCode(201);
        approved(record, 1);
        publish(Tokens.publisher(), record, 1).then().statusCode(201);
    }

    private void withdrawHtml(UUID record) {
        // Once more with the same text, so that the province is told of it three times.
        var words = removed("再更正");
        var data = secretive(record, 2, "网页公告（更正）");
        data.put("content", words + "公开");
        data.putObject("change")
                .put("nature", "CORRECTION")
                .put("changedOn", "2026-02-10")
                .put("reason", "文字更正");
        data.putObject("fields");
        tell("record-changed", data, record, 2);
        drawUp(Tokens.clerk(), record, 2, Map.of("content", List.of(span(words, words))))
                .then()
                .statusCode(201);
        approved(record, 2);
        var published = publish(Tokens.publisher(), record, 2);
        published.then().statusCode(201);
        withdraw(Tokens.publisher(), record, published.header("ETag"), Map.of("reason", "内容重复"))
                .then()
                .statusCode(200);
    }

    private void decideNotPublic(UUID record) {
        var data = fixtures.version(record, 1, canary("不予公开标题"));
        data.put("content", canary("不予公开正文")).putObject("fields");
        tell("record-formed", data, record, 1);
        var submitted = submit(Tokens.clerk(), record, 1);
        submitted.then().statusCode(201);
        signed(
                        submitted.path("id"),
                        submitted.header("ETag"),
                        Map.of(
                                "decision",
                                "APPROVE",
                                "attribute",
                                Map.of(
                                        "disclosure",
                                        "NONE",
                                        "ground",
                                        "《条例》第十四条" + canary("不予公开依据"),
                                        "reason",
                                        canary("不予公开理由"))),
                        Tokens.head(),
                        Tokens.leader())
                .then()
                .statusCode(200);
        publish(Tokens.publisher(), record, 1).then().statusCode(409);
    }

    /** Returned once, submitted again by another, then approved: each remark is a canary. */
    private void approved(UUID record, int version) {
        var people = submitters();
        var submitted = submit(people.getFirst(), record, version);
        submitted.then().statusCode(201);
        String review = submitted.path("id");
        decide(
                        Tokens.head(),
                        review,
                        submitted.header("ETag"),
                        Map.of("decision", "RETURN", "reason", canary("退回意见")))
                .then()
                .statusCode(200);
        var again = submit(people.getLast(), record, version);
        again.then().statusCode(201);
        var decision = new LinkedHashMap<String, Object>();
        decision.put("decision", "APPROVE");
        decision.put(
                "attribute",
                Map.of(
                        "disclosure",
                        "REDACTED",
                        "mode",
                        "PROACTIVE",
                        "ground",
                        canary("审定依据"),
                        "reason",
                        canary("审定理由")));
        decision.put("reason", canary("审批意见"));
        signedAlike(review, again.header("ETag"), decision).then().statusCode(200);
        cleared(record, version);
    }

    private List<Tokens> submitters() {
        var people = new ArrayList<Tokens>();
        for (var place : List.of("提交人", "再次提交人")) {
            var person = Tokens.clerk();
            var named = Tokens.of(canary(place)).body(person.body()).scope("BODY").roles("submit");
            hunt.plant("标识：" + named.user(), named.subject());
            people.add(named);
        }
        return people;
    }

    /** What inside callers do that could leave traces in the log or in problems. */
    private void readAndFail(UUID record, String secretName, byte[] secret) throws Exception {
        as(Tokens.secrecyReviewer())
                .urlEncodingEnabled(false)
                .get(original(record, 1) + "?purpose=" + OpenWalk.encoded(canary("查阅用途")))
                .then()
                .statusCode(200);
        var file =
                as(Tokens.secrecyReviewer())
                        .get(original(record, 1) + "/attachments/" + sha256(secret) + "?purpose=x");
        assertThat(file.asByteArray()).isEqualTo(secret);
        for (var refused :
                List.of(
                        drawUp(
                                Tokens.clerk(),
                                record,
                                1,
                                Map.of("fields", List.of(field("/" + canary("不存在的键"), false)))),
                        drawUp(Tokens.clerk(), record, 1, Map.of("content", canary("类型有误"))),
                        publish(Tokens.publisher(), record, 1),
                        as(Tokens.clerk()).get(API + "/originals/" + record + "/1"),
                        given().urlEncodingEnabled(false)
                                .get(
                                        "/open/v1/attachments/%s/%s"
                                                .formatted(
                                                        sha256(secret),
                                                        OpenWalk.encoded(secretName))))) {
            assertThat(refused.statusCode()).isBetween(400, 499);
            hunt.search("problem", refused.asString());
            hunt.search("problem headers", refused.headers().toString());
        }
    }

    /** Every official but the reader of originals, wherever a record shows. */
    private void readInside(UUID... known) {
        for (var record : known) {
            propose(record);
            park(record);
        }
        for (var user :
                List.of(
                        Tokens.clerk(),
                        Tokens.leader(),
                        Tokens.publisher(),
                        Tokens.inspector(),
                        Tokens.admin())) {
            for (var record : known) {
                for (var list :
                        List.of(
                                "reviews",
                                "publications",
                                "deliveries",
                                "obligations",
                                "withdrawal-proposals")) {
                    var answer = as(user).get(API + "/" + list + "?record=" + record);
                    inside.search(list, answer.asString());
                    if (list.equals("reviews") && answer.statusCode() == 200) {
                        for (String id : answer.<List<String>>path("items.id")) {
                            inside.search(
                                    "review", as(user).get(API + "/reviews/" + id).asString());
                        }
                    }
                }
                for (int version = 1; version <= 2; version++) {
                    inside.search(
                            "redaction",
                            as(user).get(RedactionCalls.path(record, version)).asString());
                }
            }
            inside.search("parked", as(user).get(API + "/parked-events?limit=200").asString());
        }
        assertThat(as(Tokens.admin()).get(API + "/parked-events?limit=200").asString())
                .contains("原件已封存");
    }

    private void propose(UUID record) {
        var proposal = UUID.randomUUID().toString();
        fixtures.tell(
                "record-withdrawn",
                Fixtures.example("record-withdrawn")
                        .put("recordId", record.toString())
                        .put("version", 1)
                        .put("proposalId", proposal));
        await(() ->
                as(Tokens.inspector())
                        .get(API + "/withdrawal-proposals?record=" + record)
                        .asString()
                        .contains(proposal));
    }

    private void park(UUID record) {
        database.update(
                """
                INSERT INTO parked_event (id, consumer, event_id, type, source, subject, topic,
                    partition, record_offset, data, well_formed, reason, parked_at)
                SELECT gen_random_uuid(), 'canary', gen_random_uuid(), 'record', '/catalog',
                    record_id::text, 'records', 0, 0, data, true, 'title ' || data, '2026-01-01Z'
                FROM record_version WHERE record_id = ?
                """,
                record);
    }

    private OpenWalk walk(List<UUID> known, String secretName, byte[] secretFile, byte[] publicFile)
            throws Exception {
        var ids = known.stream().map(UUID::toString).toList();
        var files = List.of(sha256(secretFile), sha256(publicFile));
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var name : List.of("id", "recordId", "record")) {
            parameters.put(name, ids);
        }
        parameters.put("version", List.of("1", "2", "3"));
        parameters.put("sha256", files);
        parameters.put("name", List.of("公告.pdf", "x"));
        parameters.put("year", List.of("2026"));
        parameters.put("region", List.of("220800", "000000"));
        parameters.put("division", List.of("220800"));
        parameters.put("item", List.of(Fixtures.ITEM_CODE));
        parameters.put("body", List.of(Tokens.BODY_A.toString()));
        parameters.put("q", List.of("公告", "的", "（此处依法删减）"));
        parameters.put("from", List.of("2026-02-02"));
        parameters.put("to", List.of("2026-12-31"));
        parameters.put("/open/v1/disclosures/{id}/diff from", List.of("1"));
        parameters.put("/open/v1/disclosures/{id}/diff to", List.of("2"));
        parameters.put("publicity", List.of("running", "over"));
        parameters.put("start", List.of("2026-02-02"));
        parameters.put("amount", List.of("20"));
        parameters.put("days", List.of("20"));
        parameters.put("descending", List.of("true"));
        var own = new ArrayList<>(ids);
        own.addAll(files);
        var walk = new OpenWalk(parameters, own, hunt::search);
        walk.walk();
        // The removed file is not to be had, under whatever name.
        for (var name : List.of(secretName, "公告.pdf", "x")) {
            given().urlEncodingEnabled(false)
                    .get("/open/v1/attachments/" + files.getFirst() + "/" + OpenWalk.encoded(name))
                    .then()
                    .statusCode(404);
        }
        assertThat(
                        given().urlEncodingEnabled(false)
                                .get(
                                        "/open/v1/attachments/"
                                                + files.getLast()
                                                + "/"
                                                + OpenWalk.encoded("公告.pdf"))
                                .asByteArray())
                .isEqualTo(publicFile);
        return walk;
    }

    private long pushed(UUID record) {
        return pushes().stream().filter(line -> line.contains(record.toString())).count();
    }

    private List<String> pushes() {
        try {
            return Files.readAllLines(province.resolve("province.jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(String event, ObjectNode data, UUID record, int version) {
        hunt.plantDigest("原件摘要 " + record + "/" + version, data.path("contentHash").asText());
        hunt.plantDigest(
                "正文摘要 " + record + "/" + version,
                data.path("content").asText().getBytes(StandardCharsets.UTF_8));
        hunt.plantDigest(
                "整件摘要 " + record + "/" + version, data.toString().getBytes(StandardCharsets.UTF_8));
        fixtures.tell(event, data);
        await(() -> records.find(record, version).isPresent());
    }

    private Map<String, Object> span(String text, String word) {
        var span = new LinkedHashMap<>(RedactionCalls.span(text, word));
        span.put("reason", canary("删减理由"));
        return span;
    }

    private Map<String, Object> field(String path, boolean keepKey) {
        return Map.of("path", path, "keepKey", keepKey, "ground", GROUND, "reason", canary("字段理由"));
    }

    private static void file(ObjectNode data, String name, byte[] bytes) throws Exception {
        data.withArray("attachments")
                .addObject()
                .put("name", name)
                .put("mediaType", "application/pdf")
                .put("size", bytes.length)
                .put("sha256", sha256(bytes));
    }

    private void offer(byte[] bytes) throws Exception {
        given().body(bytes).put(catalog + "/stub/" + sha256(bytes));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
