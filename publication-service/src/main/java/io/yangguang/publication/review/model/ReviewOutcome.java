package io.yangguang.publication.review.model;

/** What a command makes of a review. */
public sealed interface ReviewOutcome {

    record Accepted(ReviewState next) implements ReviewOutcome {}

    record Rejected(Rejection reason) implements ReviewOutcome {}

    /** Why a command is refused. */
    enum Rejection {
        ALREADY_SUBMITTED,
        ALREADY_APPROVED,
        NOT_SUBMITTED,
        SELF_APPROVAL,
        REASON_MISSING,
        REDACTION_MISSING,
        REDACTION_STANDS,
        LEFTOVERS_OPEN,
        MODE_MISSING,
        MODE_OF_NOT_PUBLIC,
        GROUND_MISSING
    }
}
