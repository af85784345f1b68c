package io.yangguang.publication.nondisclosure;

import static io.yangguang.publication.Calls.as;
import static io.yangguang.publication.Calls.signed;
import static io.yangguang.publication.Calls.submit;

import io.restassured.response.Response;
import io.yangguang.testing.Tokens;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The register as its users call it. */
final class Register {

    static final String ENTRIES = "/api/publication/v1/non-disclosures";

    private Register() {}

    /** Submitted by clerk and decided by leader; the id of the entry. */
    static String decidedNotPublic(UUID record, int version, String ground, String reason) {
        decided(record, version, notPublic(ground, reason)).then().statusCode(200);
        return entryOf(record);
    }

    static Map<String, String> notPublic(String ground, String reason) {
        var attribute = new HashMap<String, String>();
        attribute.put("disclosure", "NONE");
        attribute.put("ground", ground);
        attribute.put("reason", reason);
        return attribute;
    }

    static Response decided(UUID record, int version, Map<String, String> attribute) {
        var submitted = submit(Tokens.clerk(), record, version);
        submitted.then().statusCode(201);
        return signed(
                submitted.path("id"),
                submitted.header("ETag"),
                Map.of("decision", "APPROVE", "attribute", attribute),
                Tokens.head(),
                Tokens.leader());
    }

    /** The newest entry of a record. */
    static String entryOf(UUID record) {
        return as(Tokens.leader()).get(ENTRIES + "?record=" + record).path("items[0].id");
    }

    static Response read(String entry) {
        return as(Tokens.leader()).get(ENTRIES + "/" + entry);
    }

    static Response evaluate(Tokens user, String entry, String etag, Map<String, String> request) {
        return as(user).header("If-Match", etag)
                .body(request)
                .post(ENTRIES + "/" + entry + "/re-evaluation");
    }

    static Map<String, String> confirm(String until) {
        return Map.of("decision", "CONFIRM", "reason", "仍属内部事务信息", "reviewAgainOn", until);
    }

    static Map<String, String> lift() {
        return Map.of("decision", "LIFT", "reason", "项目已竣工，可以公开");
    }
}
