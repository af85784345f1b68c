package io.yangguang.publication.obligation;

import io.yangguang.outbox.EventJson;
import io.yangguang.publication.record.model.RecordVersion.Trigger;
import io.yangguang.publication.reference.model.ProcurementMethod;
import io.yangguang.publication.reference.model.RuleVersion;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes obligations, a batch in one statement, and reads those that a change concerns. */
@ApplicationScoped
class ObligationRows {
    private final Database database;

    ObligationRows(Database database) {
        this.database = database;
    }

    /** Inserts obligations, open or already closed; tells which were new. */
    Set<UUID> insert(List<ObligationRow> duties) {
        Array of = new Array(duties);
        return new HashSet<>(
                database.query(
                        """
                        insert into obligation (id, record_id, version, body_id, division_code, item_id, item_code,
                            kind, procurement_method, title, facts, last_trigger_on, term_id, trigger_missing, state,
                            revision, assessed_at, closed_at, term_revision, due_on, earliest, latest, provisional,
                            late_working_days, responsible_body_id, ground, reason, checks, opening, opened_at,
                            opening_reason)
                        select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::uuid[], ?::text[], ?::uuid[], ?::text[],
                            ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::uuid[], ?::bool[], ?::text[],
                            ?::int[], ?::timestamptz[], ?::timestamptz[], ?::int[], ?::date[], ?::date[], ?::date[],
                            ?::bool[], ?::int[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::int[],
                            ?::timestamptz[], ?::text[])
                        on conflict do nothing
                        returning id
                        """,
                        row -> Columns.uuid(row, "id"),
                        of.each(ObligationRow::id, UUID[]::new),
                        of.each(ObligationRow::recordId, UUID[]::new),
                        of.each(ObligationRow::version, Integer[]::new),
                        of.each(ObligationRow::bodyId, UUID[]::new),
                        of.each(ObligationRow::divisionCode, String[]::new),
                        of.each(ObligationRow::itemId, UUID[]::new),
                        of.each(ObligationRow::itemCode, String[]::new),
                        of.each(o -> o.facts().kind().name(), String[]::new),
                        of.each(ObligationRows::method, String[]::new),
                        of.each(ObligationRow::title, String[]::new),
                        of.each(o -> EventJson.write(o.facts()), String[]::new),
                        of.each(ObligationRows::lastTrigger, LocalDate[]::new),
                        of.each(ObligationRow::termId, UUID[]::new),
                        of.each(ObligationRow::triggerMissing, Boolean[]::new),
                        of.each(o -> o.state().label(), String[]::new),
                        of.each(ObligationRow::revision, Integer[]::new),
                        of.each(ObligationRow::assessedAt, Instant[]::new),
                        of.closing(c -> c.state().at(), Instant[]::new),
                        of.closing(Closing::termRevision, Integer[]::new),
                        of.closing(Closing::dueOn, LocalDate[]::new),
                        of.closing(Closing::earliest, LocalDate[]::new),
                        of.closing(Closing::latest, LocalDate[]::new),
                        of.closing(Closing::provisional, Boolean[]::new),
                        of.closing(c -> c.state().late(), Integer[]::new),
                        of.closing(Closing::responsibleBodyId, UUID[]::new),
                        of.closing(Closing::ground, String[]::new),
                        of.closing(Closing::reason, String[]::new),
                        of.closing(Closing::checks, String[]::new),
                        of.each(o -> o.opening().number(), Integer[]::new),
                        of.each(o -> o.opening().at(), Instant[]::new),
                        of.each(o -> o.opening().reason(), String[]::new)));
    }

    /** Columns of a batch as arrays. */
    private record Array(List<ObligationRow> duties) {
        <T extends @Nullable Object> Object each(
                Function<ObligationRow, T> column, java.util.function.IntFunction<T[]> array) {
            return duties.stream().map(column).toArray(array);
        }

        <T extends @Nullable Object> Object closing(
                Function<Closing, T> column, java.util.function.IntFunction<@Nullable T[]> array) {
            Stream<@Nullable T> values =
                    duties.stream()
                            .map(duty -> {
                                @Nullable Closing closing = duty.closing();
                                return closing == null ? null : column.apply(closing);
                            });
            return values.toArray(array);
        }
    }

    private static @Nullable String method(ObligationRow duty) {
        @Nullable ProcurementMethod method = duty.facts().procurementMethod();
        return method == null ? null : method.name();
    }

