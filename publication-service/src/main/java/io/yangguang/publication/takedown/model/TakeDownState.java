package io.yangguang.publication.takedown.model;

import io.yangguang.publication.disclosure.model.DownAct;
import io.yangguang.publication.disclosure.model.Ground;
import java.time.Instant;

/** The life of a duty to take down: it is fulfilled once and never reset. */
public sealed interface TakeDownState {

    /** The page still shows the decision. */
    record Open() implements TakeDownState {

        public Fulfilled fulfil(Instant at, DownAct act, Ground ground, String reason, int late) {
            return new Fulfilled(at, act, ground, reason, late);
        }
    }

    /**
     * The page came down, and why is said in public.
     *
     * @param late working days after the due date, 0 when in time
     */
    record Fulfilled(Instant at, DownAct act, Ground ground, String reason, int late)
            implements TakeDownState {}

    default String label() {
        return switch (this) {
            case Open() -> "OPEN";
            case Fulfilled _ -> "FULFILLED";
        };
    }
}
