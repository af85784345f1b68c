package io.yangguang.catalog.record.model;

import java.util.List;
import java.util.UUID;

/** What became of a submission. */
public sealed interface Outcome {

    record Created(RecordVersion version) implements Outcome {}

    record Changed(RecordVersion version) implements Outcome {}

    /** It is here already, as this version. */
    record Unchanged(UUID recordId, long version) implements Outcome {}

    record Rejected(List<Violation> violations) implements Outcome {

        public Rejected {
            violations = List.copyOf(violations);
        }

        public static Rejected of(Violation violation) {
            return new Rejected(List.of(violation));
        }
    }

    /** Its source id stands for other content. */
    record OtherContent(UUID recordId, long version) implements Outcome {}

    /** Somebody else changed the record first. */
    record Superseded(long currentVersion) implements Outcome {}

    /** No such record, or none that the caller may see. */
    record Unknown() implements Outcome {}

    /** The field bears a classification mark; nothing of it was kept. */
    record Marked(String field) implements Outcome {}
}
