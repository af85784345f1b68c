package io.yangguang.publication.obligation;

import io.yangguang.publication.obligation.model.ObligationState.Annulled;
import io.yangguang.publication.obligation.model.ObligationState.Closed;
import io.yangguang.publication.obligation.model.ObligationState.DecidedNotPublic;
import io.yangguang.publication.obligation.model.ObligationState.Fulfilled;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an obligation was closed, with its own copy of the term at that moment. */
record Closing(
        Closed state,
        int termRevision,
        LocalDate dueOn,
        LocalDate earliest,
        LocalDate latest,
        boolean provisional,
        UUID responsibleBodyId,
        @Nullable String checks) {

    @Nullable String ground() {
        return state instanceof DecidedNotPublic decided ? decided.ground() : null;
    }

    @Nullable String reason() {
        return switch (state) {
            case Fulfilled _ -> null;
            case DecidedNotPublic decided -> decided.reason();
            case Annulled annulled -> annulled.reason();
        };
    }
}
