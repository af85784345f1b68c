package io.yangguang.publication.review.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 联合发文: what a co-issuing body is asked about the attribute of the host's form.
 *
 * @param version row version, for If-Match
 * @param round of the form in which was asked; 0 while it was a draft
 * @param bodyId the co-issuing body
 * @param answerBy last day on which the host waits (Asia/Shanghai)
 */
public record Consultation(
        UUID id,
        long version,
        UUID reviewId,
        int round,
        UUID bodyId,
        String divisionCode,
        LocalDate answerBy,
        String askedBy,
        Instant askedAt,
        ConsultationState state,
        @Nullable Answer answer) {

    /** Who answered, by subject and user name, and when. */
    public record Answer(String by, String name, Instant at) {}

    /** Whether the host still waits for it on a day. */
    public boolean openOn(LocalDate day) {
        return state instanceof ConsultationState.Asked && !day.isAfter(answerBy);
    }

    public Consultation answered(ConsultationState next, Answer made) {
        return new Consultation(
                id,
                version + 1,
                reviewId,
                round,
                bodyId,
                divisionCode,
                answerBy,
                askedBy,
                askedAt,
                next,
                made);
    }
}
