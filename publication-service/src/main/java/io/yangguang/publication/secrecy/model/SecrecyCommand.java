package io.yangguang.publication.secrecy.model;

import java.util.List;

/** What somebody wants with a secrecy review; {@code by} is the subject of his token. */
public sealed interface SecrecyCommand {

    /** The scan is through. */
    record FinishScan() implements SecrecyCommand {}

    /** The outward version is another one now. */
    record Supersede() implements SecrecyCommand {}

    /** A decision of one of the three desks. */
    sealed interface Decision extends SecrecyCommand {

        Desk desk();

        String by();
    }

    /** To let it go out. */
    record Clear(Desk desk, String by, List<HitReason> reasons) implements Decision {

        public Clear {
            reasons = List.copyOf(reasons);
        }
    }

    /** To keep it in. */
    record Block(Desk desk, String by, String reason, Blocking blocking) implements Decision {}

    /** To ask the next desk. */
    record Escalate(Desk desk, String by, String reason) implements Decision {}
}
