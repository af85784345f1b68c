package io.yangguang.publication.review;

import io.yangguang.publication.review.model.Review;
import io.yangguang.publication.review.model.ReviewState.Approved;
import io.yangguang.publication.review.model.ReviewState.AtStep;
import io.yangguang.publication.sql.Database;
import io.yangguang.rest.RowFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of the forms. */
@ApplicationScoped
class ReviewRows {

    /** A review whose decision was lifted is history; the version waits to be submitted again. */
    private static final String STANDS =
            " NOT EXISTS (SELECT 1 FROM review_reopening o WHERE o.review_id = r.id)";

    private final Database database;
    private final ReviewReader reader;

    ReviewRows(Database database, ReviewReader reader) {
        this.database = database;
        this.reader = reader;
    }

    /** Submissions of versions of one record come one after the other. */
    void lockRecord(UUID recordId) {
        database.query(
                "SELECT pg_advisory_xact_lock(hashtextextended('review ' || ?, 0))",
                _ -> true,
                recordId.toString());
    }

    Optional<Review> find(UUID id) {
        return database.first(ReviewReader.SELECT + " WHERE r.id = ?", reader::review, id);
    }

    /** The row is locked first, so that what is read of its steps is not older than the lock. */
    Optional<Review> locked(UUID id) {
        database.query("SELECT 1 FROM review WHERE id = ? FOR UPDATE", _ -> true, id);
        return find(id);
    }

    Optional<Review> of(UUID recordId, int recordVersion) {
        return database.first(
                ReviewReader.SELECT
                        + " WHERE r.record_id = ? AND r.record_version = ? AND "
                        + STANDS,
                reader::review,
                recordId,
                recordVersion);
    }

    /** The highest approved version of a record, 0 where there is none. */
    int lastApproved(UUID recordId) {
        return database.first(
                        """
                        SELECT coalesce(max(record_version), 0) FROM review r
                        WHERE record_id = ? AND state = 'APPROVED' AND\
                        """
                                + STANDS,
                        row -> row.getInt(1),
                        recordId)
                .orElse(0);
    }

    void insert(Review review) {
        var carried = review.determination();
        database.update(
                """
                INSERT INTO review (id, version, record_id, record_version, body_id, division_code,
                    item_code, title, state, chain_id, step, round, authors, submitters, submitted_at,
                    proposed_disclosure, proposed_mode, proposed_ground, proposed_reason,
                    proposed_nature, channels, urgency, major, sensitive, responsible_office,
                    carried_disclosure, carried_mode, carried_ground, carried_reason, carried_nature)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    ?, ?, ?)
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
                review.chain().id(),
                step(review),
                review.round(),
                review.authors().toArray(String[]::new),
                review.submitters().toArray(String[]::new),
                review.submittedAt(),
                review.proposal().disclosure(),
                review.proposal().mode(),
                review.proposal().ground(),
                review.proposal().reason(),
                review.proposedNature(),
                review.form().channels().toArray(String[]::new),
                review.form().urgency(),
                review.form().major(),
                review.form().sensitive(),
                review.form().responsibleOffice(),
                carried.attribute().disclosure(),
                carried.attribute().mode(),
                carried.attribute().ground(),
                carried.attribute().reason(),
                carried.nature());
    }

    /** Writes the next state over the one it came from; its row is locked. */
    void update(Review review) {
        var decided = review.state() instanceof Approved(var attribute) ? attribute : null;
        var decision = review.decision();
        var carried = review.determination();
        int written =
                database.update(
                        """
                        UPDATE review SET version = ?, state = ?, chain_id = ?, step = ?, round = ?,
                            authors = ?, submitters = ?, submitted_at = ?, proposed_disclosure = ?,
                            proposed_mode = ?, proposed_ground = ?, proposed_reason = ?, channels = ?,
                            urgency = ?, major = ?, sensitive = ?, responsible_office = ?,
                            carried_disclosure = ?,
                            carried_mode = ?, carried_ground = ?, carried_reason = ?,
                            carried_nature = ?, decided_by = ?, decided_at = ?,
                            decided_disclosure = ?, decided_mode = ?, decided_ground = ?,
                            decided_reason = ?, decision_reason = ?
                        WHERE id = ? AND version = ?
                        """,
                        review.version(),
                        review.state().word(),
                        review.chain().id(),
                        step(review),
                        review.round(),
                        review.authors().toArray(String[]::new),
                        review.submitters().toArray(String[]::new),
                        review.submittedAt(),
                        review.proposal().disclosure(),
                        review.proposal().mode(),
                        review.proposal().ground(),
                        review.proposal().reason(),
                        review.form().channels().toArray(String[]::new),
                        review.form().urgency(),
                        review.form().major(),
                        review.form().sensitive(),
                        review.form().responsibleOffice(),
                        carried.attribute().disclosure(),
                        carried.attribute().mode(),
                        carried.attribute().ground(),
                        carried.attribute().reason(),
                        carried.nature(),
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

    private static @Nullable Integer step(Review review) {
        return review.state() instanceof AtStep(int number, _, _) ? (Integer) number : null;
    }

    /** Newest first; {@code before} is the id of the last one seen. */
    List<Review> list(RowFilter scope, Wanted wanted, @Nullable UUID before, int limit) {
        var sql = new StringBuilder(ReviewReader.SELECT).append(" WHERE ").append(scope.sql());
        var parameters = new ArrayList<@Nullable Object>(scope.parameters());
        and(sql, parameters, "r.state = ?", wanted.state());
        and(sql, parameters, "r.record_id = ?", wanted.record());
        and(sql, parameters, "r.body_id = ?", wanted.body());
        and(sql, parameters, "r.id < ?", before);
        sql.append(" ORDER BY r.id DESC LIMIT ?");
        parameters.add(limit);
        return database.query(sql.toString(), reader::review, parameters.toArray());
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

    /** Which reviews are asked for; null does not narrow. */
    record Wanted(@Nullable String state, @Nullable UUID record, @Nullable UUID body) {}
}