    private static LocalDate lastTrigger(ObligationRow duty) {
        return Stream.concat(
                        Stream.of(duty.facts().aroseOn()),
                        duty.facts().triggers().stream().map(Trigger::on))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    void close(ObligationRow duty, Closing closing) {
        database.update(
                """
                update obligation
                   set state = ?, revision = ?, closed_at = ?, term_revision = ?, due_on = ?, earliest = ?, latest = ?,
                       provisional = ?, late_working_days = ?, responsible_body_id = ?, ground = ?, reason = ?,
                       checks = ?
                 where id = ?
                """,
                closing.state().label(),
                duty.revision(),
                closing.state().at(),
                closing.termRevision(),
                closing.dueOn(),
                closing.earliest(),
                closing.latest(),
                closing.provisional(),
                closing.state().late(),
                closing.responsibleBodyId(),
                closing.ground(),
                closing.reason(),
                closing.checks(),
                duty.id());
    }

    void reassign(ObligationRow duty, UUID oldTermId, String reason) {
        database.update(
                "update obligation set term_id = ?, trigger_missing = ?, revision = ?, assessed_at"
                        + " = ? where id = ?",
                duty.termId(),
                duty.triggerMissing(),
                duty.revision(),
                duty.assessedAt(),
                duty.id());
        database.update(
                "insert into obligation_history values (?, ?, ?, ?, ?, ?)",
                duty.id(),
                duty.revision(),
                oldTermId,
                duty.termId(),
                reason,
                duty.assessedAt());
    }

    Optional<ObligationRow> find(UUID id) {
        return database.first("select * from obligation where id = ?", ObligationRow::read, id);
    }

    Optional<ObligationRow> lock(UUID id) {
        return database.first(
                "select * from obligation where id = ? for update", ObligationRow::read, id);
    }

    /** How often the duty of a version was opened. */
    int openings(UUID recordId, int version) {
        return database.first(
                        "select count(*) from obligation where record_id = ? and version = ?",
                        row -> row.getInt(1),
                        recordId,
                        version)
                .orElse(0);
    }

    /** The open obligations of a record's versions up to one, held until the transaction ends. */
    List<ObligationRow> lockOpen(UUID recordId, int upToVersion) {
        return database.query(
                """
                select * from obligation where record_id = ? and version <= ? and state = 'OPEN'
                 order by version for update
                """,
                ObligationRow::read,
                recordId,
                upToVersion);
    }

    /**
     * Open obligations that a rule could govern, by id after one; without looking at its validity's
     * end.
     */
    List<ObligationRow> openUnder(RuleVersion rule, LocalDate since, UUID after, int limit) {
        return database.query(
                """
                select * from obligation
                 where state = 'OPEN' and id > ? and last_trigger_on >= ?
                   and (cardinality(?::text[]) = 0 or item_code = any (?))
                   and (cardinality(?::text[]) = 0 or kind = any (?))
                   and (cardinality(?::text[]) = 0 or procurement_method = any (?))
                 order by id limit ? for update
                """,
                ObligationRow::read,
                after,
                since,
                names(rule.itemCodes()),
                names(rule.itemCodes()),
                names(rule.kinds()),
                names(rule.kinds()),
                names(rule.procurementMethods()),
                names(rule.procurementMethods()),
                limit);
    }

    private static String[] names(Collection<?> values) {
        return values.stream()
                .map(value ->
                        value instanceof Enum<?> constant ? constant.name() : value.toString())
                .toArray(String[]::new);
    }

    List<ObligationRow> openOf(UUID bodyId, UUID after, int limit) {
        return database.query(
                "select * from obligation where state = 'OPEN' and body_id = ? and id > ? order by"
                        + " id limit ? for update",
                ObligationRow::read,
                bodyId,
                after,
                limit);
    }

    List<ObligationRow> after(UUID id, int limit) {
        return database.query(
                "select * from obligation where id > ? order by id limit ?",
                ObligationRow::read,
                id,
                limit);
    }

    List<Reassigned> reassigned(UUID obligationId) {
        return database.query(
                """
                select h.revision, h.reason, h.changed_at, t.due_on, t.rule_id, t.rule_version
                  from obligation_history h join term t on t.id = h.old_term_id
                 where h.obligation_id = ? order by h.revision
                """,
                row ->
                        new Reassigned(
                                row.getInt("revision"),
                                Columns.uuid(row, "rule_id"),
                                row.getInt("rule_version"),
                                Columns.date(row, "due_on"),
                                row.getString("reason"),
                                Columns.instant(row, "changed_at")),
                obligationId);
    }

    /** A term that a change of rules took away from an obligation. */
    record Reassigned(
            int revision,
            UUID ruleId,
            int ruleVersion,
            LocalDate dueOn,
            String reason,
            Instant changedAt) {}
}
