package io.yangguang.publication.publicity.model;

import io.yangguang.publication.disclosure.model.Ground;
import java.time.LocalDate;

/** The life of one period. */
public sealed interface PublicityState {

    /**
     * @param showUntil the last day it must be shown, the latest that a coming notice can make it
     * @param interrupted whether the page is away now
     */
    record Running(LocalDate showUntil, boolean interrupted) implements PublicityState {

        public boolean over(LocalDate today) {
            return !interrupted && today.isAfter(showUntil);
        }

        public Ended end(LocalDate on) {
            return new Ended(on);
        }

        public Broken broken(LocalDate on, Ground ground) {
            return new Broken(on, ground);
        }
    }

    /** It was shown for as long as it had to be. */
    record Ended(LocalDate on) implements PublicityState {}

    /** It was taken down before, so that it must be shown anew. */
    record Broken(LocalDate on, Ground ground) implements PublicityState {}

    /** As the tables and the API write it. */
    default String label() {
        return switch (this) {
            case Running _ -> "RUNNING";
            case Ended _ -> "ENDED";
            case Broken _ -> "BROKEN";
        };
    }
}
