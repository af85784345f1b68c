package io.yangguang.inspection.timeliness;

import io.agroal.api.AgroalDataSource;
import io.yangguang.inspection.timeliness.model.Duty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads obligations with their terms and how they ended. */
@ApplicationScoped
class DutyRows {

    /** A closed obligation answers to whoever was responsible then; an open one to its body. */
    private static final String DUTIES =
            """
            WITH duty AS (
              SELECT o.obligation_id, o.record_id, o.version, o.title, o.division_code, o.item_id,
                     o.item_code, i.field_code, o.formed_on, o.formed_source, o.trigger_missing,
                     coalesce(c.responsible_body_id, o.body_id) AS body_id,
                     coalesce(c.due_on, t.due_on) AS due_on,
                     coalesce(c.due_on, t.earliest) AS earliest,
                     coalesce(c.due_on, t.latest) AS latest,
                     coalesce(c.provisional, t.provisional) AS provisional,
                     o.formed_source <> 'FIRST_PUBLISHED' AS known,
                     c.outcome, c.late_working_days, c.closed_at
              FROM obligation o
              JOIN term t USING (term_id)
              LEFT JOIN closure c USING (obligation_id)
              LEFT JOIN item i USING (item_id))
            """;

    private final AgroalDataSource database;

    DutyRows(AgroalDataSource database) {
        this.database = database;
    }

    /** So many obligations that are alike in all that matters to timeliness. */
    record Group(List<String> keys, Duty duty, long count) {}

    /** One obligation, with what a reader wants to see beside it. */
    record Line(
            UUID obligationId,
            UUID recordId,
            int version,
            String title,
            UUID bodyId,
            @Nullable String bodyName,
            String itemCode,
            @Nullable String itemName,
            LocalDate formedOn,
            String formedSource,
            boolean triggerMissing,
            Duty duty,
            @Nullable OffsetDateTime closedAt,
            @Nullable OffsetDateTime disclosedAt,
            @Nullable String verdict) {}

    List<Group> groups(List<Grouping> by, Conditions where) {
        var keys = new StringBuilder();
        by.forEach(grouping -> keys.append(grouping.sql()).append(", "));
        // What is closed needs no dates any more, which keeps the groups few.
        var sql =
                DUTIES
                        + "SELECT "
                        + keys
                        + """
                        CASE WHEN outcome IS NULL THEN due_on END,
                        CASE WHEN outcome IS NULL THEN earliest END,
                        CASE WHEN outcome IS NULL THEN latest END,
                        provisional, known, outcome, late_working_days, count(*)
                        FROM duty WHERE
                        """
                        + where.sql()
                        + " GROUP BY "
                        + columns(by.size() + 7);
        return read(sql, where, row -> group(row, by.size()));
    }

    private static String columns(int count) {
        var numbers = new StringBuilder("1");
        for (int i = 2; i <= count; i++) {
            numbers.append(", ").append(i);
        }
        return numbers.toString();
    }

    private static Group group(ResultSet row, int keyCount) throws SQLException {
        var keys = new ArrayList<String>();
        for (int i = 1; i <= keyCount; i++) {
            var key = row.getString(i);
            keys.add(key == null ? "" : key);
        }
        int n = keyCount;
        var outcome = row.getString(n + 6);
        var duty =
                new Duty(
                        dateOr(row, n + 1),
                        dateOr(row, n + 2),
                        dateOr(row, n + 3),
                        row.getBoolean(n + 4),
                        row.getBoolean(n + 5),
                        outcome == null
                                ? null
                                : new Duty.Closure(
                                        Duty.Outcome.valueOf(outcome), row.getInt(n + 7)));
        return new Group(keys, duty, row.getLong(n + 8));
    }

    private static LocalDate dateOr(ResultSet row, int column) throws SQLException {
        var date = row.getObject(column, LocalDate.class);
        return date == null ? LocalDate.EPOCH : date;
    }

    /** By due date, then id; the page begins after the given key. */
    List<Line> lines(Conditions where, int limit) {
        var sql =
                DUTIES
                        + """
                        SELECT duty.*,
                               (SELECT b.name FROM body b WHERE b.body_id = duty.body_id)
                                 AS body_name,
                               (SELECT i.name FROM item i WHERE i.item_id = duty.item_id)
                                 AS item_name,
                               (SELECT d.disclosed_at FROM disclosure d
                                WHERE d.record_id = duty.record_id AND d.version = duty.version)
                                 AS disclosed_at,
                               (SELECT v.verdict FROM delivery v
                                WHERE v.record_id = duty.record_id AND v.version = duty.version
                                ORDER BY v.verdict_at DESC LIMIT 1) AS verdict
                        FROM duty
                        WHERE
                        """
                        + where.sql()
                        + " ORDER BY due_on, obligation_id LIMIT "
                        + limit;
        return read(sql, where, DutyRows::line);
    }

    private static Line line(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new Line(
                row.getObject("obligation_id", UUID.class),
                row.getObject("record_id", UUID.class),
                row.getInt("version"),
                row.getString("title"),
                row.getObject("body_id", UUID.class),
                row.getString("body_name"),
                row.getString("item_code"),
                row.getString("item_name"),
                row.getObject("formed_on", LocalDate.class),
                row.getString("formed_source"),
                row.getBoolean("trigger_missing"),
                new Duty(
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("earliest", LocalDate.class),
                        row.getObject("latest", LocalDate.class),
                        row.getBoolean("provisional"),
                        row.getBoolean("known"),
                        outcome == null
                                ? null
                                : new Duty.Closure(
                                        Duty.Outcome.valueOf(outcome),
                                        row.getInt("late_working_days"))),
                row.getObject("closed_at", OffsetDateTime.class),
                row.getObject("disclosed_at", OffsetDateTime.class),
                row.getString("verdict"));
    }

    /** Record versions whose duty has not been told yet. */
    long notAssessed(Conditions where) {
        var sql =
                """
                SELECT count(*) FROM (
                  SELECT r.body_id, r.division_code FROM record_version r
                  WHERE r.opens_duty AND NOT EXISTS (
                    SELECT FROM obligation o
                    WHERE o.record_id = r.record_id AND o.version = r.version)) waiting
                WHERE
                """
                        + where.sql();
        return read(sql, where, row -> row.getLong(1)).getFirst();
    }

    /** The body itself and all that it succeeded, however many steps ago. */
    Set<UUID> reachableFrom(UUID body) {
        var sql =
                """
                WITH RECURSIVE line(id) AS (
                  SELECT ?::uuid
                  UNION
                  SELECT unnest(b.predecessors) FROM body b JOIN line ON b.body_id = line.id)
                SELECT id FROM line
                """;
        return Set.copyOf(
                query(
                        sql,
                        statement -> statement.setObject(1, body),
                        row -> row.getObject(1, UUID.class)));
    }

    /** Names to show for keys; a key without one is shown as it is. */
    java.util.Map<String, String> names() {
        var names = new java.util.HashMap<String, String>();
        var sql =
                """
                SELECT 'body ' || body_id, name FROM body
                UNION ALL SELECT 'item ' || code, name FROM item
                UNION ALL SELECT DISTINCT 'field ' || field_code, field_name FROM item
                """;
        query(sql, _ -> {}, row -> names.put(row.getString(1), row.getString(2)));
        return names;
    }

    private <T> List<T> read(String sql, Conditions where, Reading<T> reading) {
        return query(sql, where::bind, reading);
    }

    private <T> List<T> query(String sql, Binding binding, Reading<T> reading) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The obligations cannot be read", e);
        }
    }

    private interface Binding {
        void bind(java.sql.PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
