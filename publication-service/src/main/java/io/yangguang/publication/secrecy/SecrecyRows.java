package io.yangguang.publication.secrecy;

import io.yangguang.publication.secrecy.model.Blocking;
import io.yangguang.publication.secrecy.model.Blocking.Ground;
import io.yangguang.publication.secrecy.model.Blocking.LateClassification;
import io.yangguang.publication.secrecy.model.Desk;
import io.yangguang.publication.secrecy.model.RequiredApproval;
import io.yangguang.publication.secrecy.model.SecrecyReview;
import io.yangguang.publication.secrecy.model.SecrecyState;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The secrecy reviews themselves. */
@ApplicationScoped
class SecrecyRows {

    private final Database database;

    SecrecyRows(Database database) {
        this.database = database;
    }

    /** Reviews of one record are opened and superseded one after the other. */
    void lockRecord(UUID recordId) {
        database.query(
                "SELECT pg_advisory_xact_lock(hashtextextended('secrecy ' || ?, 0))",
                _ -> true,
                recordId.toString());
    }

    Optional<SecrecyReview> find(UUID id) {
        return database.first("SELECT * FROM secrecy_review WHERE id = ?", SecrecyRows::review, id);
    }

    Optional<SecrecyReview> locked(UUID id) {
        return database.first(
                "SELECT * FROM secrecy_review WHERE id = ? FOR UPDATE", SecrecyRows::review, id);
    }

    /** The one review of a version that nothing has superseded. */
    Optional<SecrecyReview> current(UUID recordId, int recordVersion) {
        return database.first(
                """
                SELECT * FROM secrecy_review
                WHERE record_id = ? AND record_version = ? AND state <> 'SUPERSEDED'
                """,
                SecrecyRows::review,
                recordId,
                recordVersion);
    }

