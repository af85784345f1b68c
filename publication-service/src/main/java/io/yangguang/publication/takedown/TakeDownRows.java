package io.yangguang.publication.takedown;

import io.yangguang.publication.disclosure.model.DownAct;
import io.yangguang.publication.disclosure.model.Ground;
import io.yangguang.publication.reference.model.LimitUnit;
import io.yangguang.publication.reference.model.SourceRank;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import io.yangguang.publication.takedown.model.Duty;
import io.yangguang.publication.takedown.model.TakeDownLimit;
import io.yangguang.publication.takedown.model.TakeDownState;
import io.yangguang.publication.takedown.model.TakeDownState.Fulfilled;
import io.yangguang.workingdays.Term;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of the duties to take down. */
@ApplicationScoped
class TakeDownRows {

    private final Database database;

    TakeDownRows(Database database) {
        this.database = database;
    }

    void insertFact(
            UUID id,
            UUID recordId,
            int upTo,
            Ground ground,
            LocalDate decidedOn,
            String source,
            Instant toldAt) {
        database.update(
                """
                INSERT INTO take_down_fact (id, record_id, upto_version, ground, decided_on,
                    source, told_at)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
                """,
                id,
                recordId,
                upTo,
                ground,
                decidedOn,
                source,
                toldAt);
    }

    /** A fact about a decision that is public now. */
    record Due(
            UUID factId,
            UUID recordId,
            int version,
            UUID bodyId,
            String divisionCode,
            String itemCode,
            String kind,
            String title,
            Ground ground,
            LocalDate decidedOn,
            String source) {}

    /** The record's row is held, so that the page does not come down meanwhile. */
    List<Due> takeDue(int atMost) {
        return database.query(
                """
                SELECT f.id AS fact_id, f.ground, f.decided_on, f.source, d.*
                FROM take_down_fact f
                JOIN disclosure d ON d.record_id = f.record_id AND d.state = 'LIVE'
                    AND d.current_version <= f.upto_version
                WHERE f.duty_id IS NULL AND EXISTS (SELECT 1 FROM take_down_limit l
                    WHERE f.ground = ANY (l.grounds) AND d.kind = ANY (l.kinds)
                        AND l.valid_from <= f.decided_on)
                ORDER BY f.told_at LIMIT ? FOR UPDATE OF f, d SKIP LOCKED
                """,
                row ->
                        new Due(
                                Columns.uuid(row, "fact_id"),
                                Columns.uuid(row, "record_id"),
                                row.getInt("current_version"),
                                Columns.uuid(row, "body_id"),
                                row.getString("division_code"),
                                row.getString("item_code"),
                                row.getString("kind"),
                                row.getString("title"),
                                Columns.constant(row, "ground", Ground.class),
                                Columns.date(row, "decided_on"),
                                row.getString("source")),
                atMost);
    }

    void opened(UUID factId, UUID dutyId) {
        database.update("UPDATE take_down_fact SET duty_id = ? WHERE id = ?", dutyId, factId);
    }

    List<TakeDownLimit> limits() {
        return database.query("SELECT * FROM take_down_limit", TakeDownRows::limit);
    }

    /** Whether it is new: the same fact may be told by a proposal and by a change. */
    boolean insert(Duty duty, TakeDownExplanation explanation, long calendarRevision) {
        return database.update(
                        """
                        INSERT INTO take_down_duty (id, revision, record_id, version, body_id,
                            division_code, item_code, title, ground, decided_on, source,
                            limit_code, limit_version, due_on, earliest, latest, provisional,
                            explanation, calendar_revision, state, opened_at)
                        VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?)
                        ON CONFLICT (record_id, ground, decided_on) DO NOTHING
                        """,
                        duty.id(),
                        duty.recordId(),
                        duty.version(),
                        duty.bodyId(),
                        duty.divisionCode(),
                        duty.itemCode(),
                        duty.title(),
                        duty.ground(),
                        duty.decidedOn(),
                        duty.source(),
                        duty.limitCode(),
                        duty.limitVersion(),
                        duty.dueOn(),
                        duty.earliest(),
                        duty.latest(),
                        duty.provisional(),
                        explanation.json(),
                        calendarRevision,
                        duty.openedAt())
                == 1;
    }

    List<Duty> lockedOpen(UUID recordId) {
        return database.query(
                """
                SELECT * FROM take_down_duty WHERE record_id = ? AND state = 'OPEN'
                ORDER BY due_on, id FOR UPDATE
                """,
                TakeDownRows::duty,
                recordId);
    }

    /** Open ones that were counted with another calendar. */
    List<Duty> takeOutdated(long calendarRevision, int atMost) {
        return database.query(
                """
                SELECT * FROM take_down_duty WHERE state = 'OPEN' AND calendar_revision <> ?
                ORDER BY due_on LIMIT ? FOR UPDATE SKIP LOCKED
                """,
                TakeDownRows::duty,
                calendarRevision,
                atMost);
    }

