package io.yangguang.publication.publicity;

import io.yangguang.publication.disclosure.model.Ground;
import io.yangguang.publication.publicity.model.Interruption;
import io.yangguang.publication.publicity.model.Period;
import io.yangguang.publication.publicity.model.Period.Basis;
import io.yangguang.publication.publicity.model.PublicityState;
import io.yangguang.publication.publicity.model.PublicityTerm;
import io.yangguang.publication.publicity.model.Reading;
import io.yangguang.publication.reference.model.LimitUnit;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import io.yangguang.rest.RowFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of the periods. */
@ApplicationScoped
class PublicityRows {

    private static final String SELECT =
            """
            SELECT p.*, EXISTS (SELECT 1 FROM publicity_interruption i
                WHERE i.period_id = p.id AND i.ended_at IS NULL) AS interrupted
            FROM publicity_period p
            """;

    private final Database database;

    PublicityRows(Database database) {
        this.database = database;
    }

    Reading reading(String ruleCode) {
        return database.first(
                        "SELECT reading FROM publicity_reading WHERE rule_code = ?",
                        row -> Columns.constant(row, "reading", Reading.class),
                        ruleCode)
                .orElse(Reading.ANY_PART);
    }

    void insert(Period period, PublicityTerm term, long calendarRevision) {
        var basis = period.basis();
        database.update(
                """
                INSERT INTO publicity_period (id, revision, record_id, version, body_id,
                    division_code, item_code, title, rule_id, rule_version, rule_code, rule_name,
                    document, article, amount, unit, reading, published_at, started_on, show_until,
                    earliest, latest, provisional, explanation, calendar_revision, state)
                VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    'RUNNING')
                """,
                period.id(),
                period.recordId(),
                period.version(),
                period.bodyId(),
                period.divisionCode(),
                period.itemCode(),
                period.title(),
                basis.ruleId(),
                basis.ruleVersion(),
                basis.code(),
                basis.name(),
                basis.document(),
                basis.article(),
                basis.amount(),
                basis.unit(),
                period.reading(),
                period.publishedAt(),
                period.startedOn(),
                period.showUntil(),
                period.earliest(),
                period.latest(),
                period.provisional(),
                PublicityExplanation.of(period.startedOn(), term).json(),
                calendarRevision);
    }

    /** The running one of a record, held until the transaction ends. */
    Optional<Period> lockedRunning(UUID recordId) {
        return database.first(
                SELECT + " WHERE p.record_id = ? AND p.state = 'RUNNING' FOR UPDATE OF p",
                PublicityRows::period,
                recordId);
    }

    Optional<Period> locked(UUID id) {
        return database.first(
                SELECT + " WHERE p.id = ? FOR UPDATE OF p", PublicityRows::period, id);
    }

    Optional<Period> find(UUID id) {
        return database.first(SELECT + " WHERE p.id = ?", PublicityRows::period, id);
    }

    /** The last one of what a version shows: begun with it or with one that it corrected. */
    Optional<Period> of(UUID recordId, int version, int readableFrom) {
        return database.first(
                SELECT
                        + """
                         WHERE p.record_id = ? AND p.version = (SELECT max(v.version)
                            FROM disclosure_version v WHERE v.record_id = p.record_id
                                AND v.version BETWEEN ? AND ? AND v.act <> 'CORRECTED')
                        ORDER BY p.id DESC LIMIT 1
                        """,
                PublicityRows::period,
                recordId,
                readableFrom,
                version);
    }

    /** Running ones whose time may have come, or that were counted with another calendar. */
    List<Period> takeDue(LocalDate today, long calendarRevision, int atMost) {
        return database.query(
                SELECT
                        + """
                         WHERE p.state = 'RUNNING' AND (p.calendar_revision <> ? OR (p.latest < ?
                            AND NOT EXISTS (SELECT 1 FROM publicity_interruption i
                                WHERE i.period_id = p.id AND i.ended_at IS NULL)))
                        ORDER BY p.latest LIMIT ? FOR UPDATE OF p SKIP LOCKED
                        """,
                PublicityRows::period,
                calendarRevision,
                today,
                atMost);
    }

