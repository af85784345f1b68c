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

        public Down down(DownAct act) {
            return switch (act) {
                case WITHDRAWN -> new Withdrawn(version);
                case TAKEN_DOWN -> new TakenDown(version);
            };
        }
    }

    /** A tombstone where this version was. */
    sealed interface Down extends DisclosureState permits Withdrawn, TakenDown {

        int lastVersion();

        default Live publish(int version) {
            return new Live(version);
        }
    }

    /** 撤回: it should not have been public. */
    record Withdrawn(int lastVersion) implements Down {}

    /** 撤下: its time was over. */
    record TakenDown(int lastVersion) implements Down {}

    /** As the tables and the API write it. */
    default String label() {
        return switch (this) {
            case Unpublished() -> "UNPUBLISHED";
            case Live(_) -> "LIVE";
            case Withdrawn(_) -> "WITHDRAWN";
            case TakenDown(_) -> "TAKEN_DOWN";
        };
    }
}
