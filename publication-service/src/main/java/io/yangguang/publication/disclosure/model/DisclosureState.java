package io.yangguang.publication.disclosure.model;

/** What the public sees of a record. */
public sealed interface DisclosureState {

    /** Nothing, and never did. */
    record Unpublished() implements DisclosureState {

        public Live publish(int version) {
            return new Live(version);
        }
    }

    /** This version. */
    record Live(int version) implements DisclosureState {

        public Live replace(int by) {
            return new Live(by);
        }

        public Withdrawn withdraw() {
            return new Withdrawn(version);
        }
    }

    /** A tombstone where this version was. */
    record Withdrawn(int lastVersion) implements DisclosureState {

        public Live publish(int version) {
            return new Live(version);
        }
    }
}
