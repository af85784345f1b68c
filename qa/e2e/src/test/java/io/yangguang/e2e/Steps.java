package io.yangguang.e2e;

import static io.yangguang.e2e.Api.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.yangguang.e2e.Api.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The steps of the main job, as the people of the demo realm take them. */
final class Steps {

    static final String BODY_A = "00000000-0000-7000-8000-00000000000a";
    static final String BODY_B = "00000000-0000-7000-8000-00000000000b";
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private Steps() {}

    /** The suite's own today: business dates are those of Asia/Shanghai. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    static Map<String, Object> record(String title, LocalDate formedOn) {
        var record = new TreeMap<String, Object>();
        record.put("item", "F1-02");
        record.put("title", title);
        record.put("contentType", "text/plain");
        record.put("content", "本年度计划新建保障性租赁住房200套。");
        record.put("attribute", Map.of("disclosure", "FULL", "mode", "PROACTIVE"));
        record.put(
                "triggers",
                List.of(
                        Map.of(
                                "kind", "FORMED",
                                "on", formedOn.toString(),
                                "source", "STATED",
                                "proof", "文末落款日期")));
        return record;
    }

    static String form(Map<String, Object> record) {
        return Team.A.form(record);
    }

    /** Waits until the duty of a version is known, and gives it. */
    static JsonNode obligation(String recordId, int version) {
        var answer =
                Api.await(
                        "the obligation of " + recordId + " v" + version,
                        PATIENCE,
                        () -> as("admin").get("/api/publication/v1/obligations?record=" + recordId),
                        found -> of(found, version) != null);
        return of(answer, version);
    }

    private static JsonNode of(Answer answer, int version) {
        for (var item : answer.expect(200).json().path("items")) {
            if (item.path("version").asInt() == version) {
                return item;
            }
        }
        return null;
    }

    /** Submitted, cleared by the secrecy reviewer, signed by the head and the leader. */
    static void approve(String recordId, int version) {
        Team.A.submit(recordId, version);
        Team.A.approve(recordId, version);
    }

    static Answer publish(String recordId, int version) {
        return Team.A.publish(recordId, version);
    }

    /** Who takes a record of one body on its way. */
    record Team(String clerk, String secrecy, String head, String leader, String publisher) {

        static final Team A = new Team("clerk", "secrecy", "head", "leader", "publisher");
        static final Team B =
                new Team("other-clerk", "examiner", "other-head", "other-leader", "editor");

        String form(Map<String, Object> record) {
            return as(clerk).post("/api/catalog/v1/records", record).expect(201).text("/id");
        }

        /** The review, once publication-service has heard of the version. */
        String submit(String recordId, int version) {
            return Api.await(
                            "the review",
                            PATIENCE,
                            () ->
                                    as(clerk)
                                            .post(
                                                    "/api/publication/v1/reviews",
                                                    Map.of(
                                                            "recordId", recordId,
                                                            "version", version)),
                            answer -> answer.status() == 201 || answer.status() == 200)
                    .text("/id");
        }

        /** What was submitted. */
        void approve(String recordId, int version) {
            SecrecyReviews.clear(secrecy, recordId, version);
            sign(head, review(recordId, version));
            sign(leader, review(recordId, version));
        }

        private String review(String recordId, int version) {
            var found = as(clerk).get("/api/publication/v1/reviews?record=" + recordId).expect(200);
            for (var item : found.json().path("items")) {
                if (item.path("recordVersion").asInt() == version) {
                    return "/api/publication/v1/reviews/" + item.path("id").asText();
                }
            }
            throw new AssertionError("No review of version " + version + ": " + found);
        }

        private static void sign(String signer, String review) {
            var seen = as(signer).get(review).expect(200);
            as(signer)
                    .post(
                            review + "/decision",
                            Map.of("decision", "APPROVE"),
                            "If-Match",
                            seen.header("ETag"))
                    .expect(200);
        }

        Answer publish(String recordId, int version) {
            return as(publisher)
                    .post(
                            "/api/publication/v1/publications",
                            Map.of("recordId", recordId, "version", version));
        }
    }

    /** Formed, approved and published; the record's id. */
    static String published(String title) {
        var id = approved(title);
        publish(id, 1).expect(201);
        return id;
    }

    /** Formed, approved and cleared; only to be published. */
    static String approved(String title) {
        var id = form(record(title, today().minusDays(3)));
        obligation(id, 1);
        approve(id, 1);
        return id;
    }

    /** Waits until the province has said yes to the record's only delivery. */
    static JsonNode accepted(String recordId) {
        return Api.await(
                        "the province's acceptance of " + recordId,
                        Duration.ofSeconds(60),
                        () -> as("editor").get("/api/publication/v1/deliveries?record=" + recordId),
                        answer -> answer.text("/items/0/state").equals("ACCEPTED"))
                .json()
                .at("/items/0");
    }
}
