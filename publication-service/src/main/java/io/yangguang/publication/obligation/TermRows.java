package io.yangguang.publication.obligation;

import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tables of terms and their replaced revisions. */
@ApplicationScoped
class TermRows {
    private final Database database;

    TermRows(Database database) {
        this.database = database;
    }

    List<TermRow> find(Collection<UUID> ids) {
        return database.query(
                "select " + TermRow.COLUMNS + " from term t where t.id = any (?)",
                TermRow::read,
                (Object) ids.toArray(UUID[]::new));
    }

    /** Inserts those that nobody else has inserted, and tells which they were. */
    Set<UUID> insert(List<ComputedTerm> terms) {
        return new HashSet<>(
                database.query(
                        """
                        insert into term (id, rule_id, rule_version, trigger_on, due_on, earliest, latest,
                                          provisional, calendar_revision, revision, explanation, computed_at,
                                          reason)
                        select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::date[], ?::date[], ?::date[],
                                             ?::date[], ?::bool[], ?::bigint[], ?::int[], ?::text[],
                                             ?::timestamptz[], ?::text[])
                        on conflict do nothing
                        returning id
                        """,
                        row -> Columns.uuid(row, "id"),
                        terms.stream().map(t -> t.row().id()).toArray(UUID[]::new),
                        terms.stream().map(t -> t.row().key().ruleId()).toArray(UUID[]::new),
                        terms.stream()
                                .map(t -> t.row().key().ruleVersion())
                                .toArray(Integer[]::new),
                        terms.stream()
                                .map(t -> t.row().key().triggerOn())
                                .toArray(LocalDate[]::new),
                        terms.stream().map(t -> t.row().dueOn()).toArray(LocalDate[]::new),
                        terms.stream().map(t -> t.row().earliest()).toArray(LocalDate[]::new),
                        terms.stream().map(t -> t.row().latest()).toArray(LocalDate[]::new),
                        terms.stream().map(t -> t.row().provisional()).toArray(Boolean[]::new),
                        terms.stream().map(t -> t.row().calendarRevision()).toArray(Long[]::new),
                        terms.stream().map(t -> t.row().revision()).toArray(Integer[]::new),
                        terms.stream().map(ComputedTerm::explanation).toArray(String[]::new),
                        terms.stream().map(t -> t.row().computedAt()).toArray(Instant[]::new),
                        terms.stream().map(t -> t.row().reason()).toArray(String[]::new)));
    }

    /** Terms whose count may touch days from {@code first} to {@code last}. */
    List<ComputedTerm> touching(LocalDate first, LocalDate last) {
        return database.query(
                "select "
                        + TermRow.COLUMNS
                        + ", t.explanation from term t where least(t.trigger_on, t.earliest) <= ?"
                        + " and greatest(t.trigger_on, t.latest) >= ?",
                row -> new ComputedTerm(TermRow.read(row), row.getString("explanation")),
                last,
                first);
    }

    List<ComputedTerm> ofRule(UUID ruleId, int version) {
        return database.query(
                "select "
                        + TermRow.COLUMNS
                        + ", t.explanation from term t where t.rule_id = ? and t.rule_version = ?",
                row -> new ComputedTerm(TermRow.read(row), row.getString("explanation")),
                ruleId,
                version);
    }

    /** Replaces terms by their next revision, keeping the one before with the reason. */
    void replace(List<ComputedTerm> terms, String reason, Instant now) {
        UUID[] ids = terms.stream().map(t -> t.row().id()).toArray(UUID[]::new);
        LocalDate[] due = terms.stream().map(t -> t.row().dueOn()).toArray(LocalDate[]::new);
        database.update(
                """
                insert into term_history (term_id, revision, due_on, earliest, latest, provisional, explanation,
                                          new_due_on, reason, replaced_at)
                select t.id, t.revision, t.due_on, t.earliest, t.latest, t.provisional, t.explanation, u.due_on, ?, ?
                  from unnest(?::uuid[], ?::date[]) u (id, due_on) join term t on t.id = u.id
                """,
                reason,
                now,
                ids,
                due);
        database.update(
                """
                update term t
                   set due_on = u.due_on, earliest = u.earliest, latest = u.latest, provisional = u.provisional,
                       calendar_revision = u.calendar_revision, revision = u.revision,
                       explanation = u.explanation, computed_at = ?, reason = ?
                  from unnest(?::uuid[], ?::date[], ?::date[], ?::date[], ?::bool[], ?::bigint[], ?::int[], ?::text[])
                       u (id, due_on, earliest, latest, provisional, calendar_revision, revision, explanation)
                 where t.id = u.id
                """,
                now,
                reason,
                ids,
                due,
                terms.stream().map(t -> t.row().earliest()).toArray(LocalDate[]::new),
                terms.stream().map(t -> t.row().latest()).toArray(LocalDate[]::new),
                terms.stream().map(t -> t.row().provisional()).toArray(Boolean[]::new),
                terms.stream().map(t -> t.row().calendarRevision()).toArray(Long[]::new),
                terms.stream().map(t -> t.row().revision()).toArray(Integer[]::new),
                terms.stream().map(ComputedTerm::explanation).toArray(String[]::new));
    }

    /** The explanation of one revision, be it current or replaced. */
    Optional<TermExplanation> explanation(UUID termId, int revision) {
        return database.first(
                """
                select explanation from term where id = ? and revision = ?
                union all
                select explanation from term_history where term_id = ? and revision = ?
                """,
                row -> TermExplanation.parse(row.getString("explanation")),
                termId,
                revision,
                termId,
                revision);
    }

    List<Replaced> replaced(UUID termId, int before) {
        return database.query(
                "select * from term_history where term_id = ? and revision < ? order by revision",
                row ->
                        new Replaced(
                                row.getInt("revision"),
                                Columns.date(row, "due_on"),
                                Columns.date(row, "earliest"),
                                Columns.date(row, "latest"),
                                row.getBoolean("provisional"),
                                Columns.date(row, "new_due_on"),
                                row.getString("reason"),
                                Columns.instant(row, "replaced_at")),
                termId,
                before);
    }

    Map<UUID, Long> openObligations(Collection<UUID> termIds) {
        return database
                .query(
                        """
                        select term_id, count(*) as open from obligation
                         where state = 'OPEN' and term_id = any (?) group by term_id
                        """,
                        row -> Map.entry(Columns.uuid(row, "term_id"), row.getLong("open")),
                        (Object) termIds.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The next terms after an id, for telling them anew. */
    List<TermRow> after(UUID id, int limit) {
        return database.query(
                "select " + TermRow.COLUMNS + " from term t where t.id > ? order by t.id limit ?",
                TermRow::read,
                id,
                limit);
    }

    /** A revision that a later one replaced. */
    record Replaced(
            int revision,
            LocalDate dueOn,
            LocalDate earliest,
            LocalDate latest,
            boolean provisional,
            LocalDate newDueOn,
            String reason,
            Instant replacedAt) {}
}
