package io.yangguang.publication.redaction.model;

/** What a command makes of a redaction. */
public sealed interface RedactionOutcome {

    record Accepted(RedactionState next) implements RedactionOutcome {}

    record Rejected(Rejection reason) implements RedactionOutcome {}

    /** Why a command is refused. */
    enum Rejection {
        NOT_THERE,
        PRECONDITION_MISSING,
        CHANGED_MEANWHILE,
        VERSION_SIGNED,
        SEALED,
        LEFTOVERS_OPEN
    }
}
