package io.yangguang.publication.nondisclosure;

import io.yangguang.publication.nondisclosure.model.Entry;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The tasks to look at an entry again. */
@ApplicationScoped
class EvaluationRows {

    private final Database database;

    EvaluationRows(Database database) {
        this.database = database;
    }

    /** Entries whose date has come and for whose date there is no task yet, held. */
    List<Entry> unannounced(LocalDate today, int limit) {
        return database.query(
                """
                SELECT e.* FROM non_disclosure_entry e
                WHERE e.state = 'IN_FORCE' AND e.review_again_on <= ?
                    AND NOT EXISTS (
                        SELECT 1 FROM re_evaluation t
                        WHERE t.entry_id = e.id AND t.due_on = e.review_again_on)
                ORDER BY e.review_again_on, e.id LIMIT ? FOR UPDATE OF e SKIP LOCKED
                """,
                EntryRows::entry,
                today,
                limit);
    }

    void open(UUID id, UUID entryId, LocalDate dueOn, Instant at) {
        database.update(
                "INSERT INTO re_evaluation (id, entry_id, due_on, opened_at) VALUES (?, ?, ?, ?)",
                id,
                entryId,
                dueOn,
                at);
    }

    void close(UUID entryId, String outcome, String by, Instant at) {
        database.update(
                """
                UPDATE re_evaluation SET outcome = ?, closed_by = ?, closed_at = ?
                WHERE entry_id = ? AND outcome IS NULL
                """,
                outcome,
                by,
                at,
                entryId);
    }

    List<EvaluationView> of(UUID entryId) {
        return database.query(
                "SELECT * FROM re_evaluation WHERE entry_id = ? ORDER BY due_on",
                row ->
                        new EvaluationView(
                                Columns.uuid(row, "id"),
                                Columns.date(row, "due_on"),
                                Columns.instant(row, "opened_at"),
                                row.getString("outcome"),
                                row.getString("closed_by"),
                                Columns.instantOrNull(row, "closed_at")),
                entryId);
    }
}
