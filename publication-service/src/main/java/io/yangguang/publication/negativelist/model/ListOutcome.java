package io.yangguang.publication.negativelist.model;

/** What a command makes of an edition. */
public sealed interface ListOutcome {

    record Accepted(ListState next) implements ListOutcome {}

    record Rejected(Rejection reason) implements ListOutcome {}

    /** Why a command is refused. */
    enum Rejection {
        EMPTY,
        NOT_SUBMITTED,
        ALREADY_SUBMITTED,
        ALREADY_APPROVED,
        SUPERSEDED,
        NOT_IN_FORCE,
        SELF_APPROVAL,
        REASON_MISSING,
        NOT_AFTER_PREDECESSOR
    }
}
