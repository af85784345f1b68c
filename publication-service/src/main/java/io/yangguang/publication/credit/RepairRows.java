package io.yangguang.publication.credit;

import io.yangguang.outbox.EventJson;
import io.yangguang.publication.credit.model.Repair;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The applications' table. */
@ApplicationScoped
class RepairRows {

    private final Database database;

    RepairRows(Database database) {
        this.database = database;
    }

    Optional<Repair> find(UUID id) {
        return database.first("SELECT * FROM credit_repair WHERE id = ?", RepairRows::repair, id);
    }

    Optional<Repair> locked(UUID id) {
        return database.first(
                "SELECT * FROM credit_repair WHERE id = ? FOR UPDATE", RepairRows::repair, id);
    }

    List<Repair> of(UUID entryId) {
        return database.query(
                "SELECT * FROM credit_repair WHERE entry_id = ? ORDER BY id",
                RepairRows::repair,
                entryId);
    }

    void insert(Repair repair) {
        database.update(
                """
                INSERT INTO credit_repair (id, version, entry_id, applicant, grounds, evidence,
                    commitment, state, entered_by, entered_at)
                VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                """,
                repair.id(),
                repair.version(),
                repair.entryId(),
                repair.applicant(),
                repair.grounds(),
                EventJson.write(repair.evidence()),
                repair.commitment(),
                repair.state(),
                repair.enteredBy(),
                repair.enteredAt());
    }

    void decide(UUID id, Repair.State state, Repair.Decision decision) {
        database.update(
                """
                UPDATE credit_repair SET version = version + 1, state = ?, decided_by = ?,
                    decided_at = ?, decision_reason = ?
                WHERE id = ?
                """,
                state,
                decision.by(),
                decision.at(),
                decision.reason(),
                id);
    }

    /** The entry has ended: nothing is left to decide. */
    void lapse(UUID entryId) {
        database.update(
                """
                UPDATE credit_repair SET version = version + 1, state = 'LAPSED'
                WHERE entry_id = ? AND state = 'APPLIED'
                """,
                entryId);
    }

    private static Repair repair(ResultSet row) throws SQLException {
        var by = row.getString("decided_by");
        return new Repair(
                Columns.uuid(row, "id"),
                row.getLong("version"),
                Columns.uuid(row, "entry_id"),
                row.getString("applicant"),
                row.getString("grounds"),
                List.of(
                        EventJson.read(
                                EventJson.read(row.getString("evidence")),
                                Repair.Evidence[].class)),
                row.getString("commitment"),
                Columns.constant(row, "state", Repair.State.class),
                row.getString("entered_by"),
                Columns.instant(row, "entered_at"),
                by == null
                        ? null
                        : new Repair.Decision(
                                by,
                                Columns.instant(row, "decided_at"),
                                Objects.requireNonNull(row.getString("decision_reason"))));
    }
}
