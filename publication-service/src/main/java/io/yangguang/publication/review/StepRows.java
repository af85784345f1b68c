package io.yangguang.publication.review;

import io.yangguang.publication.chain.model.Office;
import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Disclosure;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Mode;
import io.yangguang.publication.record.model.RecordVersion.Change.Nature;
import io.yangguang.publication.review.model.Determination;
import io.yangguang.publication.review.model.Review;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import io.yangguang.rest.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did what on a form, in order; rows are only added. */
@ApplicationScoped
class StepRows {

    private final Database database;

    StepRows(Database database) {
        this.database = database;
    }

    /** A signature or a return. */
    record Signature(
            String act,
            int step,
            Office office,
            @Nullable Determination passedOn,
            @Nullable String opinion,
            @Nullable String natureReason) {}

    /** Drawn up, edited or handed in. */
    void add(Review review, String act, Caller who, Instant at) {
        database.update(
                """
                INSERT INTO review_step (review_id, number, act, actor, actor_name, at, round)
                SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?
                FROM review_step WHERE review_id = ?
                """,
                review.id(),
                act,
                who.subject(),
                who.userName(),
                at,
                review.round(),
                review.id());
    }

    void add(
            Review review,
            Signature signature,
            Caller who,
            @Nullable OaDocument document,
            Instant at) {
        var passedOn = signature.passedOn();
        var attribute = passedOn == null ? null : passedOn.attribute();
        database.update(
                """
                INSERT INTO review_step (review_id, number, act, actor, actor_name, reason, at, round,
                    step, office, disclosure, mode, ground, attribute_reason, nature, nature_reason,
                    client, document_number, signed_at)
                SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                FROM review_step WHERE review_id = ?
                """,
                review.id(),
                signature.act(),
                who.subject(),
                who.userName(),
                signature.opinion(),
                at,
                review.round(),
                signature.step(),
                signature.office(),
                attribute == null ? null : attribute.disclosure(),
                attribute == null ? null : attribute.mode(),
                attribute == null ? null : attribute.ground(),
                attribute == null ? null : attribute.reason(),
                passedOn == null ? null : passedOn.nature(),
                signature.natureReason(),
                document == null ? null : document.client(),
                document == null ? null : document.number(),
                document == null ? null : document.signedAt(),
                review.id());
    }

    /** Whether a document of an OA was taken at a step, in this round or, with null, in any. */
    boolean taken(UUID reviewId, int step, @Nullable Integer round, OaDocument document) {
        return !database.query(
                        """
                        SELECT 1 FROM review_step
                        WHERE review_id = ? AND step = ? AND client = ? AND document_number = ?
                          AND (?::int IS NULL OR round = ?::int)
                        """,
                        _ -> true,
                        reviewId,
                        step,
                        document.client(),
                        document.number(),
                        round,
                        round)
                .isEmpty();
    }

    List<StepView> of(UUID reviewId) {
        return database.query(
                "SELECT * FROM review_step WHERE review_id = ? ORDER BY number",
                row -> {
                    var office = Columns.constantOrNull(row, "office", Office.class);
                    return new StepView(
                            row.getString("act"),
                            row.getString("actor"),
                            row.getString("actor_name"),
                            row.getString("reason"),
                            Columns.instant(row, "at"),
                            row.getInt("round"),
                            row.getObject("step", Integer.class),
                            office,
                            office == null ? null : office.title(),
                            attribute(row),
                            Columns.constantOrNull(row, "nature", Nature.class),
                            row.getString("nature_reason"),
                            row.getString("document_number"),
                            Columns.instantOrNull(row, "signed_at"));
                },
                reviewId);
    }

    private static @Nullable Attribute attribute(ResultSet row) throws SQLException {
        var disclosure = Columns.constantOrNull(row, "disclosure", Disclosure.class);
        return disclosure == null
                ? null
                : new Attribute(
                        disclosure,
                        Columns.constantOrNull(row, "mode", Mode.class),
                        row.getString("ground"),
                        row.getString("attribute_reason"));
    }
}
