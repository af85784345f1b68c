package io.yangguang.publication.secrecy.model;

import java.util.List;

/** What a command makes of a secrecy review. */
public sealed interface SecrecyOutcome {

    record Accepted(SecrecyState next) implements SecrecyOutcome {}

    /**
     * @param hits which stand in the way, where it is hits
     */
    record Rejected(Rejection reason, List<Hit> hits) implements SecrecyOutcome {

        public Rejected {
            hits = List.copyOf(hits);
        }
    }

    static Rejected rejected(Rejection reason) {
        return new Rejected(reason, List.of());
    }

    /** Why a command is refused. */
    enum Rejection {
        STILL_SCANNING,
        ALREADY_SCANNED,
        /** It lies with another desk. */
        OTHER_DESK,
        ALREADY_DECIDED,
        SUPERSEDED,
        /** Author or submitter. */
        SELF_REVIEW,
        /** Who could not decide it does not decide it for the office. */
        SAME_PERSON,
        /** The outward version is not the one that was scanned and read. */
        CHANGED,
        HARD_BLOCK,
        HIT_UNREASONED,
        REASON_UNFIT,
        CONFIRMATION_MISSING,
        APPROVAL_MISSING,
        REASON_MISSING,
        LATE_CLASSIFICATION_INCOMPLETE,
        NO_HIGHER_DESK
    }
}
