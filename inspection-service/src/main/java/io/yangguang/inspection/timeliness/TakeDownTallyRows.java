package io.yangguang.inspection.timeliness;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;

/** Counts duties to take down within a scope. */
@ApplicationScoped
class TakeDownTallyRows {

    private final AgroalDataSource database;

    TakeDownTallyRows(AgroalDataSource database) {
        this.database = database;
    }

    TakeDownTally tally(Conditions where, LocalDate today) {
        var sql =
                """
                SELECT count(*), count(*) FILTER (WHERE fulfilled_at IS NULL AND latest >= day),
                  count(*) FILTER (WHERE fulfilled_at IS NULL AND latest < day),
                  count(*) FILTER (WHERE late_working_days = 0),
                  count(*) FILTER (WHERE late_working_days > 0),
                  coalesce(sum(late_working_days), 0)
                FROM take_down_duty, (SELECT date '%s' AS day) AS today WHERE %s
                """
                        .formatted(today, where.sql());
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            where.bind(statement);
            try (var row = statement.executeQuery()) {
                row.next();
                return new TakeDownTally(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The duties to take down could not be counted", e);
        }
    }
}
