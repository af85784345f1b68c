package io.yangguang.publication.nondisclosure.model;

/** What a command makes of an entry. */
public sealed interface EntryOutcome {

    record Accepted(EntryState next) implements EntryOutcome {}

    record Rejected(Rejection reason) implements EntryOutcome {}

    /** Why a command is refused. */
    enum Rejection {
        ALREADY_LIFTED,
        ALREADY_SUPERSEDED,
        SAME_PERSON,
        REASON_MISSING,
        DATE_MISSING,
        DATE_NOT_AHEAD,
        DATE_TOO_LATE,
        NOT_EARLIER,
        NOT_LATER_VERSION
    }
}
