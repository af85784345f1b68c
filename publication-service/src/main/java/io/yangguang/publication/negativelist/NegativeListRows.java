package io.yangguang.publication.negativelist;

import io.yangguang.publication.negativelist.model.Ground;
import io.yangguang.publication.negativelist.model.ListEntry;
import io.yangguang.publication.negativelist.model.ListState;
import io.yangguang.publication.negativelist.model.NegativeList;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import io.yangguang.rest.RowFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The negative lists' tables. */
@ApplicationScoped
class NegativeListRows {

    private final Database database;

    NegativeListRows(Database database) {
        this.database = database;
    }

    /** Editions of one owner come one after the other. */
    void lockOwner(String owner) {
        database.query(
                "SELECT pg_advisory_xact_lock(hashtextextended('negative-list ' || ?, 0))",
                _ -> true,
                owner);
    }

    Optional<NegativeList> find(UUID id) {
        return database.first("SELECT * FROM negative_list WHERE id = ?", this::list, id);
    }

    Optional<NegativeList> locked(UUID id) {
        return database.first(
                "SELECT * FROM negative_list WHERE id = ? FOR UPDATE", this::list, id);
    }

    int lastEdition(String owner) {
        return database.first(
                        "SELECT coalesce(max(edition), 0) FROM negative_list WHERE owner = ?",
                        row -> row.getInt(1),
                        owner)
                .orElse(0);
    }

    boolean underWay(String owner) {
        return database.first(
                        "SELECT 1 FROM negative_list WHERE owner = ? AND state <> 'APPROVED'",
                        _ -> true,
                        owner)
                .isPresent();
    }

    /** The edition that no other has superseded yet, held until the transaction ends. */
    Optional<NegativeList> standing(String owner) {
        return database.first(
                """
                SELECT * FROM negative_list
                WHERE owner = ? AND state = 'APPROVED' AND superseded_on IS NULL FOR UPDATE
                """,
                this::list,
                owner);
    }

    void insert(NegativeList list) {
        database.update(
                """
                INSERT INTO negative_list (id, version, owner, body_id, division_code, edition, title,
                    valid_from, state, drafters, drafted_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'DRAFTED', ?, ?)
                """,
                list.id(),
                list.version(),
                list.owner(),
                list.bodyId(),
                list.divisionCode(),
                list.edition(),
                list.title(),
                list.validFrom(),
                list.drafters().toArray(String[]::new),
                list.draftedAt());
        insertEntries(list);
    }

    void replaceEntries(NegativeList list) {
        database.update("DELETE FROM negative_list_entry WHERE list_id = ?", list.id());
        insertEntries(list);
    }

