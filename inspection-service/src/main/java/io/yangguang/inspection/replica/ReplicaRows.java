package io.yangguang.inspection.replica;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * The replica's tables. Every write moves forward only, so that events told twice, or late, change
 * nothing. A batch of one kind is one round trip.
 */
@ApplicationScoped
class ReplicaRows {

    private static final String BODY =
            """
            INSERT INTO body AS b VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (body_id) DO UPDATE SET version = excluded.version, name = excluded.name,
              division_code = excluded.division_code, active = excluded.active,
              predecessors = excluded.predecessors
            WHERE b.version < excluded.version
            """;
    private static final String ITEM =
            """
            INSERT INTO item AS i VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (item_id) DO UPDATE SET version = excluded.version, code = excluded.code,
              name = excluded.name, field_code = excluded.field_code,
              field_name = excluded.field_name
            WHERE i.version < excluded.version
            """;
    private static final String CALENDAR =
            "INSERT INTO calendar_year VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String RECORD =
            "INSERT INTO record_version VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String TERM =
            """
            INSERT INTO term AS t VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (term_id) DO UPDATE SET due_on = excluded.due_on,
              earliest = excluded.earliest, latest = excluded.latest,
              provisional = excluded.provisional, revision = excluded.revision
            WHERE t.revision < excluded.revision
            """;
    private static final String OBLIGATION =
            """
            INSERT INTO obligation AS o VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (obligation_id) DO UPDATE SET formed_on = excluded.formed_on,
              formed_source = excluded.formed_source, trigger_missing = excluded.trigger_missing,
              term_id = excluded.term_id, title = excluded.title, revision = excluded.revision
            WHERE o.revision < excluded.revision
            """;
    private static final String CLOSURE =
            """
            INSERT INTO closure AS c VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (obligation_id) DO UPDATE SET outcome = excluded.outcome,
              responsible_body_id = excluded.responsible_body_id, closed_at = excluded.closed_at,
              due_on = excluded.due_on, provisional = excluded.provisional,
              late_working_days = excluded.late_working_days, revision = excluded.revision
            WHERE c.revision < excluded.revision
            """;
    private static final String DISCLOSED =
            """
            INSERT INTO disclosure AS d (record_id, version, disclosed_at) VALUES (?, ?, ?)
            ON CONFLICT (record_id, version) DO UPDATE SET disclosed_at = excluded.disclosed_at
            """;
    private static final String WITHDRAWN =
            """
            INSERT INTO disclosure AS d (record_id, version, withdrawn_at) VALUES (?, ?, ?)
            ON CONFLICT (record_id, version) DO UPDATE SET withdrawn_at = excluded.withdrawn_at
            """;
    private static final String DELIVERY =
            """
            INSERT INTO delivery AS d VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (delivery_id) DO UPDATE SET verdict = excluded.verdict,
              verdict_revision = excluded.verdict_revision, verdict_at = excluded.verdict_at
            WHERE d.verdict_revision < excluded.verdict_revision
            """;

    private final AgroalDataSource database;

    ReplicaRows(AgroalDataSource database) {
        this.database = database;
    }

    void bodies(List<Facts.BodyChanged> facts) {
        each(
                BODY,
                facts,
                (row, body) ->
                        set(
                                row,
                                body.bodyId(),
                                body.version(),
                                body.currentName(),
                                body.divisionCode(),
                                body.active(),
                                row.getConnection()
                                        .createArrayOf("uuid", body.predecessors().toArray())));
    }

    void items(List<Facts.ItemChanged> facts) {
        each(
                ITEM,
                facts,
                (row, item) ->
                        set(
                                row,
                                item.itemId(),
                                item.version(),
                                item.code(),
                                item.name(),
                                item.fieldCode(),
                                item.fieldName()));
    }

    void calendar(Facts.CalendarPublished fact, String data) {
        each(
                CALENDAR,
                List.of(fact),
                (row, year) ->
                        set(row, year.year(), year.edition(), data, year.referenceRevision()));
    }

    void records(List<Facts.RecordVersion> facts) {
        each(
                RECORD,
                facts,
                (row, version) ->
                        set(
                                row,
                                version.recordId(),
                                version.version(),
                                version.bodyId(),
                                version.divisionCode(),
                                version.itemCode(),
                                version.recordedAt(),
                                version.opensDuty()));
    }

    void terms(List<Facts.Term> facts) {
        each(
                TERM,
                facts,
                (row, term) ->
                        set(
                                row,
                                term.termId(),
                                term.dueOn(),
                                term.earliest(),
                                term.latest(),
                                term.provisional(),
                                term.revision()));
    }

    void obligations(List<Facts.ObligationAssessed> facts) {
        terms(facts.stream().map(Facts.ObligationAssessed::term).toList());
        each(
                OBLIGATION,
                facts,
                (row, duty) ->
                        set(
                                row,
                                duty.obligationId(),
                                duty.recordId(),
                                duty.version(),
                                duty.bodyId(),
                                duty.divisionCode(),
                                duty.itemId(),
                                duty.itemCode(),
                                duty.title(),
                                duty.formedOn(),
                                duty.formedSource(),
                                duty.triggerMissing(),
                                duty.term().termId(),
                                duty.revision()));
    }

    void closures(List<Facts.ObligationClosed> facts) {
        each(
                CLOSURE,
                facts,
                (row, closed) ->
                        set(
                                row,
                                closed.obligationId(),
                                closed.outcome(),
                                closed.responsibleBodyId(),
                                closed.closedAt(),
                                closed.dueOn(),
                                closed.provisional(),
                                closed.lateWorkingDays(),
                                closed.revision()));
    }

    void disclosed(List<Facts.Disclosed> facts) {
        each(DISCLOSED, facts, (row, d) -> set(row, d.recordId(), d.version(), d.at()));
    }

    void withdrawn(List<Facts.Disclosed> facts) {
        each(WITHDRAWN, facts, (row, d) -> set(row, d.recordId(), d.version(), d.at()));
    }

    void deliveries(List<Facts.Delivered> facts, String verdict) {
        each(
                DELIVERY,
                facts,
                (row, d) ->
                        set(
                                row,
                                d.deliveryId(),
                                d.target(),
                                d.recordId(),
                                d.version(),
                                d.act(),
                                verdict,
                                d.verdictRevision(),
                                d.verdictAt()));
    }

    private <T> void each(String sql, List<T> facts, Binding<T> binding) {
        if (facts.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement row = connection.prepareStatement(sql)) {
            for (T fact : facts) {
                binding.bind(row, fact);
                row.addBatch();
            }
            row.executeBatch();
        } catch (SQLException e) {
            throw new ReplicaFailure(e);
        }
    }

    private static void set(PreparedStatement row, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
    }

    private interface Binding<T> {
        void bind(PreparedStatement row, T fact) throws SQLException;
    }

    /** The database refused; the cause tells the inbox whether to try again or to park. */
    static final class ReplicaFailure extends RuntimeException {
        private static final long serialVersionUID = 1;

        ReplicaFailure(SQLException cause) {
            super(cause);
        }
    }
}
