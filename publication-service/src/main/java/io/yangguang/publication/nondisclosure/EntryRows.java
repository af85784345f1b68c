package io.yangguang.publication.nondisclosure;

import io.yangguang.publication.negativelist.model.Ground;
import io.yangguang.publication.nondisclosure.model.Basis;
import io.yangguang.publication.nondisclosure.model.Entry;
import io.yangguang.publication.nondisclosure.model.EntryState;
import io.yangguang.publication.nondisclosure.model.EntryState.Due;
import io.yangguang.publication.nondisclosure.model.EntryState.InForce;
import io.yangguang.publication.nondisclosure.model.EntryState.Lifted;
import io.yangguang.publication.nondisclosure.model.EntryState.Superseded;
import io.yangguang.publication.nondisclosure.model.Kind;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import io.yangguang.rest.RowFilter;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register's entries and their steps. */
@ApplicationScoped
class EntryRows {

    private final Database database;

    EntryRows(Database database) {
        this.database = database;
    }

    Optional<Entry> find(UUID id) {
        return database.first(
                "SELECT * FROM non_disclosure_entry WHERE id = ?", EntryRows::entry, id);
    }

    Optional<Entry> locked(UUID id) {
        return database.first(
                "SELECT * FROM non_disclosure_entry WHERE id = ? FOR UPDATE", EntryRows::entry, id);
    }

    /** Entries in force of versions before one, held until the transaction ends. */
    List<Entry> lockedBefore(UUID recordId, int version) {
        return database.query(
                """
                SELECT * FROM non_disclosure_entry
                WHERE record_id = ? AND record_version < ? AND state = 'IN_FORCE'
                ORDER BY record_version FOR UPDATE
                """,
                EntryRows::entry,
                recordId,
                version);
    }

    void insert(Entry entry) {
        var basis = entry.basis();
        database.update(
                """
                INSERT INTO non_disclosure_entry (id, version, review_id, record_id, record_version,
                    body_id, division_code, item_code, kind, ground, article, ground_text, list_id,
                    list_number, reason, decided_by, reviewer, decided_at, decided_on,
                    review_again_on, state)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'IN_FORCE')
                """,
                entry.id(),
                entry.version(),
                entry.reviewId(),
                entry.recordId(),
                entry.recordVersion(),
                entry.bodyId(),
                entry.divisionCode(),
                entry.itemCode(),
                entry.kind(),
                basis.ground(),
                basis.article(),
                basis.text(),
                basis.listId(),
                basis.listNumber(),
                entry.reason(),
                entry.decidedBy(),
                entry.reviewer(),
                entry.decidedAt(),
                LocalDate.ofInstant(entry.decidedAt(), BusinessClock.ZONE),
                reviewAgainOn(entry.state()));
    }

    /** Writes the next state over the one it came from; its row is locked. */
    void update(Entry entry) {
        var basis = entry.basis();
        int written =
                database.update(
                        """
                        UPDATE non_disclosure_entry SET version = ?, ground = ?, article = ?,
                            ground_text = ?, list_id = ?, list_number = ?,
                            review_again_on = coalesce(?, review_again_on), state = ?,
                            ended_on = ?, superseded_by = ?
                        WHERE id = ? AND version = ?
                        """,
                        entry.version(),
                        basis.ground(),
                        basis.article(),
                        basis.text(),
                        basis.listId(),
                        basis.listNumber(),
                        reviewAgainOn(entry.state()),
                        storedWord(entry.state()),
                        endedOn(entry.state()),
                        entry.state() instanceof Superseded(_, var by) ? by : null,
                        entry.id(),
                        entry.version() - 1);
        if (written != 1) {
            throw new IllegalStateException("Expected to hold the row of entry " + entry.id());
        }
    }

    private static @Nullable LocalDate reviewAgainOn(EntryState state) {
        return switch (state) {
            case InForce(var again) -> again;
            case Due(var since) -> since;
            case Lifted(_), Superseded(_, _) -> null;
        };
    }

    private static @Nullable LocalDate endedOn(EntryState state) {
        return switch (state) {
            case InForce(_), Due(_) -> null;
            case Lifted(var on) -> on;
            case Superseded(var on, _) -> on;
        };
    }

