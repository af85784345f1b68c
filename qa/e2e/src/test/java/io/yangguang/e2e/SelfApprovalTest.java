package io.yangguang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.e2e.Api.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody with every right there is still does not decide about what he wrote or submitted. */
class SelfApprovalTest {

    private static final String REVIEWS = "/api/publication/v1/reviews";

    private final Api everything = Actors.withAllRights();

    @Test
    void nobodyApprovesOrReturnsWhatHeWrote() {
        var review = submitted();

        for (var decision : List.of("APPROVE", "RETURN")) {
            refused(
                    everything.post(
                            REVIEWS + "/" + review.text("/id") + "/decision",
                            Map.of("decision", decision, "reason", "本人"),
                            "If-Match",
                            review.header("ETag")));
        }
        assertThat(state(review)).isEqualTo("SUBMITTED");
    }

    @Test
    void norAmongMany() {
        var review = submitted();

        var line =
                everything
                        .post(
                                REVIEWS + "/decisions",
                                Map.of(
                                        "decisions",
                                        List.of(
                                                Map.of(
                                                        "reviewId", review.text("/id"),
                                                        "version", review.json().path("version"),
                                                        "decision", "APPROVE"))))
                        .expect(200)
                        .json()
                        .at("/answers/0");

        assertThat(line.path("status").asInt()).isEqualTo(403);
        assertThat(state(review)).isEqualTo("SUBMITTED");
    }

    @Test
    void norWhatHeOnlySubmitted() {
        var id = Steps.form(Steps.record("他人登记 " + System.nanoTime(), Steps.today().minusDays(2)));
        Steps.obligation(id, 1);
        var review = everything.post(REVIEWS, Map.of("recordId", id, "version", 1)).expect(201);

        refused(
                everything.post(
                        REVIEWS + "/" + review.text("/id") + "/decision",
                        Map.of("decision", "APPROVE"),
                        "If-Match",
                        review.header("ETag")));
    }

    private Answer submitted() {
        var record = Steps.record("自己登记 " + System.nanoTime(), Steps.today().minusDays(2));
        var id = everything.post("/api/catalog/v1/records", record).expect(201).text("/id");
        Steps.obligation(id, 1);
        return everything.post(REVIEWS, Map.of("recordId", id, "version", 1)).expect(201);
    }

    private String state(Answer review) {
        return everything.get(REVIEWS + "/" + review.text("/id")).expect(200).text("/review/state");
    }

    private static void refused(Answer answer) {
        assertThat(answer.expect(403).text("/type")).endsWith("self-approval");
    }
}
