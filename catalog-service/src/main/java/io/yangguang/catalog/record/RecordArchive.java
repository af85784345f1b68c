package io.yangguang.catalog.record;

import io.yangguang.catalog.sql.Line;
import io.yangguang.catalog.sql.Sql;
import io.yangguang.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All that was ever said of records, to be said again: the same events with the same ids. */
@ApplicationScoped
public class RecordArchive {

    private final Sql sql;

    RecordArchive(Sql sql) {
        this.sql = sql;
    }

    /**
     * A place in the order of time.
     *
     * @param number version, or 0 for a withdrawal
     */
    public record Place(Instant at, UUID id, long number) {

        private static final UUID FIRST = new UUID(0, 0);

        public static Place before(Instant at) {
            return new Place(at, FIRST, 0);
        }
    }

    /** An event and its place. */
    public record Said(OutgoingEvent event, Place place) {}

    /** Versions recorded after the place, oldest first. */
    public List<Said> versionsAfter(Place place, int limit) {
        return sql.list(
                RecordRows.VERSIONS
                        + """
                         WHERE (v.recorded_at, v.record_id, v.version) > (?, ?, ?)
                         ORDER BY v.recorded_at, v.record_id, v.version LIMIT ?
                        """,
                RecordArchive::version,
                place.at(),
                place.id(),
                place.number(),
                limit);
    }

    /** Proposals to withdraw made after the place, oldest first. */
    public List<Said> withdrawalsAfter(Place place, int limit) {
        return sql.list(
                """
                SELECT * FROM withdrawal_proposal WHERE (proposed_at, id) > (?, ?)
                 ORDER BY proposed_at, id LIMIT ?
                """,
                RecordArchive::withdrawal,
                place.at(),
                place.id(),
                limit);
    }

    /** Everything said of one record. */
    public List<Said> of(UUID record) {
        List<Said> versions =
                sql.list(
                        RecordRows.VERSIONS + " WHERE v.record_id = ? ORDER BY v.version",
                        RecordArchive::version,
                        record);
        List<Said> withdrawals =
                sql.list(
                        "SELECT * FROM withdrawal_proposal WHERE record_id = ? ORDER BY"
                                + " proposed_at",
                        RecordArchive::withdrawal,
                        record);
        return java.util.stream.Stream.concat(versions.stream(), withdrawals.stream()).toList();
    }

    /** Those of the ids that are no record. */
    public List<UUID> unknownAmong(Collection<UUID> ids) {
        Set<UUID> known =
                sql
                        .list(
                                "SELECT id FROM record WHERE id = ANY (?::uuid[])",
                                line -> line.id("id"),
                                ids)
                        .stream()
                        .collect(Collectors.toSet());
        return ids.stream().filter(id -> !known.contains(id)).distinct().toList();
    }

    private static Said version(Line line) {
        var version = RecordRows.version(line);
        return new Said(
                RecordEvents.of(version),
                new Place(version.recordedAt(), version.recordId(), version.version()));
    }

    private static Said withdrawal(Line line) {
        RecordWithdrawn proposal =
                new RecordWithdrawn(
                        line.id("record_id"),
                        line.number("version"),
                        line.id("id"),
                        line.text("reason"),
                        line.text("proposed_by"),
                        line.instant("proposed_at"),
                        RecordRows.ground(line.textOrNull("ground")),
                        line.dateOrNull("decided_on"));
        return new Said(
                RecordEvents.of(proposal),
                new Place(proposal.proposedAt(), proposal.proposalId(), 0));
    }
}
