package io.yangguang.publication.review;

import io.yangguang.publication.chain.ApprovalChains;
import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Disclosure;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Mode;
import io.yangguang.publication.record.model.RecordVersion.Change.Nature;
import io.yangguang.publication.review.model.Determination;
import io.yangguang.publication.review.model.Form;
import io.yangguang.publication.review.model.Review;
import io.yangguang.publication.review.model.ReviewState;
import io.yangguang.publication.review.model.ReviewState.Approved;
import io.yangguang.publication.review.model.ReviewState.AtStep;
import io.yangguang.publication.review.model.ReviewState.Drafted;
import io.yangguang.publication.review.model.ReviewState.Returned;
import io.yangguang.publication.sql.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From a row of the reviews' table to the form. */
@ApplicationScoped
class ReviewReader {

    /** All columns, and who signed an earlier step of the running round. */
    static final String SELECT =
            """
            SELECT r.*, ARRAY(SELECT s.actor FROM review_step s
                WHERE s.review_id = r.id AND s.round = r.round AND s.act = 'APPROVE') AS signers
            FROM review r
            """;

    private final ApprovalChains chains;

    ReviewReader(ApprovalChains chains) {
        this.chains = chains;
    }

    Review review(ResultSet row) throws SQLException {
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
                chains.of(Columns.uuid(row, "chain_id")),
                row.getInt("round"),
                texts(row, "authors"),
                texts(row, "submitters"),
                Columns.instantOrNull(row, "submitted_at"),
                new Form(
                        attribute(row, "proposed_"),
                        List.copyOf(texts(row, "channels")),
                        Columns.constant(row, "urgency", Form.Urgency.class),
                        row.getBoolean("major"),
                        row.getBoolean("sensitive"),
                        row.getString("responsible_office")),
                Columns.constantOrNull(row, "proposed_nature", Nature.class),
                Columns.constantOrNull(row, "carried_nature", Nature.class),
                by == null
                        ? null
                        : new Review.Decision(
                                by,
                                Columns.instant(row, "decided_at"),
                                row.getString("decision_reason")));
    }

    private static ReviewState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "DRAFTED" -> new Drafted();
            case "SUBMITTED" ->
                    new AtStep(
                            row.getInt("step"),
                            new Determination(
                                    attribute(row, "carried_"),
                                    Columns.constantOrNull(row, "carried_nature", Nature.class)),
                            texts(row, "signers"));
            case "APPROVED" -> new Approved(attribute(row, "decided_"));
            case "RETURNED" ->
                    new Returned(Objects.requireNonNullElse(row.getString("decision_reason"), ""));
            default -> throw new IllegalStateException("Unknown state of a review");
        };
    }

    static Attribute attribute(ResultSet row, String prefix) throws SQLException {
        return new Attribute(
                Columns.constant(row, prefix + "disclosure", Disclosure.class),
                Columns.constantOrNull(row, prefix + "mode", Mode.class),
                row.getString(prefix + "ground"),
                row.getString(prefix + "reason"));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        @Nullable String[] values = (@Nullable String[]) row.getArray(column).getArray();
        var texts = new LinkedHashSet<String>();
        for (var value : values) {
            texts.add(Objects.requireNonNull(value));
        }
        return texts;
    }
}