    private static String storedWord(EntryState state) {
        return state instanceof Due ? "IN_FORCE" : state.word();
    }

    void addStep(Entry entry, String act, String actor, @Nullable String reason, Instant at) {
        database.update(
                """
                INSERT INTO non_disclosure_step (entry_id, number, act, actor, reason, ground,
                    review_again_on, at)
                SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?
                FROM non_disclosure_step WHERE entry_id = ?
                """,
                entry.id(),
                act,
                actor,
                reason,
                entry.basis().ground(),
                reviewAgainOn(entry.state()),
                at,
                entry.id());
    }

    List<StepView> steps(UUID entryId) {
        return database.query(
                "SELECT * FROM non_disclosure_step WHERE entry_id = ? ORDER BY number",
                row ->
                        new StepView(
                                row.getString("act"),
                                row.getString("actor"),
                                row.getString("reason"),
                                Columns.constantOrNull(row, "ground", Ground.class),
                                Columns.dateOrNull(row, "review_again_on"),
                                Columns.instant(row, "at")),
                entryId);
    }

    /** Newest first; {@code before} is the id of the last one seen. */
    List<Entry> list(RowFilter scope, Wanted wanted, @Nullable UUID before, int limit) {
        var sql =
                new StringBuilder("SELECT e.* FROM non_disclosure_entry e WHERE ")
                        .append(scope.sql());
        var parameters = new ArrayList<@Nullable Object>(scope.parameters());
        var state = wanted.state();
        if (state != null) {
            switch (state) {
                case IN_FORCE -> {
                    sql.append(" AND e.state = 'IN_FORCE' AND e.review_again_on > ?");
                    parameters.add(wanted.today());
                }
                case DUE -> {
                    sql.append(" AND e.state = 'IN_FORCE' AND e.review_again_on <= ?");
                    parameters.add(wanted.today());
                }
                case LIFTED, SUPERSEDED -> {
                    sql.append(" AND e.state = ?");
                    parameters.add(state);
                }
            }
        }
        and(sql, parameters, "e.ground = ?", wanted.ground());
        and(sql, parameters, "e.body_id = ?", wanted.body());
        and(sql, parameters, "e.record_id = ?", wanted.record());
        and(sql, parameters, "e.state = 'IN_FORCE' AND e.review_again_on < ?", wanted.dueBefore());
        and(sql, parameters, "e.id < ?", before);
        sql.append(" ORDER BY e.id DESC LIMIT ?");
        parameters.add(limit);
        return database.query(sql.toString(), EntryRows::entry, parameters.toArray());
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

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                Columns.uuid(row, "id"),
                row.getLong("version"),
                Columns.uuid(row, "review_id"),
                Columns.uuid(row, "record_id"),
                row.getInt("record_version"),
                Columns.uuid(row, "body_id"),
                row.getString("division_code"),
                row.getString("item_code"),
                Columns.constant(row, "kind", Kind.class),
                new Basis(
                        Columns.constant(row, "ground", Ground.class),
                        row.getString("article"),
                        row.getString("ground_text"),
                        row.getObject("list_id", UUID.class),
                        row.getObject("list_number", Integer.class)),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getString("reviewer"),
                Columns.instant(row, "decided_at"),
                state(row));
    }

    private static EntryState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "IN_FORCE" -> new InForce(Columns.date(row, "review_again_on"));
            case "LIFTED" -> new Lifted(Columns.date(row, "ended_on"));
            case "SUPERSEDED" ->
                    new Superseded(Columns.date(row, "ended_on"), row.getInt("superseded_by"));
            default -> throw new IllegalStateException("Unknown state of an entry");
        };
    }

    /** Under which state entries are asked for. */
    enum AskedState {
        IN_FORCE,
        DUE,
        LIFTED,
        SUPERSEDED
    }

    /** Which entries are asked for; null does not narrow. */
    record Wanted(
            @Nullable AskedState state,
            @Nullable Ground ground,
            @Nullable UUID body,
            @Nullable UUID record,
            @Nullable LocalDate dueBefore,
            LocalDate today) {}
}
