package io.yangguang.inspection.replica;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** 撤下义务 of publication-service; moves forward only, so that what is told twice changes nothing. */
@ApplicationScoped
class TakeDownRows {

    private static final String OPENED =
            """
            INSERT INTO take_down_duty AS d (duty_id, record_id, body_id, division_code, due_on,
              earliest, latest, provisional, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (duty_id) DO UPDATE SET due_on = excluded.due_on,
              earliest = excluded.earliest, latest = excluded.latest,
              provisional = excluded.provisional, revision = excluded.revision
            WHERE d.revision < excluded.revision AND d.fulfilled_at IS NULL
            """;
    private static final String FULFILLED =
            """
            INSERT INTO take_down_duty AS d (duty_id, record_id, body_id, division_code, due_on,
              earliest, latest, provisional, revision, fulfilled_at, late_working_days)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (duty_id) DO UPDATE SET due_on = excluded.due_on,
              provisional = excluded.provisional, revision = excluded.revision,
              fulfilled_at = excluded.fulfilled_at, late_working_days = excluded.late_working_days
            WHERE d.revision < excluded.revision
            """;

    private final AgroalDataSource database;

    TakeDownRows(AgroalDataSource database) {
        this.database = database;
    }

    void opened(List<Facts.TakeDownOpened> facts) {
        try (Connection connection = database.getConnection();
                PreparedStatement row = connection.prepareStatement(OPENED)) {
            for (var duty : facts) {
                row.setObject(1, duty.dutyId());
                row.setObject(2, duty.recordId());
                row.setObject(3, duty.bodyId());
                row.setString(4, duty.divisionCode());
                row.setObject(5, duty.dueOn());
                row.setObject(6, duty.earliest());
                row.setObject(7, duty.latest());
                row.setBoolean(8, duty.provisional());
                row.setLong(9, duty.revision());
                row.addBatch();
            }
            row.executeBatch();
        } catch (SQLException e) {
            throw new ReplicaRows.ReplicaFailure(e);
        }
    }

    void fulfilled(List<Facts.TakeDownFulfilled> facts) {
        try (Connection connection = database.getConnection();
                PreparedStatement row = connection.prepareStatement(FULFILLED)) {
            for (var duty : facts) {
                row.setObject(1, duty.dutyId());
                row.setObject(2, duty.recordId());
                row.setObject(3, duty.bodyId());
                row.setString(4, duty.divisionCode());
                row.setObject(5, duty.dueOn());
                row.setObject(6, duty.dueOn());
                row.setObject(7, duty.dueOn());
                row.setBoolean(8, duty.provisional());
                row.setLong(9, duty.revision());
                row.setObject(10, duty.at());
                row.setInt(11, duty.lateWorkingDays());
                row.addBatch();
            }
            row.executeBatch();
        } catch (SQLException e) {
            throw new ReplicaRows.ReplicaFailure(e);
        }
    }
}
