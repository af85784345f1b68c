package io.yangguang.e2e;

import static io.yangguang.e2e.Api.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.yangguang.e2e.Api.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 保密审查 as a named reviewer does it: reads the hits, and gives a reason for each. */
final class SecrecyReviews {

    private static final String PATH = "/api/publication/v1/secrecy-reviews";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What the scan could not read, so that a person has to. */
    private static final Set<String> UNSEEN = Set.of("UNREADABLE", "MORE_HITS");

    private SecrecyReviews() {}

    /** Waits until the scan is done, and clears. */
    static void clear(String reviewer, String recordId, int version) {
        var open = open(reviewer, recordId, version);
        as(reviewer)
                .post(
                        PATH + "/" + open.path("id").asText() + "/decision",
                        Map.of(
                                "decision", "CLEAR",
                                "reason", "不涉及国家秘密、工作秘密",
                                "reasons", reasons(reviewer, open)),
                        "If-Match",
                        "\"" + open.path("version").asLong() + "\"")
                .expect(200);
    }

    /** A line of a bulk decision that clears, once the scan is done. */
    static Map<String, Object> clearing(String reviewer, String recordId, int version) {
        var open = open(reviewer, recordId, version);
        return Map.of(
                "reviewId", open.path("id").asText(),
                "version", open.path("version").asLong(),
                "decision", "CLEAR",
                "reason", "公开来源的公告,不涉及国家秘密",
                "reasons", reasons(reviewer, open));
    }

    /** Every warning is answered for itself. */
    private static List<Map<String, String>> reasons(String reviewer, JsonNode open) {
        var detail = as(reviewer).get(PATH + "/" + open.path("id").asText()).expect(200).json();
        var reasons = new ArrayList<Map<String, String>>();
        for (var hit : detail.path("hits")) {
            boolean unseen = UNSEEN.contains(hit.path("kind").asText());
            reasons.add(
                    Map.of(
                            "hit", hit.path("id").asText(),
                            "kind", unseen ? "READ_BY_REVIEWER" : "REQUIRED_BY_LAW",
                            "reason", unseen ? "已逐页查阅" : "公告依法载明的联系方式"));
        }
        return reasons;
    }

    private static JsonNode open(String reviewer, String recordId, int version) {
        var found =
                Api.await(
                        "the secrecy review of " + recordId + " v" + version,
                        PATIENCE,
                        () -> as(reviewer).get(PATH + "?record=" + recordId),
                        answer -> of(answer, version).path("state").asText().equals("OPEN"));
        return of(found, version);
    }

    private static JsonNode of(Answer answer, int version) {
        for (var item : answer.expect(200).json().path("items")) {
            if (item.path("recordVersion").asInt() == version) {
                return item;
            }
        }
        return Api.JSON.nullNode();
    }
}
