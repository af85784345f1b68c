package io.yangguang.publication.redaction;

import static io.yangguang.publication.Calls.as;
import static io.yangguang.publication.Calls.cleared;
import static io.yangguang.publication.Calls.signedAlike;
import static io.yangguang.publication.Calls.submit;

import io.restassured.response.Response;
import io.yangguang.testing.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The calls of a redaction, each by whom it is made. */
final class RedactionCalls {

    static final String GROUND = "《中华人民共和国政府信息公开条例》第十五条";
    static final String REASON = "涉及个人隐私";

    private static final String API = "/api/publication/v1";

    private RedactionCalls() {}

    static String path(UUID record, int version) {
        return API + "/redactions/" + record + "/" + version;
    }

    static String original(UUID record, int version) {
        return API + "/originals/" + record + "/" + version;
    }

    static Response drawUp(Tokens user, UUID record, int version, Object request) {
        return as(user).body(request).put(path(record, version));
    }

    static Response drawUpAgain(
            Tokens user, UUID record, int version, String etag, Object request) {
        return as(user).header("If-Match", etag).body(request).put(path(record, version));
    }

    static Map<String, Object> span(int from, int to) {
        return Map.of("from", from, "to", to, "ground", GROUND, "reason", REASON);
    }

    /** Of the first place where the word stands in the text. */
    static Map<String, Object> span(String text, String word) {
        int at = text.indexOf(word);
        int from = text.codePointCount(0, at);
        return span(from, from + word.codePointCount(0, word.length()));
    }

    static Map<String, Object> content(Object... spans) {
        return Map.of("content", List.of(spans));
    }

    static Map<String, Object> approveRedacted(String remark) {
        var decision = new LinkedHashMap<String, Object>();
        decision.put("decision", "APPROVE");
        decision.put("attribute", Map.of("disclosure", "REDACTED", "mode", "PROACTIVE"));
        decision.put("reason", remark);
        return decision;
    }

    /** Submitted by clerk, approved by head and leader as 删减后公开, cleared by the secrecy review. */
    static Response approve(UUID record, int version) {
        var submitted = submit(Tokens.clerk(), record, version);
        submitted.then().statusCode(201);
        var decided =
                signedAlike(submitted.path("id"), submitted.header("ETag"), approveRedacted("同意"));
        cleared(record, version);
        return decided;
    }
}
