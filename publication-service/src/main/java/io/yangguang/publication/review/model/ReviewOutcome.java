package io.yangguang.publication.review.model;

/** What a command makes of a form. */
public sealed interface ReviewOutcome {

    record Accepted(ReviewState next) implements ReviewOutcome {}

    /** Signed in this office, passing this on. */
    record Signed(ReviewState next, Determination passedOn) implements ReviewOutcome {}

    record Rejected(Rejection reason) implements ReviewOutcome {}

    /** Why a command is refused. */
    enum Rejection {
        ALREADY_DRAFTED,
        ALREADY_SUBMITTED,
        ALREADY_APPROVED,
        NOT_SUBMITTED,
        SELF_APPROVAL,
        NOT_YOUR_STEP,
        SIGNED_BEFORE,
        REASON_MISSING,
        REDACTION_MISSING,
        REDACTION_STANDS,
        LEFTOVERS_OPEN,
        MODE_MISSING,
        MODE_OF_NOT_PUBLIC,
        GROUND_MISSING,
        GROUND_UNEXPLAINED,
        NATURE_OF_FIRST_VERSION,
        NATURE_UNEXPLAINED,
        CONSULTATION_OPEN
    }
}
