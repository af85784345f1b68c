package io.yangguang.publication.redaction;

import io.yangguang.publication.redaction.model.Markings;
import io.yangguang.publication.redaction.model.RedactionState;
import io.yangguang.rest.Caller;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A redaction with its facts.
 *
 * @param version row version
 * @param acknowledged keys of leftovers that may stay
 * @param open how many leftovers are not acknowledged
 */
record DrawnRedaction(
        UUID recordId,
        int recordVersion,
        long version,
        UUID bodyId,
        String divisionCode,
        Markings markings,
        String outwardTitle,
        String outwardHash,
        Set<String> drawnUpBy,
        Instant drawnUpAt,
        Set<String> acknowledged,
        int open,
        @Nullable Instant sealedAt) {

    DrawnRedaction {
        drawnUpBy = Collections.unmodifiableSet(new LinkedHashSet<>(drawnUpBy));
        acknowledged = Collections.unmodifiableSet(new LinkedHashSet<>(acknowledged));
    }

    static RedactionState state(Optional<DrawnRedaction> drawn) {
        return drawn.<RedactionState>map(d ->
                        d.sealedAt == null
                                ? new RedactionState.DrawnUp(d.version, d.drawnUpBy, d.open)
                                : new RedactionState.Sealed())
                .orElseGet(RedactionState.Absent::new);
    }

    /** Whether this caller draws it up or decides on it, and it is not decided yet. */
    boolean openTo(Caller caller) {
        return sealedAt == null
                && (caller.may("submit") || caller.may("approve") || caller.may("secrecy-review"));
    }
}
