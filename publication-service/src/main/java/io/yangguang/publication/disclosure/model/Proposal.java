package io.yangguang.publication.disclosure.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A proposal of the catalogue to withdraw a record: a task for a person with the right.
 *
 * @param version row version, for If-Match
 */
public record Proposal(
        UUID id,
        long version,
        UUID recordId,
        int recordVersion,
        String reason,
        String proposedBy,
        Instant proposedAt,
        State state,
        UUID bodyId,
        String divisionCode,
        String title) {

    /** OPEN; taken down; closed because it was not public; refused. */
    public enum State {
        OPEN,
        WITHDRAWN,
        ANNULLED,
        REFUSED
    }
}
