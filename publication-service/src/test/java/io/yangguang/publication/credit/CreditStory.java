package io.yangguang.publication.credit;

import static io.restassured.RestAssured.given;
import static io.yangguang.publication.Calls.approved;
import static io.yangguang.publication.Calls.as;
import static io.yangguang.publication.Calls.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.yangguang.outbox.EventJson;
import io.yangguang.publication.Fixtures;
import io.yangguang.publication.sql.Database;
import io.yangguang.testing.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of the tests of credit entries, in words. */
@ApplicationScoped
class CreditStory {

    static final String ENTRIES = "/api/publication/v1/credit-entries";
    static final String REPAIRS = "/api/publication/v1/repairs";
    static final String OPEN = "/open/v1/credit-entries";

    private final Fixtures fixtures;
    private final Database database;

    CreditStory(Fixtures fixtures, Database database) {
        this.fixtures = fixtures;
        this.database = database;
    }

    static Map<String, Object> credit(Map<String, Object> subject, @Nullable String period) {
        var credit = new HashMap<String, Object>();
        credit.put("subject", subject);
        credit.put(
                "decision",
                Map.of("number", "示决〔2026〕12号", "on", "2026-05-20", "authority", "示例局"));
        credit.put("basis", Map.of("document", "招标投标法", "article", "第五十四条"));
        credit.put("facts", "骗取中标");
        if (period != null) {
            credit.put("period", period);
        }
        return credit;
    }

    static Map<String, Object> company(String name) {
        return Map.of("kind", "LEGAL_PERSON", "name", name, "creditCode", "91350100M000100Y43");
    }

    static Map<String, Object> person(String name) {
        return Map.of("kind", "NATURAL_PERSON", "name", name);
    }

    ObjectNode version(UUID record, int version, String kind, String title, Object credit) {
        var data = fixtures.version(record, version, title);
        data.put("kind", kind);
        data.set("fields", json(Map.of("credit", credit)));
        return data;
    }

    /** Published, and its title is the subject's name and what he did. */
    UUID shown(String kind, String name, Object credit) {
        var record = UUID.randomUUID();
        fixtures.put(version(record, 1, kind, name + "骗取中标", credit));
        published(record, 1);
        return record;
    }

    UUID approvedOnly(String kind, String title, Object credit) {
        var record = UUID.randomUUID();
        fixtures.put(version(record, 1, kind, title, credit));
        approved(record, 1);
        return record;
    }

    void put(ObjectNode version) {
        fixtures.put(version);
    }

    UUID entry(UUID record) {
        return database.first(
                        "SELECT id FROM credit_entry WHERE record_id = ? ORDER BY id DESC LIMIT 1",
                        row -> row.getObject(1, UUID.class),
                        record)
                .orElseThrow();
    }

    String state(UUID record) {
        return database.first(
                        "SELECT state FROM credit_entry WHERE id = ?",
                        row -> row.getString(1),
                        entry(record))
                .orElseThrow();
    }

    static Map<String, Object> application() {
        return Map.of(
                "applicant", "申请人",
                "grounds", "已履行全部义务",
                "evidence", List.of(Map.of("name", "缴款凭证", "url", "https://example.gov.cn/e/1")),
                "commitment", "所提交材料真实有效");
    }

    Response apply(Tokens user, UUID record) {
        return as(user).body(application()).post(ENTRIES + "/" + entry(record) + "/repairs");
    }

    static Response decide(Tokens user, String repair, String etag, String decision) {
        return as(user).header("If-Match", etag)
                .body(Map.of("decision", decision, "reason", "核实"))
                .post(REPAIRS + "/" + repair + "/decision");
    }

    /** All that anybody can read without a token and that might speak of the record. */
    static String everythingPublic(UUID record, String name, String feedStart) {
        var all = new StringBuilder();
        for (var path : List.of("", "/versions/1")) {
            all.append(given().get("/open/v1/disclosures/" + record + path).asString());
        }
        all.append(given().queryParam("q", name).get("/open/v1/disclosures").asString());
        all.append(given().queryParam("subject-name", name).get(OPEN).asString());
        all.append(given().get(feedStart).asString());
        return all.toString();
    }

    static JsonNode json(Object value) {
        return EventJson.read(EventJson.write(value));
    }
}
