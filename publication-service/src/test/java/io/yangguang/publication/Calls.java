package io.yangguang.publication;

import static io.restassured.RestAssured.given;
import static java.util.Collections.nCopies;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.yangguang.testing.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The calls of the story, each by whom it is made. */
public final class Calls {

    private static final String API = "/api/publication/v1";

    private Calls() {}

    public static RequestSpecification as(Tokens user) {
        return given().auth().oauth2(user.sign()).contentType("application/json");
    }

    public static Response submit(Tokens user, UUID record, int version) {
        return as(user).body(Map.of("recordId", record, "version", version)).post(API + "/reviews");
    }

    public static Response decide(Tokens user, String review, String etag, Object decision) {
        return as(user).header("If-Match", etag)
                .body(decision)
                .post(API + "/reviews/" + review + "/decision");
    }

    /** Submitted by clerk, signed by head and leader, cleared by the secrecy reviewer. */
    public static void approved(UUID record, int version) {
        approvedOnly(record, version);
        cleared(record, version);
    }

    /** Submitted by clerk, signed by head and leader; the secrecy review still waits. */
    public static void approvedOnly(UUID record, int version) {
        var submitted = submit(Tokens.clerk(), record, version);
        submitted.then().statusCode(201);
        signed(
                        submitted.path("id"),
                        submitted.header("ETag"),
                        Map.of("decision", "APPROVE"),
                        Tokens.head(),
                        Tokens.leader())
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
    }

    /** Signed by one after the other; each but the last one passes on what is carried. */
    public static Response signed(String review, String etag, Object last, Tokens... signers) {
        var decisions =
                new ArrayList<Object>(nCopies(signers.length, Map.of("decision", "APPROVE")));
        decisions.set(signers.length - 1, last);
        return signedEach(review, etag, decisions, signers);
    }

    /** Signed by head and leader, who decide the same. */
    public static Response signedAlike(String review, String etag, Object decision) {
        return signedEach(
                review, etag, List.of(decision, decision), Tokens.head(), Tokens.leader());
    }

    /** Signed by one after the other, each with the decision at the same place. */
    public static Response signedEach(
            String review, String etag, List<?> decisions, Tokens... signers) {
        var tag = etag;
        for (int i = 0; i < signers.length - 1; i++) {
            var passed = decide(signers[i], review, tag, decisions.get(i));
            passed.then().statusCode(200).body("state", equalTo("SUBMITTED"));
            tag = passed.header("ETag");
        }
        return decide(signers[signers.length - 1], review, tag, decisions.getLast());
    }

    /**
     * Waits for the scan of a submitted version, then lets it pass with a reason for each warning.
     */
    public static void cleared(UUID record, int version) {
        var reviewer = Tokens.secrecyReviewer();
        var opened =
                as(reviewer)
                        .body(Map.of("recordId", record, "version", version))
                        .post(API + "/secrecy-reviews");
        String path = API + "/secrecy-reviews/" + opened.path("id");
        Fixtures.await(
                () -> !"SCANNING".equals(as(reviewer).get(path).<String>path("review.state")));
        var review = as(reviewer).get(path);
        List<Map<String, Object>> hits = review.path("hits");
        var reasons =
                hits.stream()
                        .map(hit ->
                                Map.of(
                                        "hit",
                                        hit.get("id"),
                                        "kind",
                                        List.of("UNREADABLE", "MORE_HITS").contains(hit.get("kind"))
                                                ? "READ_BY_REVIEWER"
                                                : "REQUIRED_BY_LAW",
                                        "reason",
                                        "已核"))
                        .toList();
        as(reviewer)
                .header("If-Match", review.header("ETag"))
                .body(Map.of("decision", "CLEAR", "reasons", reasons))
                .post(path + "/decision")
                .then()
                .statusCode(200);
    }

    public static Response publish(Tokens user, UUID record, int version) {
        return as(user).body(Map.of("recordId", record, "version", version))
                .post(API + "/publications");
    }

    public static Response published(UUID record, int version) {
        approved(record, version);
        var response = publish(Tokens.publisher(), record, version);
        response.then().statusCode(201);
        return response;
    }

    public static Response withdraw(Tokens user, UUID record, String etag, Object request) {
        return as(user).header("If-Match", etag)
                .body(request)
                .post(API + "/publications/" + record + "/withdrawal");
    }

    public static Response takeDown(Tokens user, UUID record, String etag, Object request) {
        return as(user).header("If-Match", etag)
                .body(request)
                .post(API + "/publications/" + record + "/take-down");
    }

    public static Response open(UUID record) {
        return given().get("/open/v1/disclosures/" + record);
    }
}
