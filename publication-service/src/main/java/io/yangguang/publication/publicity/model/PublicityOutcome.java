package io.yangguang.publication.publicity.model;

/** What a command makes of a period. */
public sealed interface PublicityOutcome {

    record Became(PublicityState next) implements PublicityOutcome {}

    record Unchanged() implements PublicityOutcome {}

    record Rejected(Rejection reason) implements PublicityOutcome {}

    /** Why a command is refused. */
    enum Rejection {
        STILL_RUNNING,
        NOT_RUNNING,
        INTERRUPTED_ALREADY,
        NOT_INTERRUPTED
    }
}
