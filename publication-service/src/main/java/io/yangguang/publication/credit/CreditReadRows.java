package io.yangguang.publication.credit;

import io.yangguang.publication.credit.CreditViews.OpenEntryView;
import io.yangguang.publication.credit.CreditViews.StepView;
import io.yangguang.publication.credit.CreditViews.SubjectView;
import io.yangguang.publication.credit.model.CreditEntry;
import io.yangguang.publication.credit.model.CreditKind;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import io.yangguang.rest.RowFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of entries, for officials and for the public. */
@ApplicationScoped
class CreditReadRows {

    private static final String OPEN = "e.state IN ('SHOWN', 'UNDER_REPAIR')";

    private final Database database;

    CreditReadRows(Database database) {
        this.database = database;
    }

    /** Which entries are asked for; null does not narrow. */
    record Wanted(
            @Nullable CreditKind kind,
            @Nullable String subject,
            @Nullable String state,
            @Nullable String creditCode) {}

    /** In scope, newest first; the state is the one of {@code today}. */
    List<CreditEntry> list(
            RowFilter scope, Wanted wanted, LocalDate today, @Nullable UUID before, int limit) {
        var sql = new StringBuilder(CreditRows.ENTRY).append("WHERE ").append(scope.sql());
        var parameters = new ArrayList<@Nullable Object>(scope.parameters());
        and(sql, parameters, "e.kind = ?", wanted.kind());
        if (wanted.subject() != null) {
            // Who is no longer shown is not found by name either.
            sql.append(" AND strpos(e.subject_name, ?) > 0 AND (e.subject_kind = 'LEGAL_PERSON'");
            sql.append(" OR e.shown_until >= ?)");
            parameters.add(wanted.subject());
            parameters.add(today);
        }
        if (wanted.state() != null) {
            state(sql, parameters, wanted.state(), today);
        }
        and(sql, parameters, "e.id < ?", before);
        sql.append(" ORDER BY e.id DESC LIMIT ?");
        parameters.add(limit);
        return database.query(sql.toString(), CreditRows::entry, parameters.toArray());
    }

    private static void state(
            StringBuilder sql, List<@Nullable Object> parameters, String state, LocalDate today) {
        sql.append(
                switch (state) {
                    case "SHOWN", "UNDER_REPAIR" -> " AND e.state = ? AND e.shown_until >= ?";
                    case "EXPIRED" -> " AND (e.state = ? OR " + OPEN + " AND e.shown_until < ?)";
                    default -> " AND e.state = ? AND ?::date IS NOT NULL";
                });
        parameters.add(state);
        parameters.add(today);
    }

    /** What anybody may see: shown, live, and within its period. */
    List<OpenEntryView> shown(Wanted wanted, LocalDate today, @Nullable UUID before, int limit) {
        var sql =
                new StringBuilder(
                                """
                                SELECT e.*, d.title, d.index_number, v.body_name FROM credit_entry e
                                JOIN disclosure d ON d.record_id = e.record_id AND d.state = 'LIVE'
                                JOIN disclosure_version v
                                    ON v.record_id = d.record_id AND v.version = d.current_version
                                """)
                        .append("WHERE ")
                        .append(OPEN)
                        .append(" AND still_shown(e.record_id, ?)");
        var parameters = new ArrayList<@Nullable Object>();
        parameters.add(today);
        and(sql, parameters, "e.kind = ?", wanted.kind());
        if (wanted.subject() != null) {
            // A person is found by the whole name: parts of names would list people.
            sql.append(
                    " AND CASE WHEN e.subject_kind = 'LEGAL_PERSON'"
                            + " THEN strpos(e.subject_name, ?) > 0 ELSE e.subject_name = ? END");
            parameters.add(wanted.subject());
            parameters.add(wanted.subject());
        }
        and(sql, parameters, "e.credit_code = ?", wanted.creditCode());
        and(sql, parameters, "e.id < ?", before);
        sql.append(" ORDER BY e.id DESC LIMIT ?");
        parameters.add(limit);
        return database.query(sql.toString(), CreditReadRows::open, parameters.toArray());
    }

    List<StepView> steps(UUID entryId) {
        return database.query(
                "SELECT * FROM credit_step WHERE entry_id = ? ORDER BY number",
                row ->
                        new StepView(
                                row.getString("act"),
                                row.getString("actor"),
                                row.getString("reason"),
                                Columns.instant(row, "at")),
                entryId);
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

    private static OpenEntryView open(ResultSet row) throws SQLException {
        var recordId = Columns.uuid(row, "record_id");
        return new OpenEntryView(
                Columns.uuid(row, "id"),
                recordId,
                row.getString("kind"),
                new SubjectView(
                        row.getString("subject_kind"),
                        row.getString("subject_name"),
                        row.getString("credit_code")),
                row.getString("title"),
                row.getString("decision_number"),
                Columns.date(row, "decided_on"),
                row.getString("authority"),
                row.getString("body_name"),
                row.getString("division_code"),
                row.getString("index_number"),
                Columns.date(row, "shown_from"),
                Columns.date(row, "shown_until"),
                "/open/v1/disclosures/" + recordId);
    }
}