    void recount(Duty duty, Term term, TakeDownExplanation explanation, long calendarRevision) {
        database.update(
                """
                UPDATE take_down_duty SET revision = revision + 1, due_on = ?, earliest = ?,
                    latest = ?, provisional = ?, explanation = ?, calendar_revision = ?
                WHERE id = ?
                """,
                term.due(),
                term.earliest(),
                term.latest(),
                term.provisional(),
                explanation.json(),
                calendarRevision,
                duty.id());
    }

    void fulfil(UUID id, Fulfilled how) {
        database.update(
                """
                UPDATE take_down_duty SET revision = revision + 1, state = 'FULFILLED',
                    fulfilled_at = ?, act = ?, public_ground = ?, public_reason = ?,
                    late_working_days = ?
                WHERE id = ?
                """,
                how.at(),
                how.act(),
                how.ground(),
                how.reason(),
                how.late(),
                id);
    }

    Optional<Duty> find(UUID id) {
        return database.first("SELECT * FROM take_down_duty WHERE id = ?", TakeDownRows::duty, id);
    }

    Optional<TakeDownExplanation> explanation(UUID id) {
        return database.first(
                "SELECT explanation FROM take_down_duty WHERE id = ?",
                row -> TakeDownExplanation.parse(row.getString(1)),
                id);
    }

    /** By due date. */
    List<Duty> list(TakeDownFilter filter) {
        var sql = new StringBuilder("SELECT d.* FROM take_down_duty d WHERE ");
        sql.append(filter.scope().sql());
        var parameters = new ArrayList<@Nullable Object>(filter.scope().parameters());
        if (filter.state() != null) {
            sql.append(" AND d.state = ?");
            parameters.add(filter.state());
        }
        if (filter.body() != null) {
            sql.append(" AND d.body_id = ?");
            parameters.add(filter.body());
        }
        if (filter.record() != null) {
            sql.append(" AND d.record_id = ?");
            parameters.add(filter.record());
        }
        if (filter.due() != null) {
            switch (filter.due()) {
                case SOON -> {
                    sql.append(" AND d.state = 'OPEN' AND d.earliest <= ? AND d.latest >= ?");
                    parameters.add(filter.soonUntil());
                    parameters.add(filter.today());
                }
                case OVERDUE -> {
                    sql.append(" AND d.state = 'OPEN' AND d.latest < ?");
                    parameters.add(filter.today());
                }
                case PROVISIONAL -> sql.append(" AND d.state = 'OPEN' AND d.provisional");
            }
        }
        if (filter.afterDue() != null) {
            sql.append(" AND (d.due_on, d.id) > (?, ?)");
            parameters.add(filter.afterDue());
            parameters.add(filter.afterId());
        }
        sql.append(" ORDER BY d.due_on, d.id LIMIT ?");
        parameters.add(filter.limit());
        return database.query(sql.toString(), TakeDownRows::duty, parameters.toArray());
    }

    private static Duty duty(ResultSet row) throws SQLException {
        var at = Columns.instantOrNull(row, "fulfilled_at");
        return new Duty(
                Columns.uuid(row, "id"),
                row.getLong("revision"),
                Columns.uuid(row, "record_id"),
                row.getInt("version"),
                Columns.uuid(row, "body_id"),
                row.getString("division_code"),
                row.getString("item_code"),
                row.getString("title"),
                Columns.constant(row, "ground", Ground.class),
                Columns.date(row, "decided_on"),
                row.getString("source"),
                row.getString("limit_code"),
                row.getInt("limit_version"),
                Columns.date(row, "due_on"),
                Columns.date(row, "earliest"),
                Columns.date(row, "latest"),
                row.getBoolean("provisional"),
                Columns.instant(row, "opened_at"),
                at == null
                        ? new TakeDownState.Open()
                        : new Fulfilled(
                                at,
                                Columns.constant(row, "act", DownAct.class),
                                Columns.constant(row, "public_ground", Ground.class),
                                row.getString("public_reason"),
                                row.getInt("late_working_days")));
    }

    private static TakeDownLimit limit(ResultSet row) throws SQLException {
        return new TakeDownLimit(
                row.getString("code"),
                row.getInt("version"),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("grounds").getArray())
                        .map(Ground::valueOf)
                        .collect(Collectors.toSet()),
                Arrays.stream((String[]) row.getArray("kinds").getArray())
                        .collect(Collectors.toSet()),
                row.getInt("amount"),
                Columns.constant(row, "unit", LimitUnit.class),
                Columns.constant(row, "rank", SourceRank.class),
                row.getString("document"),
                row.getString("article"),
                row.getString("sentence"),
                Columns.date(row, "valid_from"),
                Columns.dateOrNull(row, "valid_to"));
    }
}
