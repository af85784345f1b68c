package io.yangguang.publication.review;

import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Disclosure;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Mode;
import io.yangguang.publication.review.model.Review;
import io.yangguang.publication.review.model.ReviewState;
import io.yangguang.publication.review.model.ReviewState.Approved;
import io.yangguang.publication.review.model.ReviewState.Returned;
import io.yangguang.publication.review.model.ReviewState.Submitted;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import io.yangguang.rest.RowFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reviews' tables. */
@ApplicationScoped
class ReviewRows {

    /** A review whose decision was lifted is history; the version waits to be submitted again. */
    private static final String STANDS =
            " NOT EXISTS (SELECT 1 FROM review_reopening o WHERE o.review_id = review.id)";

    private final Database database;

    ReviewRows(Database database) {
        this.database = database;
    }

    /** Submissions of versions of one record come one after the other. */
    void lockRecord(UUID recordId) {
        database.query(
                "SELECT pg_advisory_xact_lock(hashtextextended('review ' || ?, 0))",
                _ -> true,
                recordId.toString());
    }

    Optional<Review> find(UUID id) {
        return database.first("SELECT * FROM review WHERE id = ?", ReviewRows::review, id);
    }

    Optional<Review> locked(UUID id) {
        return database.first(
                "SELECT * FROM review WHERE id = ? FOR UPDATE", ReviewRows::review, id);
    }

    Optional<Review> of(UUID recordId, int recordVersion) {
        return database.first(
                "SELECT * FROM review WHERE record_id = ? AND record_version = ? AND " + STANDS,
                ReviewRows::review,
                recordId,
                recordVersion);
    }

    /** The highest approved version of a record, 0 where there is none. */
    int lastApproved(UUID recordId) {
        return database.first(
                        """
                        SELECT coalesce(max(record_version), 0) FROM review
                        WHERE record_id = ? AND state = 'APPROVED' AND\
                        """
                                + STANDS,
                        row -> row.getInt(1),
                        recordId)
                .orElse(0);
    }

    void insert(Review review) {
        database.update(
                """
                INSERT INTO review (id, version, record_id, record_version, body_id, division_code,
                    item_code, title, state, round, authors, submitters, submitted_at,
                    proposed_disclosure, proposed_mode, proposed_ground, proposed_reason)
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
                review.state().word(),
                review.round(),
                review.authors().toArray(String[]::new),
                review.submitters().toArray(String[]::new),
                review.submittedAt(),
                review.proposal().disclosure(),
                review.proposal().mode(),
                review.proposal().ground(),
                review.proposal().reason());
    }

    /** Writes the next state over the one it came from; its row is locked. */
    void update(Review review) {
        var decided =
                switch (review.state()) {
                    case Approved(var attribute) -> attribute;
                    case Submitted(), Returned(_) -> null;
                };
        var decision = review.decision();
        int written =
                database.update(
                        """
                        UPDATE review SET version = ?, state = ?, round = ?, authors = ?,
                            submitters = ?, submitted_at = ?, decided_by = ?, decided_at = ?,
                            decided_disclosure = ?, decided_mode = ?, decided_ground = ?,
                            decided_reason = ?, decision_reason = ?
                        WHERE id = ? AND version = ?
                        """,
                        review.version(),
                        review.state().word(),
                        review.round(),
                        review.authors().toArray(String[]::new),
                        review.submitters().toArray(String[]::new),
                        review.submittedAt(),
                        decision == null ? null : decision.by(),
                        decision == null ? null : decision.at(),
                        decided == null ? null : decided.disclosure(),
                        decided == null ? null : decided.mode(),
                        decided == null ? null : decided.ground(),
                        decided == null ? null : decided.reason(),
                        decision == null ? null : decision.remark(),
                        review.id(),
                        review.version() - 1);
        if (written != 1) {
            throw new IllegalStateException("Expected to hold the row of review " + review.id());
        }
    }

    void reopen(UUID reviewId, String by, String reason, Instant at) {
        database.update(
                "INSERT INTO review_reopening (review_id, reopened_by, reopened_at, reason)"
                        + " VALUES (?, ?, ?, ?)",
                reviewId,
                by,
                at,
                reason);
    }

    void addStep(
            UUID reviewId,
            String act,
            String actor,
            String name,
            @Nullable String reason,
            Instant at) {
        database.update(
                """
                INSERT INTO review_step (review_id, number, act, actor, actor_name, reason, at)
                SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?
                FROM review_step WHERE review_id = ?
                """,
                reviewId,
                act,
                actor,
                name,
                reason,
                at,
                reviewId);
    }

    List<StepView> steps(UUID reviewId) {
        return database.query(
                "SELECT * FROM review_step WHERE review_id = ? ORDER BY number",
                row ->
                        new StepView(
                                row.getString("act"),
                                row.getString("actor"),
                                row.getString("actor_name"),
                                row.getString("reason"),
                                Columns.instant(row, "at")),
                reviewId);
    }

    /** Newest first; {@code before} is the id of the last one seen. */
    List<Review> list(RowFilter scope, Wanted wanted, @Nullable UUID before, int limit) {
        var sql = new StringBuilder("SELECT r.* FROM review r WHERE ").append(scope.sql());
        var parameters = new ArrayList<@Nullable Object>(scope.parameters());
        and(sql, parameters, "r.state = ?", wanted.state());
        and(sql, parameters, "r.record_id = ?", wanted.record());
        and(sql, parameters, "r.body_id = ?", wanted.body());
        and(sql, parameters, "r.id < ?", before);
        sql.append(" ORDER BY r.id DESC LIMIT ?");
        parameters.add(limit);
        return database.query(sql.toString(), ReviewRows::review, parameters.toArray());
    }

    private static void and(
            StringBuilder sql,
            List<@Nullable Object> parameters,
            String condition,
            @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            parameters.add(value);
        }
    }

    private static Review review(ResultSet row) throws SQLException {
        var by = row.getString("decided_by");
        return new Review(
                Columns.uuid(row, "id"),
                row.getLong("version"),
                Columns.uuid(row, "record_id"),
                row.getInt("record_version"),
                Columns.uuid(row, "body_id"),
                row.getString("division_code"),
                row.getString("item_code"),
                row.getString("title"),
                state(row),
                row.getInt("round"),
                subjects(row, "authors"),
                subjects(row, "submitters"),
                Columns.instant(row, "submitted_at"),
                attribute(row, "proposed_"),
                by == null
                        ? null
                        : new Review.Decision(
                                by,
                                Columns.instant(row, "decided_at"),
                                row.getString("decision_reason")));
    }

    private static ReviewState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "SUBMITTED" -> new Submitted();
            case "APPROVED" -> new Approved(attribute(row, "decided_"));
            case "RETURNED" ->
                    new Returned(Objects.requireNonNullElse(row.getString("decision_reason"), ""));
            default -> throw new IllegalStateException("Unknown state of a review");
        };
    }

    private static Attribute attribute(ResultSet row, String prefix) throws SQLException {
        return new Attribute(
                Columns.constant(row, prefix + "disclosure", Disclosure.class),
                Columns.constantOrNull(row, prefix + "mode", Mode.class),
                row.getString(prefix + "ground"),
                row.getString(prefix + "reason"));
    }

    private static Set<String> subjects(ResultSet row, String column) throws SQLException {
        return new LinkedHashSet<>(List.of((String[]) row.getArray(column).getArray()));
    }

    /** Which reviews are asked for; null does not narrow. */
    record Wanted(@Nullable String state, @Nullable UUID record, @Nullable UUID body) {}
}
