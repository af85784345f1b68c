package io.yangguang.publication.redaction;

import io.yangguang.outbox.EventJson;
import io.yangguang.publication.redaction.model.Earlier;
import io.yangguang.publication.redaction.model.Markings;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The redactions' table. */
@ApplicationScoped
class RedactionRows {

    private final Database database;

    RedactionRows(Database database) {
        this.database = database;
    }

    /**
     * Whether anybody has signed for the version in this round, read so that no submission and no
     * decision comes between: the lock of submissions, and the row that a decision holds.
     */
    boolean signedAndHeld(UUID recordId, int recordVersion) {
        database.query(
                "SELECT pg_advisory_xact_lock(hashtextextended('review ' || ?, 0))",
                _ -> true,
                recordId.toString());
        return database.first(
                        """
                        SELECT state = 'APPROVED' OR (state = 'SUBMITTED' AND step > 1) FROM review
                        WHERE record_id = ? AND record_version = ? AND NOT EXISTS (
                            SELECT 1 FROM review_reopening o WHERE o.review_id = review.id)
                        FOR SHARE
                        """,
                        row -> row.getBoolean(1),
                        recordId,
                        recordVersion)
                .orElse(false);
    }

    Optional<DrawnRedaction> find(UUID recordId, int recordVersion) {
        return database.first(
                "SELECT * FROM redaction WHERE record_id = ? AND record_version = ?",
                RedactionRows::redaction,
                recordId,
                recordVersion);
    }

    Optional<DrawnRedaction> locked(UUID recordId, int recordVersion) {
        return database.first(
                "SELECT * FROM redaction WHERE record_id = ? AND record_version = ? FOR UPDATE",
                RedactionRows::redaction,
                recordId,
                recordVersion);
    }

    /** Writes it, over the one that is there and locked. */
    void put(DrawnRedaction drawn) {
        database.update(
                """
                INSERT INTO redaction (record_id, record_version, version, body_id, division_code,
                    markings, outward_title, outward_hash, drawn_up_by, drawn_up_at, acknowledged,
                    open_leftovers)
                VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (record_id, record_version) DO UPDATE SET version = excluded.version,
                    markings = excluded.markings, outward_title = excluded.outward_title,
                    outward_hash = excluded.outward_hash, drawn_up_by = excluded.drawn_up_by,
                    drawn_up_at = excluded.drawn_up_at, acknowledged = excluded.acknowledged,
                    open_leftovers = excluded.open_leftovers
                """,
                drawn.recordId(),
                drawn.recordVersion(),
                drawn.version(),
                drawn.bodyId(),
                drawn.divisionCode(),
                EventJson.write(drawn.markings()),
                drawn.outwardTitle(),
                drawn.outwardHash(),
                drawn.drawnUpBy().toArray(String[]::new),
                drawn.drawnUpAt(),
                drawn.acknowledged().toArray(String[]::new),
                drawn.open());
    }

    void delete(UUID recordId, int recordVersion) {
        database.update(
                "DELETE FROM redaction WHERE record_id = ? AND record_version = ?",
                recordId,
                recordVersion);
    }

    void seal(UUID recordId, int recordVersion, Instant at) {
        database.update(
                """
                UPDATE redaction SET version = version + 1, sealed_at = ?
                WHERE record_id = ? AND record_version = ?
                """,
                at,
                recordId,
                recordVersion);
    }

    /** What the public history shows before this version. */
    List<Earlier> publicBefore(UUID recordId, int recordVersion) {
        return database.query(
                """
                SELECT version, title, content_type, content FROM disclosure_version
                WHERE record_id = ? AND version < ? ORDER BY version
                """,
                row ->
                        new Earlier(
                                row.getInt("version"),
                                row.getString("title"),
                                row.getString("content_type"),
                                row.getString("content")),
                recordId,
                recordVersion);
    }

    Set<UUID> sealedAmong(Collection<UUID> records) {
        return new HashSet<>(
                database.query(
                        """
                        SELECT DISTINCT record_id FROM redaction
                        WHERE record_id = ANY (?) AND sealed_at IS NOT NULL
                        """,
                        row -> Columns.uuid(row, "record_id"),
                        (Object) records.toArray(UUID[]::new)));
    }

    private static DrawnRedaction redaction(ResultSet row) throws SQLException {
        return new DrawnRedaction(
                Columns.uuid(row, "record_id"),
                row.getInt("record_version"),
                row.getLong("version"),
                Columns.uuid(row, "body_id"),
                row.getString("division_code"),
                EventJson.read(EventJson.read(row.getString("markings")), Markings.class),
                row.getString("outward_title"),
                row.getString("outward_hash"),
                texts(row, "drawn_up_by"),
                Columns.instant(row, "drawn_up_at"),
                texts(row, "acknowledged"),
                row.getInt("open_leftovers"),
                Columns.instantOrNull(row, "sealed_at"));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return new LinkedHashSet<>(List.of((String[]) row.getArray(column).getArray()));
    }
}
