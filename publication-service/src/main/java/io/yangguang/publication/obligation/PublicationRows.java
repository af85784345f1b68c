package io.yangguang.publication.obligation;

import io.yangguang.publication.obligation.model.ChannelRules.Publication;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where records are public, and what was decided not to be: the facts that close obligations. */
@ApplicationScoped
class PublicationRows {
    private final Database database;

    PublicationRows(Database database) {
        this.database = database;
    }

    record Fact(UUID recordId, Publication publication) {}

    record Decision(UUID recordId, int version, String ground, String reason, Instant at) {}

    void published(List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        database.update(
                """
                insert into channel_publication
                select * from unnest(?::uuid[], ?::int[], ?::text[], ?::timestamptz[])
                on conflict do nothing
                """,
                facts.stream().map(Fact::recordId).toArray(UUID[]::new),
                facts.stream().map(f -> f.publication().version()).toArray(Integer[]::new),
                facts.stream().map(f -> f.publication().channel()).toArray(String[]::new),
                facts.stream().map(f -> f.publication().at()).toArray(Instant[]::new));
    }

    /**
     * 已在他处公开, as the records themselves say; the same channel twice counts once, at its first
     * moment.
     */
    static List<Fact> elsewhere(List<RecordVersion> records) {
        List<Fact> facts = new ArrayList<>();
        for (RecordVersion record : records) {
            Map<String, Instant> first =
                    record.publishedElsewhere().stream()
                            .collect(
                                    Collectors.toMap(
                                            RecordVersion.PublishedElsewhere::channel,
                                            RecordVersion.PublishedElsewhere::at,
                                            (one, other) -> one.isBefore(other) ? one : other));
            first.forEach((channel, at) ->
                    facts.add(
                            new Fact(
                                    record.recordId(),
                                    new Publication(record.version(), channel, at))));
        }
        return facts;
    }

    Map<UUID, List<Publication>> publications(Collection<UUID> records) {
        return database
                .query(
                        "select * from channel_publication where record_id = any (?)",
                        row ->
                                new Fact(
                                        Columns.uuid(row, "record_id"),
                                        new Publication(
                                                row.getInt("version"),
                                                row.getString("channel"),
                                                Columns.instant(row, "published_at"))),
                        (Object) records.toArray(UUID[]::new))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Fact::recordId,
                                Collectors.mapping(Fact::publication, Collectors.toList())));
    }

    void decided(Decision decision) {
        database.update(
                "insert into non_disclosure values (?, ?, ?, ?, ?) on conflict do nothing",
                decision.recordId(),
                decision.version(),
                decision.ground(),
                decision.reason(),
                decision.at());
    }

    Map<UUID, List<Decision>> decisions(Collection<UUID> records) {
        return database
                .query(
                        "select * from non_disclosure where record_id = any (?) order by"
                                + " decided_at",
                        row ->
                                new Decision(
                                        Columns.uuid(row, "record_id"),
                                        row.getInt("version"),
                                        row.getString("ground"),
                                        row.getString("reason"),
                                        Columns.instant(row, "decided_at")),
                        (Object) records.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(Decision::recordId));
    }
}
