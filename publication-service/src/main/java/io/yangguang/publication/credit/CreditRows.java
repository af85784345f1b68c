package io.yangguang.publication.credit;

import io.yangguang.publication.credit.model.CreditEntry;
import io.yangguang.publication.credit.model.CreditKind;
import io.yangguang.publication.credit.model.CreditState;
import io.yangguang.publication.credit.model.CreditState.Expired;
import io.yangguang.publication.credit.model.CreditState.Repaired;
import io.yangguang.publication.credit.model.CreditState.Shown;
import io.yangguang.publication.credit.model.CreditState.UnderRepair;
import io.yangguang.publication.credit.model.CreditState.Withdrawn;
import io.yangguang.publication.credit.model.Subject;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The entries' tables, as commands need them. */
@ApplicationScoped
class CreditRows {

    static final String ENTRY =
            """
            SELECT e.*, (SELECT r.entered_by FROM credit_repair r
                WHERE r.entry_id = e.id AND r.state = 'APPLIED') AS repair_entered_by
            FROM credit_entry e
            """;

    private final Database database;

    CreditRows(Database database) {
        this.database = database;
    }

    Optional<CreditEntry> find(UUID id) {
        return database.first(ENTRY + "WHERE e.id = ?", CreditRows::entry, id);
    }

    /** Take the record's lock first: publishing and taking down hold it before they come here. */
    Optional<CreditEntry> locked(UUID id) {
        return database.first(ENTRY + "WHERE e.id = ? FOR UPDATE OF e", CreditRows::entry, id);
    }

    Optional<CreditEntry> openOf(UUID recordId) {
        return database.first(
                ENTRY
                        + """
                        WHERE e.record_id = ? AND e.state IN ('SHOWN', 'UNDER_REPAIR')
                        FOR UPDATE OF e
                        """,
                CreditRows::entry,
                recordId);
    }

    boolean everRepaired(UUID recordId) {
        return database.first(
                        "SELECT 1 FROM credit_entry WHERE record_id = ? AND state = 'REPAIRED'",
                        _ -> true,
                        recordId)
                .isPresent();
    }

    /** Open entries whose last day is over, in the order of their ids. */
    List<UUID> over(LocalDate today, @Nullable UUID after, int limit) {
        return database.query(
                """
                SELECT id FROM credit_entry
                WHERE state IN ('SHOWN', 'UNDER_REPAIR') AND shown_until < ?
                    AND (?::uuid IS NULL OR id > ?::uuid)
                ORDER BY id LIMIT ?
                """,
                row -> Columns.uuid(row, "id"),
                today,
                after,
                after,
                limit);
    }

    void insert(CreditEntry entry) {
        database.update(
                """
                INSERT INTO credit_entry (id, version, record_id, record_version, body_id,
                    division_code, item_code, kind, subject_kind, subject_name, credit_code,
                    decision_number, decided_on, authority, period_code, shown_from, shown_until,
                    repairable_from, state, opened_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                entry.id(),
                entry.version(),
                entry.recordId(),
                entry.recordVersion(),
                entry.bodyId(),
                entry.divisionCode(),
                entry.itemCode(),
                entry.kind(),
                entry.subject().kind(),
                entry.subject().name(),
                entry.subject().creditCode(),
                entry.decisionNumber(),
                entry.decidedOn(),
                entry.authority(),
                entry.periodCode(),
                entry.shownFrom(),
                entry.shownUntil(),
                entry.repairableFrom(),
                entry.state().word(),
                entry.openedAt());
    }

    /** Writes the facts of a later version over an open entry. */
    void replace(CreditEntry entry) {
        database.update(
                """
                UPDATE credit_entry SET version = version + 1, record_version = ?, kind = ?,
                    subject_kind = ?, subject_name = ?, credit_code = ?, decision_number = ?,
                    decided_on = ?, authority = ?, period_code = ?, shown_until = ?,
                    repairable_from = ?
                WHERE id = ?
                """,
                entry.recordVersion(),
                entry.kind(),
                entry.subject().kind(),
                entry.subject().name(),
                entry.subject().creditCode(),
                entry.decisionNumber(),
                entry.decidedOn(),
                entry.authority(),
                entry.periodCode(),
                entry.shownUntil(),
                entry.repairableFrom(),
                entry.id());
    }

    void setState(UUID id, CreditState open) {
        database.update(
                "UPDATE credit_entry SET version = version + 1, state = ? WHERE id = ?",
                open.word(),
                id);
    }

    /** A natural person's name goes with the end. */
    void close(CreditEntry entry, CreditState end, Instant at, String by) {
        database.update(
                """
                UPDATE credit_entry SET version = version + 1, state = ?, closed_at = ?,
                    closed_by = ?, subject_name = ?
                WHERE id = ?
                """,
                end.word(),
                at,
                by,
                entry.subject().closed().name(),
                entry.id());
    }

    void addStep(UUID entryId, String act, String actor, @Nullable String reason, Instant at) {
        database.update(
                """
                INSERT INTO credit_step (entry_id, number, act, actor, reason, at)
                SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ? FROM credit_step
                WHERE entry_id = ?
                """,
                entryId,
                act,
                actor,
                reason,
                at,
                entryId);
    }

    static CreditEntry entry(ResultSet row) throws SQLException {
        return new CreditEntry(
                Columns.uuid(row, "id"),
                row.getLong("version"),
                Columns.uuid(row, "record_id"),
                row.getInt("record_version"),
                Columns.uuid(row, "body_id"),
                row.getString("division_code"),
                row.getString("item_code"),
                Columns.constant(row, "kind", CreditKind.class),
                new Subject(
                        Columns.constant(row, "subject_kind", Subject.Kind.class),
                        row.getString("subject_name"),
                        row.getString("credit_code")),
                row.getString("decision_number"),
                Columns.date(row, "decided_on"),
                row.getString("authority"),
                row.getString("period_code"),
                Columns.date(row, "shown_from"),
                Columns.date(row, "shown_until"),
                Columns.dateOrNull(row, "repairable_from"),
                state(row),
                Columns.instant(row, "opened_at"),
                Columns.instantOrNull(row, "closed_at"));
    }

    private static CreditState state(ResultSet row) throws SQLException {
        var shown =
                new Shown(
                        Columns.date(row, "shown_until"),
                        Columns.dateOrNull(row, "repairable_from"));
        return switch (row.getString("state")) {
            case "SHOWN" -> shown;
            case "UNDER_REPAIR" -> new UnderRepair(shown, row.getString("repair_entered_by"));
            case "EXPIRED" -> new Expired();
            case "REPAIRED" -> new Repaired();
            case "WITHDRAWN" -> new Withdrawn();
            default -> throw new IllegalStateException("Unknown state of a credit entry");
        };
    }
}
