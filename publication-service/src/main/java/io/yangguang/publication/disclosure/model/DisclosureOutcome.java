package io.yangguang.publication.disclosure.model;

import io.yangguang.publication.disclosure.model.DisclosureState.Down;
import io.yangguang.publication.disclosure.model.DisclosureState.Live;

/** What a command makes of what is public. */
public sealed interface DisclosureOutcome {

    /** The record becomes public, for the first time or after a tombstone. */
    record BecamePublic(Live next) implements DisclosureOutcome {}

    /** A later version takes the place of {@code replaced}. */
    record Replaced(Live next, int replaced) implements DisclosureOutcome {}

    /** It is so already. */
    record Unchanged() implements DisclosureOutcome {}

    record ProofTaken() implements DisclosureOutcome {}

    record CameDown(Down next) implements DisclosureOutcome {}

    record Rejected(Rejection reason) implements DisclosureOutcome {}

    /** Why a command is refused. */
    enum Rejection {
        NOT_REVIEWED,
        UNDER_REVIEW,
        DECIDED_ON_REQUEST,
        DECIDED_NOT_PUBLIC,
        SECRECY_REVIEW_MISSING,
        SECRECY_REVIEW_PENDING,
        SECRECY_BLOCKED,
        CHANGED_SINCE_SECRECY_REVIEW,
        LATER_IS_PUBLIC,
        VERSION_WITHDRAWN,
        VERSION_TAKEN_DOWN,
        NOT_PUBLIC,
        VERSION_NOT_PUBLIC,
        ALREADY_WITHDRAWN,
        ALREADY_TAKEN_DOWN,
        GROUND_UNFIT,
        REASON_MISSING
    }
}
