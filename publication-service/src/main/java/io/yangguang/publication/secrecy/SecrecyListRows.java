package io.yangguang.publication.secrecy;

import io.yangguang.publication.secrecy.model.SecrecyReview;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import io.yangguang.rest.RowFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists secrecy reviews, newest first or by the time that the duty to publish still leaves. */
@ApplicationScoped
class SecrecyListRows {

    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final String SELECT =
            """
            SELECT s.*, d.due_on, d.earliest, d.provisional FROM secrecy_review s
            LEFT JOIN LATERAL (
                SELECT o.due_on, o.earliest, o.provisional FROM open_duty o
                WHERE o.record_id = s.record_id AND o.version <= s.record_version
                ORDER BY o.earliest LIMIT 1) d ON true
            WHERE
            """;

    private final Database database;

    SecrecyListRows(Database database) {
        this.database = database;
    }

    /** The open duty that runs on while the review waits. */
    record Duty(LocalDate dueOn, LocalDate earliest, boolean provisional) {}

    record Listed(SecrecyReview review, @Nullable Duty duty) {

        LocalDate sortDue() {
            return duty == null ? NEVER : duty.earliest();
        }
    }

    /** Which reviews are asked for; null does not narrow. */
    record Wanted(
            @Nullable String state, @Nullable UUID record, @Nullable UUID body, boolean byDue) {}

    /** The last one seen. */
    record After(@Nullable LocalDate due, UUID id) {}

    Optional<Listed> find(UUID id) {
        return database.first(SELECT + "s.id = ?", SecrecyListRows::read, id);
    }

    List<Listed> list(RowFilter scope, Wanted wanted, @Nullable After after, int limit) {
        var sql = new StringBuilder(SELECT).append(scope.sql());
        var parameters = new ArrayList<@Nullable Object>(scope.parameters());
        and(sql, parameters, "s.state = ?", wanted.state());
        and(sql, parameters, "s.record_id = ?", wanted.record());
        and(sql, parameters, "s.body_id = ?", wanted.body());
        if (wanted.byDue()) {
            if (after != null) {
                sql.append(" AND (coalesce(d.earliest, DATE '9999-12-31'), s.id) > (?, ?)");
                parameters.add(after.due());
                parameters.add(after.id());
            }
            sql.append(" ORDER BY coalesce(d.earliest, DATE '9999-12-31'), s.id LIMIT ?");
        } else {
            and(sql, parameters, "s.id < ?", after == null ? null : after.id());
            sql.append(" ORDER BY s.id DESC LIMIT ?");
        }
        parameters.add(limit);
        return database.query(sql.toString(), SecrecyListRows::read, parameters.toArray());
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

    private static Listed read(ResultSet row) throws SQLException {
        var due = Columns.dateOrNull(row, "due_on");
        return new Listed(
                SecrecyRows.review(row),
                due == null
                        ? null
                        : new Duty(
                                due, Columns.date(row, "earliest"), row.getBoolean("provisional")));
    }
}
