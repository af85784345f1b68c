package io.yangguang.publication.redaction.model;

import java.util.Set;

/** Where the redaction of a version stands. */
public sealed interface RedactionState {

    /** None was drawn up. */
    record Absent() implements RedactionState {}

    /**
     * May still be changed.
     *
     * @param version row version, for If-Match
     * @param by everybody who drew at it
     * @param open leftovers that nobody acknowledged
     */
    record DrawnUp(long version, Set<String> by, int open) implements RedactionState {

        public DrawnUp {
            by = Set.copyOf(by);
        }
    }

    /** Approved; final. */
    record Sealed() implements RedactionState {}
}
