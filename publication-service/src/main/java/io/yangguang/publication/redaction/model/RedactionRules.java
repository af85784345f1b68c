package io.yangguang.publication.redaction.model;

import io.yangguang.publication.redaction.model.RedactionCommand.Discard;
import io.yangguang.publication.redaction.model.RedactionCommand.DrawUp;
import io.yangguang.publication.redaction.model.RedactionCommand.Seal;
import io.yangguang.publication.redaction.model.RedactionOutcome.Accepted;
import io.yangguang.publication.redaction.model.RedactionOutcome.Rejected;
import io.yangguang.publication.redaction.model.RedactionOutcome.Rejection;
import io.yangguang.publication.redaction.model.RedactionState.Absent;
import io.yangguang.publication.redaction.model.RedactionState.DrawnUp;
import io.yangguang.publication.redaction.model.RedactionState.Sealed;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A redaction may be drawn up and drawn up again until its version is approved, whatever the
 * approval decides; from then on nothing changes, and another redaction needs another version.
 */
public final class RedactionRules {

    private RedactionRules() {}

    /**
     * What the command makes of the redaction.
     *
     * @param signed whether somebody has signed for the version: what he signed does not change
     * @param open leftovers not acknowledged in what would be drawn up
     */
    public static RedactionOutcome decide(
            RedactionState state, boolean signed, int open, RedactionCommand command) {
        return switch (state) {
            case Absent() ->
                    switch (command) {
                        case DrawUp(var by, var expected) -> first(by, expected, signed, open);
                        case Discard(_), Seal() -> new Rejected(Rejection.NOT_THERE);
                    };
            case DrawnUp drawn ->
                    switch (command) {
                        case DrawUp(var by, var expected) ->
                                change(drawn, expected, signed, again(drawn, by, open));
                        case Discard(var expected) -> change(drawn, expected, signed, new Absent());
                        case Seal() ->
                                drawn.open() > 0
                                        ? new Rejected(Rejection.LEFTOVERS_OPEN)
                                        : new Accepted(new Sealed());
                    };
            case Sealed() -> new Rejected(Rejection.SEALED);
        };
    }

    private static RedactionOutcome first(
            String by, @Nullable Long expected, boolean signed, int open) {
        if (signed) {
            return new Rejected(Rejection.VERSION_SIGNED);
        }
        return expected == null
                ? new Accepted(new DrawnUp(1, Set.of(by), open))
                : new Rejected(Rejection.CHANGED_MEANWHILE);
    }

    private static RedactionOutcome change(
            DrawnUp drawn, @Nullable Long expected, boolean signed, RedactionState next) {
        if (signed) {
            return new Rejected(Rejection.VERSION_SIGNED);
        }
        if (expected == null) {
            return new Rejected(Rejection.PRECONDITION_MISSING);
        }
        return expected == drawn.version()
                ? new Accepted(next)
                : new Rejected(Rejection.CHANGED_MEANWHILE);
    }

    private static DrawnUp again(DrawnUp drawn, String by, int open) {
        var all = new LinkedHashSet<>(drawn.by());
        all.add(by);
        return new DrawnUp(drawn.version() + 1, all, open);
    }
}