    void insert(SecrecyReview review, Instant scanAt) {
        var approval = review.approval();
        database.update(
                """
                INSERT INTO secrecy_review (id, version, record_id, record_version, body_id,
                    division_code, item_code, title, digest, state, authors, submitters, opened_at,
                    next_scan_at, approval_by, approval_number, approval_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                review.id(),
                review.version(),
                review.recordId(),
                review.recordVersion(),
                review.bodyId(),
                review.divisionCode(),
                review.itemCode(),
                review.title(),
                review.digest(),
                review.state().word(),
                review.authors().toArray(String[]::new),
                review.submitters().toArray(String[]::new),
                review.openedAt(),
                scanAt,
                approval == null ? null : approval.by(),
                approval == null ? null : approval.number(),
                approval == null ? null : approval.on());
    }

    void supersede(UUID id) {
        database.update(
                "UPDATE secrecy_review SET state = 'SUPERSEDED', version = version + 1 WHERE id ="
                        + " ?",
                id);
    }

    void addSubmitter(UUID id, String subject) {
        database.update(
                """
                UPDATE secrecy_review SET submitters = submitters || ?
                WHERE id = ? AND NOT (? = ANY (submitters))
                """,
                new String[] {subject},
                id,
                subject);
    }

    /** Whether this person has taken any decision on it. */
    boolean decidedBy(UUID id, String subject) {
        return database.first(
                        """
                        SELECT 1 FROM secrecy_review
                        WHERE id = ? AND ? IN (reviewer, officer, answered_by)
                        """,
                        _ -> true,
                        id,
                        subject)
                .isPresent();
    }

    /** Takes one review that waits for its scan; nobody else takes it before the lease is over. */
    Optional<Claimed> claim(Instant now, Instant leasedUntil) {
        return database.first(
                """
                UPDATE secrecy_review SET scan_attempts = scan_attempts + 1, next_scan_at = ?
                WHERE id = (
                    SELECT id FROM secrecy_review
                    WHERE state = 'SCANNING' AND next_scan_at <= ?
                    ORDER BY next_scan_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING *
                """,
                row -> new Claimed(review(row), row.getInt("scan_attempts")),
                leasedUntil,
                now);
    }

    /** The attachments are not here yet: that was no attempt. */
    void wait(UUID id, Instant until) {
        database.update(
                """
                UPDATE secrecy_review SET scan_attempts = scan_attempts - 1, next_scan_at = ?
                WHERE id = ?
                """,
                until,
                id);
    }

    void scanAgain(UUID id, Instant at) {
        database.update("UPDATE secrecy_review SET next_scan_at = ? WHERE id = ?", at, id);
    }

    void scanned(UUID id, Instant at, int blocks, int warnings) {
        database.update(
                """
                UPDATE secrecy_review SET state = 'OPEN', version = version + 1, scanned_at = ?,
                    scan_attempts = 0, blocks = ?, warnings = ?
                WHERE id = ? AND state = 'SCANNING'
                """,
                at,
                blocks,
                warnings,
                id);
    }

    void approval(UUID id, @Nullable RequiredApproval approval) {
        database.update(
                """
                UPDATE secrecy_review SET version = version + 1, approval_by = ?,
                    approval_number = ?, approval_on = ?
                WHERE id = ?
                """,
                approval == null ? null : approval.by(),
                approval == null ? null : approval.number(),
                approval == null ? null : approval.on(),
                id);
    }

    void decided(
            UUID id,
            SecrecyState next,
            SecrecyReview.Decided decision,
            @Nullable String document,
            @Nullable LocalDate documentOn) {
        var blocking = next instanceof SecrecyState.Blocked(var why) ? why : null;
        var late = blocking == null ? null : blocking.late();
        var desk = decision.desk();
        database.update(
                """
                UPDATE secrecy_review SET version = version + 1, state = ?,
                    reviewer = coalesce(?, reviewer), officer = coalesce(?, officer),
                    answered_by = coalesce(?, answered_by), authority_document = ?,
                    authority_on = ?, decided_desk = ?, decided_by = ?, decided_by_name = ?,
                    decided_at = ?, decided_reason = ?, block_ground = ?, late_division = ?,
                    late_leader = ?, late_classifier = ?
                WHERE id = ?
                """,
                next.word(),
                desk == Desk.REVIEWER ? decision.by() : null,
                desk == Desk.OFFICE ? decision.by() : null,
                desk == Desk.AUTHORITY ? decision.by() : null,
                document,
                documentOn,
                desk,
                decision.by(),
                decision.byName(),
                decision.at(),
                decision.remark(),
                blocking == null ? null : blocking.ground(),
                late == null ? null : late.division(),
                late == null ? null : late.leader(),
                late == null ? null : late.classifier(),
                id);
    }

    static SecrecyReview review(ResultSet row) throws SQLException {
        var approvalBy = row.getString("approval_by");
        var by = row.getString("decided_by");
        return new SecrecyReview(
                Columns.uuid(row, "id"),
                row.getLong("version"),
                Columns.uuid(row, "record_id"),
                row.getInt("record_version"),
                Columns.uuid(row, "body_id"),
                row.getString("division_code"),
                row.getString("item_code"),
                row.getString("title"),
                row.getString("digest"),
                state(row),
                subjects(row, "authors"),
                subjects(row, "submitters"),
                Columns.instant(row, "opened_at"),
                row.getInt("blocks"),
                row.getInt("warnings"),
                approvalBy == null
                        ? null
                        : new RequiredApproval(
                                approvalBy,
                                row.getString("approval_number"),
                                Columns.dateOrNull(row, "approval_on")),
                by == null
                        ? null
                        : new SecrecyReview.Decided(
                                Columns.constant(row, "decided_desk", Desk.class),
                                by,
                                row.getString("decided_by_name"),
                                Columns.instant(row, "decided_at"),
                                row.getString("decided_reason")));
    }

    private static SecrecyState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "SCANNING" -> new SecrecyState.Scanning();
            case "OPEN" -> new SecrecyState.Open();
            case "ESCALATED_TO_OFFICE" ->
                    new SecrecyState.EscalatedToOffice(
                            Objects.requireNonNull(row.getString("reviewer")));
            case "ESCALATED_TO_AUTHORITY" -> new SecrecyState.EscalatedToAuthority();
            case "CLEARED" -> new SecrecyState.Cleared();
            case "BLOCKED" -> new SecrecyState.Blocked(blocking(row));
            case "SUPERSEDED" -> new SecrecyState.Superseded();
            default -> throw new IllegalStateException("Unknown state of a secrecy review");
        };
    }

    private static Blocking blocking(ResultSet row) throws SQLException {
        var division = row.getString("late_division");
        return new Blocking(
                Columns.constant(row, "block_ground", Ground.class),
                division == null
                        ? null
                        : new LateClassification(
                                division,
                                row.getString("late_leader"),
                                row.getString("late_classifier")));
    }

    private static Set<String> subjects(ResultSet row, String column) throws SQLException {
        return new LinkedHashSet<>(List.of((String[]) row.getArray(column).getArray()));
    }

    /**
     * A review to scan.
     *
     * @param attempts how many scans were begun, this one included
     */
    record Claimed(SecrecyReview review, int attempts) {}
}
