package io.yangguang.inspection.timeliness.model;

import java.time.LocalDate;

/** How one obligation stands on a day. Computed, never stored. */
public sealed interface Standing {

    /** Closed, and not later than its due date. */
    record InTime() implements Standing {}

    /**
     * Closed after its due date.
     *
     * @param workingDays how many working days after it, at least one
     */
    record Late(int workingDays) implements Standing {}

    /** Closed with a decision not to publish, in time or late. */
    record DecidedNotPublic(boolean late) implements Standing {}

    /** Closed because it should not have been there; counts neither way. */
    record Annulled() implements Standing {}

    /** Open, and its due date is not near. */
    record Open() implements Standing {}

    /** Open, and the earliest possible due date is near. */
    record DueSoon() implements Standing {}

    /**
     * Open, and the due date is over.
     *
     * @param workingDays how many working days it is over, at least one
     */
    record Overdue(int workingDays) implements Standing {}

    /**
     * Judges an obligation. A provisional date is overdue only when its latest bound is over, and
     * due soon by its earliest: the suite may be wrong only loudly, never against a body.
     *
     * @param today Asia/Shanghai
     * @param soon the last day that counts as soon
     */
    static Standing of(Duty duty, LocalDate today, LocalDate soon, WorkingDays between) {
        if (duty.closure() instanceof Duty.Closure closure) {
            return closed(closure);
        }
        var end = duty.provisional() ? duty.latest() : duty.dueOn();
        if (today.isAfter(end)) {
            // A day off between the due date and today makes it overdue by less than one.
            return new Overdue(Math.max(1, between.count(end, today)));
        }
        return duty.earliest().isAfter(soon) ? new Open() : new DueSoon();
    }

    private static Standing closed(Duty.Closure closure) {
        return switch (closure.outcome()) {
            case ANNULLED -> new Annulled();
            case DECIDED_NOT_PUBLIC -> new DecidedNotPublic(closure.lateWorkingDays() > 0);
            case FULFILLED ->
                    closure.lateWorkingDays() > 0
                            ? new Late(closure.lateWorkingDays())
                            : new InTime();
        };
    }

    /** Working days d with after &lt; d &lt;= until. */
    @FunctionalInterface
    interface WorkingDays {
        int count(LocalDate after, LocalDate until);
    }
}
