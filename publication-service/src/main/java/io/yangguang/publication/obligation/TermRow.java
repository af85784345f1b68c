package io.yangguang.publication.obligation;

import io.yangguang.publication.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A term as it stands, without its explanation. */
record TermRow(
        UUID id,
        TermKey key,
        LocalDate dueOn,
        LocalDate earliest,
        LocalDate latest,
        boolean provisional,
        long calendarRevision,
        int revision,
        Instant computedAt,
        String reason) {

    static final String COLUMNS =
            "t.id as term_id, t.rule_id, t.rule_version, t.trigger_on, t.due_on as term_due_on,"
                    + " t.earliest as term_earliest, t.latest as term_latest, t.provisional as"
                    + " term_provisional, t.calendar_revision, t.revision as current_term_revision,"
                    + " t.computed_at, t.reason as term_reason";

    static TermRow read(ResultSet row) throws SQLException {
        return new TermRow(
                Columns.uuid(row, "term_id"),
                new TermKey(
                        Columns.uuid(row, "rule_id"),
                        row.getInt("rule_version"),
                        Columns.date(row, "trigger_on")),
                Columns.date(row, "term_due_on"),
                Columns.date(row, "term_earliest"),
                Columns.date(row, "term_latest"),
                row.getBoolean("term_provisional"),
                row.getLong("calendar_revision"),
                row.getInt("current_term_revision"),
                Columns.instant(row, "computed_at"),
                row.getString("term_reason"));
    }

    boolean sameDates(TermRow other) {
        return dueOn.equals(other.dueOn)
                && earliest.equals(other.earliest)
                && latest.equals(other.latest)
                && provisional == other.provisional;
    }
}
