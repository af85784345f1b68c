package io.yangguang.publication.obligation.model;

import java.time.Instant;
import java.time.LocalDate;

/** The life of a duty to publish or to decide not to. It is closed once and never reset. */
public sealed interface ObligationState {

    /**
     * Nothing has been done yet; whether it is due soon or overdue depends on the day it is asked.
     */
    record Open() implements ObligationState {

        /**
         * The channel policy was met.
         *
         * @param late working days after the due date, 0 when in time
         */
        public Fulfilled fulfil(Instant at, int late) {
            return new Fulfilled(at, late);
        }

        public DecidedNotPublic decideNotPublic(
                Instant at, int late, String ground, String reason) {
            return new DecidedNotPublic(at, late, ground, reason);
        }

        public Annulled annul(Instant at, int late, String reason) {
            return new Annulled(at, late, reason);
        }
    }

    /** The channel policy of the item was met at this moment. */
    record Fulfilled(Instant at, int late) implements Closed {}

    /** 不予公开 or 依申请公开 was decided. */
    record DecidedNotPublic(Instant at, int late, String ground, String reason) implements Closed {}

    /** Withdrawn before it was public; the lateness stays. */
    record Annulled(Instant at, int late, String reason) implements Closed {}

    /** A final state. */
    sealed interface Closed extends ObligationState permits Fulfilled, DecidedNotPublic, Annulled {
        Instant at();

        int late();
    }

    /** The name under which a state is stored and shown. */
    default String label() {
        return switch (this) {
            case Open _ -> "OPEN";
            case Fulfilled _ -> "FULFILLED";
            case DecidedNotPublic _ -> "DECIDED_NOT_PUBLIC";
            case Annulled _ -> "ANNULLED";
        };
    }

    /**
     * How a day relates to an open duty; provisional dates are late only when even the latest has
     * passed.
     */
    enum Urgency {
        LATER,
        SOON,
        OVERDUE;

        /**
         * How a duty stands on a day.
         *
         * @param soonUntil the last day that counts as soon; warnings use the earliest possible due
         *     date
         */
        public static Urgency of(
                LocalDate earliest, LocalDate latest, LocalDate today, LocalDate soonUntil) {
            if (today.isAfter(latest)) {
                return OVERDUE;
            }
            return earliest.isAfter(soonUntil) ? LATER : SOON;
        }
    }
}