    private void insertEntries(NegativeList list) {
        for (var entry : list.entries()) {
            database.update(
                    """
                    INSERT INTO negative_list_entry (list_id, number, title, item_codes, ground,
                        legal_basis, valid_from, valid_to)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    list.id(),
                    entry.number(),
                    entry.title(),
                    entry.itemCodes().toArray(String[]::new),
                    entry.ground(),
                    entry.legalBasis(),
                    entry.validFrom(),
                    entry.validTo());
        }
    }

    /** Writes the next state over the one it came from; its row is locked. */
    void update(NegativeList list) {
        int written =
                database.update(
                        """
                        UPDATE negative_list SET version = ?, title = ?, valid_from = ?, state = ?,
                            drafters = ?, decided_by = ?, decided_at = ?, decision_reason = ?,
                            in_force_from = ?, superseded_on = ?, reviewed_on = ?
                        WHERE id = ? AND version = ?
                        """,
                        list.version(),
                        list.title(),
                        list.validFrom(),
                        storedWord(list.state()),
                        list.drafters().toArray(String[]::new),
                        list.decidedBy(),
                        list.decidedAt(),
                        list.decisionReason(),
                        inForceFrom(list.state()),
                        supersededOn(list.state()),
                        list.reviewedOn(),
                        list.id(),
                        list.version() - 1);
        if (written != 1) {
            throw new IllegalStateException("Expected to hold the row of list " + list.id());
        }
    }

    void reviewedBy(UUID id, String by) {
        database.update("UPDATE negative_list SET reviewed_by = ? WHERE id = ?", by, id);
    }

    private static String storedWord(ListState state) {
        return state instanceof ListState.Superseded ? "APPROVED" : state.word();
    }

    private static @Nullable LocalDate inForceFrom(ListState state) {
        return switch (state) {
            case ListState.Approved(var from) -> from;
            case ListState.Superseded(var from, _) -> from;
            case ListState.Drafted(), ListState.Submitted(), ListState.Returned(_) -> null;
        };
    }

    private static @Nullable LocalDate supersededOn(ListState state) {
        return state instanceof ListState.Superseded(_, var on) ? on : null;
    }

    /** Newest first; {@code before} is the id of the last one seen. */
    List<NegativeList> list(RowFilter scope, Wanted wanted, @Nullable UUID before, int limit) {
        var sql = new StringBuilder("SELECT l.* FROM negative_list l WHERE ").append(scope.sql());
        var parameters = new ArrayList<@Nullable Object>(scope.parameters());
        and(sql, parameters, "l.state = ?", wanted.state());
        and(sql, parameters, "l.body_id = ?", wanted.body());
        and(sql, parameters, "l.division_code = ?", wanted.division());
        if (wanted.notReviewedSince() != null) {
            sql.append(
                    " AND l.state = 'APPROVED' AND l.in_force_from <= ?"
                            + " AND (l.superseded_on IS NULL OR l.superseded_on > ?)"
                            + " AND l.reviewed_on <= ?");
            parameters.add(wanted.today());
            parameters.add(wanted.today());
            parameters.add(wanted.notReviewedSince());
        }
        and(sql, parameters, "l.id < ?", before);
        sql.append(" ORDER BY l.id DESC LIMIT ?");
        parameters.add(limit);
        return database.query(sql.toString(), this::list, parameters.toArray());
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

    /** Lists in force on a day: that of a body, and those of all divisions. */
    List<NegativeList> inForce(@Nullable UUID bodyId, LocalDate on) {
        return database.query(
                """
                SELECT * FROM negative_list
                WHERE state = 'APPROVED' AND in_force_from <= ?
                    AND (superseded_on IS NULL OR superseded_on > ?)
                    AND (body_id IS NULL OR body_id = ?)
                ORDER BY body_id NULLS LAST, division_code DESC
                """,
                this::list,
                on,
                on,
                bodyId);
    }

    private NegativeList list(ResultSet row) throws SQLException {
        var id = Columns.uuid(row, "id");
        return new NegativeList(
                id,
                row.getLong("version"),
                row.getObject("body_id", UUID.class),
                row.getString("division_code"),
                row.getInt("edition"),
                row.getString("title"),
                Columns.date(row, "valid_from"),
                state(row),
                new LinkedHashSet<>(List.of((String[]) row.getArray("drafters").getArray())),
                Columns.instant(row, "drafted_at"),
                row.getString("decided_by"),
                Columns.instantOrNull(row, "decided_at"),
                row.getString("decision_reason"),
                Columns.dateOrNull(row, "reviewed_on"),
                entries(id));
    }

    private static ListState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "DRAFTED" -> new ListState.Drafted();
            case "SUBMITTED" -> new ListState.Submitted();
            case "RETURNED" ->
                    new ListState.Returned(
                            Objects.requireNonNullElse(row.getString("decision_reason"), ""));
            case "APPROVED" -> {
                var from = Columns.date(row, "in_force_from");
                var on = Columns.dateOrNull(row, "superseded_on");
                yield on == null
                        ? new ListState.Approved(from)
                        : new ListState.Superseded(from, on);
            }
            default -> throw new IllegalStateException("Unknown state of a negative list");
        };
    }

    private List<ListEntry> entries(UUID listId) {
        return database.query(
                "SELECT * FROM negative_list_entry WHERE list_id = ? ORDER BY number",
                row ->
                        new ListEntry(
                                row.getInt("number"),
                                row.getString("title"),
                                List.of((String[]) row.getArray("item_codes").getArray()),
                                Columns.constant(row, "ground", Ground.class),
                                row.getString("legal_basis"),
                                Columns.date(row, "valid_from"),
                                Columns.dateOrNull(row, "valid_to")),
                listId);
    }

    /** Which lists are asked for; null does not narrow. */
    record Wanted(
            @Nullable String state,
            @Nullable UUID body,
            @Nullable String division,
            @Nullable LocalDate notReviewedSince,
            LocalDate today) {}
}
