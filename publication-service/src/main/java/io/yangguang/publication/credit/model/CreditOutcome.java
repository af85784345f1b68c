package io.yangguang.publication.credit.model;

/** What a command makes of an entry. */
public sealed interface CreditOutcome {

    record Moved(CreditState next) implements CreditOutcome {}

    /** It is closed already, and nothing has to be done. */
    record Unchanged() implements CreditOutcome {}

    record Rejected(Rejection reason) implements CreditOutcome {}

    /** Why a command is refused. */
    enum Rejection {
        CLOSED,
        PERIOD_OVER,
        PERIOD_RUNNING,
        MINIMUM_PERIOD_RUNNING,
        NOT_REPAIRABLE,
        REPAIR_UNDER_WAY,
        NO_REPAIR_UNDER_WAY,
        OWN_REPAIR,
        REASON_MISSING
    }
}
