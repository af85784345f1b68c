package io.yangguang.inspection.timeliness.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an obligation, as far as it matters to timeliness.
 *
 * @param formationKnown false where the only date is that of a first publication elsewhere
 */
public record Duty(
        LocalDate dueOn,
        LocalDate earliest,
        LocalDate latest,
        boolean provisional,
        boolean formationKnown,
        @Nullable Closure closure) {

    /** How an obligation ended. */
    public enum Outcome {
        FULFILLED,
        DECIDED_NOT_PUBLIC,
        ANNULLED
    }

    /**
     * @param lateWorkingDays working days after the frozen due date; 0 is in time
     */
    public record Closure(Outcome outcome, int lateWorkingDays) {}
}