    /** Counted anew; the move is kept with its reason where the last day is another one. */
    void move(Period period, PublicityTerm term, long calendarRevision, String why, Instant at) {
        database.update(
                """
                UPDATE publicity_period SET revision = revision + 1, show_until = ?, earliest = ?,
                    latest = ?, provisional = ?, explanation = ?, calendar_revision = ?
                WHERE id = ?
                """,
                term.term().due(),
                term.term().earliest(),
                term.term().latest(),
                term.term().provisional(),
                PublicityExplanation.of(period.startedOn(), term).json(),
                calendarRevision,
                period.id());
        if (!period.showUntil().equals(term.term().due())) {
            database.update(
                    """
                    INSERT INTO publicity_change (period_id, revision, old_until, new_until, why, at)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                    period.id(),
                    period.revision() + 1,
                    period.showUntil(),
                    term.term().due(),
                    why,
                    at);
        }
    }

    void close(UUID id, PublicityState state) {
        var ground = state instanceof PublicityState.Broken(_, var why) ? why : null;
        var on =
                switch (state) {
                    case PublicityState.Running _ -> null;
                    case PublicityState.Ended(var day) -> day;
                    case PublicityState.Broken(var day, _) -> day;
                };
        database.update(
                """
                UPDATE publicity_period SET revision = revision + 1, state = ?, closed_on = ?,
                    broken_ground = ? WHERE id = ?
                """,
                state.label(),
                on,
                ground,
                id);
    }

    void insert(UUID periodId, StoredInterruption stored) {
        database.update(
                """
                INSERT INTO publicity_interruption (id, period_id, began_at, ended_at, reason,
                    proof, recorded_by, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                stored.id(),
                periodId,
                stored.interruption().from(),
                stored.interruption().to(),
                stored.reason(),
                stored.proof(),
                stored.recordedBy(),
                stored.recordedAt());
    }

    void close(UUID interruptionId, Instant at, String by) {
        database.update(
                """
                UPDATE publicity_interruption SET ended_at = ?, closed_by = ?
                WHERE id = ? AND ended_at IS NULL
                """,
                at,
                by,
                interruptionId);
    }

    List<StoredInterruption> interruptions(UUID periodId) {
        return database.query(
                "SELECT * FROM publicity_interruption WHERE period_id = ? ORDER BY began_at, id",
                row ->
                        new StoredInterruption(
                                Columns.uuid(row, "id"),
                                new Interruption(
                                        Columns.instant(row, "began_at"),
                                        Columns.instantOrNull(row, "ended_at")),
                                row.getString("reason"),
                                row.getString("proof"),
                                row.getString("recorded_by"),
                                Columns.instant(row, "recorded_at")),
                periodId);
    }

    PublicityExplanation explanation(UUID periodId) {
        return database.first(
                        "SELECT explanation FROM publicity_period WHERE id = ?",
                        row -> PublicityExplanation.parse(row.getString(1)),
                        periodId)
                .orElseThrow();
    }

    List<PublicityViews.MoveView> moves(UUID periodId) {
        return database.query(
                "SELECT * FROM publicity_change WHERE period_id = ? ORDER BY revision",
                row ->
                        new PublicityViews.MoveView(
                                Columns.date(row, "old_until"),
                                Columns.date(row, "new_until"),
                                row.getString("why"),
                                Columns.instant(row, "at")),
                periodId);
    }

    /** Newest first; {@code before} is the id of the last one seen. */
    List<Period> list(
            RowFilter scope,
            @Nullable String state,
            @Nullable UUID body,
            @Nullable UUID record,
            @Nullable UUID before,
            int limit) {
        var sql = new StringBuilder(SELECT).append(" WHERE ").append(scope.sql());
        var parameters = new ArrayList<@Nullable Object>(scope.parameters());
        and(sql, parameters, "p.state = ?", state);
        and(sql, parameters, "p.body_id = ?", body);
        and(sql, parameters, "p.record_id = ?", record);
        and(sql, parameters, "p.id < ?", before);
        sql.append(" ORDER BY p.id DESC LIMIT ?");
        parameters.add(limit);
        return database.query(sql.toString(), PublicityRows::period, parameters.toArray());
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

    private static Period period(ResultSet row) throws SQLException {
        return new Period(
                Columns.uuid(row, "id"),
                row.getLong("revision"),
                Columns.uuid(row, "record_id"),
                row.getInt("version"),
                Columns.uuid(row, "body_id"),
                row.getString("division_code"),
                row.getString("item_code"),
                row.getString("title"),
                new Basis(
                        Columns.uuid(row, "rule_id"),
                        row.getInt("rule_version"),
                        row.getString("rule_code"),
                        row.getString("rule_name"),
                        row.getString("document"),
                        row.getString("article"),
                        row.getInt("amount"),
                        Columns.constant(row, "unit", LimitUnit.class)),
                Columns.constant(row, "reading", Reading.class),
                Columns.instant(row, "published_at"),
                Columns.date(row, "started_on"),
                Columns.date(row, "show_until"),
                Columns.date(row, "earliest"),
                Columns.date(row, "latest"),
                row.getBoolean("provisional"),
                state(row));
    }

    private static PublicityState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "ENDED" -> new PublicityState.Ended(Columns.date(row, "closed_on"));
            case "BROKEN" ->
                    new PublicityState.Broken(
                            Columns.date(row, "closed_on"),
                            Objects.requireNonNull(
                                    Columns.constantOrNull(row, "broken_ground", Ground.class)));
            default ->
                    new PublicityState.Running(
                            Columns.date(row, "latest"), row.getBoolean("interrupted"));
        };
    }
}
