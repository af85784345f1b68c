package io.yangguang.publication.review;

import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Disclosure;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Mode;
import io.yangguang.publication.review.model.Consultation;
import io.yangguang.publication.review.model.ConsultationState;
import io.yangguang.publication.review.model.ConsultationState.Answered;
import io.yangguang.publication.review.model.ConsultationState.Asked;
import io.yangguang.publication.review.model.ConsultationState.Decided;
import io.yangguang.publication.review.model.ConsultationState.Opinion;
import io.yangguang.publication.review.model.ConsultationState.Opinion.Agrees;
import io.yangguang.publication.review.model.ConsultationState.Opinion.Differs;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of what co-issuers are asked; what the host decided is read from its form. */
@ApplicationScoped
class ConsultationRows {

    private static final String SELECT =
            """
            SELECT c.*, r.decided_disclosure, r.decided_mode, r.decided_ground, r.decided_reason
            FROM consultation c JOIN review r ON r.id = c.review_id
            """;

    private final Database database;

    ConsultationRows(Database database) {
        this.database = database;
    }

    Optional<Consultation> find(UUID id) {
        return database.first(SELECT + " WHERE c.id = ?", ConsultationRows::read, id);
    }

    List<Consultation> of(UUID reviewId) {
        return database.query(
                SELECT + " WHERE c.review_id = ? ORDER BY c.id", ConsultationRows::read, reviewId);
    }

    void insert(Consultation asked) {
        database.update(
                """
                INSERT INTO consultation (id, version, review_id, round, body_id, division_code,
                    answer_by, asked_by, asked_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                asked.id(),
                asked.version(),
                asked.reviewId(),
                asked.round(),
                asked.bodyId(),
                asked.divisionCode(),
                asked.answerBy(),
                asked.askedBy(),
                asked.askedAt());
    }

    /** Writes an answer; the row of the form is locked. */
    void answer(Consultation answered) {
        if (!(answered.state() instanceof Answered(var opinion))) {
            throw new IllegalArgumentException("Expected an answer");
        }
        var answer = Objects.requireNonNull(answered.answer());
        var attribute = opinion instanceof Differs(var own, _) ? own : null;
        int written =
                database.update(
                        """
                        UPDATE consultation SET version = ?, view = ?, disclosure = ?, mode = ?,
                            ground = ?, reason = ?, answered_by = ?, answered_name = ?, answered_at = ?
                        WHERE id = ? AND version = ?
                        """,
                        answered.version(),
                        attribute == null ? "AGREE" : "DIFFER",
                        attribute == null ? null : attribute.disclosure(),
                        attribute == null ? null : attribute.mode(),
                        attribute == null ? null : attribute.ground(),
                        switch (opinion) {
                            case Agrees(var remark) -> remark;
                            case Differs(_, var reason) -> reason;
                        },
                        answer.by(),
                        answer.name(),
                        answer.at(),
                        answered.id(),
                        answered.version() - 1);
        if (written != 1) {
            throw new IllegalStateException("Expected to hold consultation " + answered.id());
        }
    }

    /** Those of the co-issuing bodies, newest first. */
    List<Consultation> list(
            Collection<UUID> bodies, @Nullable String state, @Nullable UUID before, int limit) {
        return database.query(
                SELECT
                        + """
                         WHERE c.body_id = ANY (?) AND (?::uuid IS NULL OR c.id < ?::uuid)
                          AND (?::text IS NULL OR ?::text = CASE WHEN r.state = 'APPROVED' THEN 'DECIDED'
                              WHEN c.view IS NULL THEN 'ASKED' ELSE 'ANSWERED' END)
                        ORDER BY c.id DESC LIMIT ?
                        """,
                ConsultationRows::read,
                bodies.toArray(UUID[]::new),
                before,
                before,
                state,
                state,
                limit);
    }

    private static Consultation read(ResultSet row) throws SQLException {
        var by = row.getString("answered_by");
        return new Consultation(
                Columns.uuid(row, "id"),
                row.getLong("version"),
                Columns.uuid(row, "review_id"),
                row.getInt("round"),
                Columns.uuid(row, "body_id"),
                row.getString("division_code"),
                Columns.date(row, "answer_by"),
                row.getString("asked_by"),
                Columns.instant(row, "asked_at"),
                state(row),
                by == null
                        ? null
                        : new Consultation.Answer(
                                by,
                                row.getString("answered_name"),
                                Columns.instant(row, "answered_at")));
    }

    private static ConsultationState state(ResultSet row) throws SQLException {
        var opinion = opinion(row);
        if (Columns.constantOrNull(row, "decided_disclosure", Disclosure.class) != null) {
            return new Decided(opinion, ReviewReader.attribute(row, "decided_"));
        }
        return opinion == null ? new Asked() : new Answered(opinion);
    }

    private static @Nullable Opinion opinion(ResultSet row) throws SQLException {
        @Nullable String view = row.getString("view");
        var reason = row.getString("reason");
        if (view == null) {
            return null;
        }
        return view.equals("AGREE")
                ? new Agrees(reason)
                : new Differs(
                        new Attribute(
                                Columns.constant(row, "disclosure", Disclosure.class),
                                Columns.constantOrNull(row, "mode", Mode.class),
                                row.getString("ground"),
                                reason),
                        reason);
    }
}
