package io.yangguang.publication.review.model;

import io.yangguang.publication.record.model.RecordVersion.Attribute;
import java.util.HashSet;
import java.util.Set;

/** Where a form stands. */
public sealed interface ReviewState {

    /** Being drawn up. */
    record Drafted() implements ReviewState {

        /** To the first step, with nothing signed. */
        public AtStep handIn(Determination proposed) {
            return new AtStep(1, proposed, Set.of());
        }
    }

    /**
     * Waits for a signature.
     *
     * @param number whose turn it is, from 1 among the steps that the form needs
     * @param carried what the signatures so far pass on; the proposal at the first step
     * @param signers subjects who signed an earlier step of this round
     */
    record AtStep(int number, Determination carried, Set<String> signers) implements ReviewState {

        public AtStep {
            signers = Set.copyOf(signers);
        }

        /** Signed; {@code steps} is how many the form needs. */
        public ReviewState sign(String by, Determination passedOn, int steps) {
            if (number >= steps) {
                return new Approved(passedOn.attribute());
            }
            var more = new HashSet<>(signers);
            more.add(by);
            return new AtStep(number + 1, passedOn, more);
        }

        public Returned sendBack(String reason) {
            return new Returned(reason);
        }
    }

    /** Approved, with the attribute that the last signature decided; final. */
    record Approved(Attribute attribute) implements ReviewState {}

    /** Sent back; may be edited and handed in again. */
    record Returned(String reason) implements ReviewState {

        /** To the first step again, whatever was signed before. */
        public AtStep handIn(Determination proposed) {
            return new AtStep(1, proposed, Set.of());
        }
    }

    default String word() {
        return switch (this) {
            case Drafted() -> "DRAFTED";
            case AtStep(_, _, _) -> "SUBMITTED";
            case Approved(_) -> "APPROVED";
            case Returned(_) -> "RETURNED";
        };
    }
}
