package io.yangguang.publication.obligation;

import io.yangguang.ids.NameIds;
import io.yangguang.outbox.EventJson;
import io.yangguang.publication.obligation.model.DutyFacts;
import io.yangguang.publication.obligation.model.ObligationState;
import io.yangguang.publication.obligation.model.ObligationState.Annulled;
import io.yangguang.publication.obligation.model.ObligationState.Closed;
import io.yangguang.publication.obligation.model.ObligationState.DecidedNotPublic;
import io.yangguang.publication.obligation.model.ObligationState.Fulfilled;
import io.yangguang.publication.obligation.model.ObligationState.Open;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One obligation as it is stored; {@code closing} is null while it is open. */
record ObligationRow(
        UUID id,
        UUID recordId,
        int version,
        UUID bodyId,
        String divisionCode,
        UUID itemId,
        String itemCode,
        String title,
        DutyFacts facts,
        UUID termId,
        boolean triggerMissing,
        int revision,
        Instant assessedAt,
        Opening opening,
        @Nullable Closing closing) {

    /** 公开，或者决定不予公开、依申请公开. */
    static final String DUTY = "PUBLISH_OR_DECIDE";

    static ObligationRow open(
            RecordVersion record,
            DutyFacts facts,
            UUID termId,
            boolean triggerMissing,
            Instant now) {
        return new ObligationRow(
                NameIds.of(
                        "obligation",
                        record.recordId().toString(),
                        String.valueOf(record.version()),
                        DUTY),
                record.recordId(),
                record.version(),
                record.bodyId(),
                record.divisionCode(),
                record.itemId(),
                record.itemCode(),
                record.title(),
                facts,
                termId,
                triggerMissing,
                1,
                now,
                Opening.FIRST,
                null);
    }

    /** The same duty once more, after the decision not to publish was lifted. */
    static ObligationRow openedAgain(
            RecordVersion record,
            DutyFacts facts,
            UUID termId,
            boolean triggerMissing,
            Instant now,
            Opening opening) {
        return new ObligationRow(
                NameIds.of(
                        "obligation",
                        record.recordId().toString(),
                        String.valueOf(record.version()),
                        DUTY,
                        String.valueOf(opening.number())),
                record.recordId(),
                record.version(),
                record.bodyId(),
                record.divisionCode(),
                record.itemId(),
                record.itemCode(),
                record.title(),
                facts,
                termId,
                triggerMissing,
                1,
                now,
                opening,
                null);
    }

    ObligationRow closed(Closing how) {
        return new ObligationRow(
                id,
                recordId,
                version,
                bodyId,
                divisionCode,
                itemId,
                itemCode,
                title,
                facts,
                termId,
                triggerMissing,
                revision + 1,
                assessedAt,
                opening,
                how);
    }

    ObligationRow reassessed(UUID newTermId, boolean newTriggerMissing, Instant now) {
        return new ObligationRow(
                id,
                recordId,
                version,
                bodyId,
                divisionCode,
                itemId,
                itemCode,
                title,
                facts,
                newTermId,
                newTriggerMissing,
                revision + 1,
                now,
                opening,
                null);
    }

    ObligationState state() {
        return closing == null ? new Open() : closing.state();
    }

    static ObligationRow read(ResultSet row) throws SQLException {
        return new ObligationRow(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "record_id"),
                row.getInt("version"),
                Columns.uuid(row, "body_id"),
                row.getString("division_code"),
                Columns.uuid(row, "item_id"),
                row.getString("item_code"),
                row.getString("title"),
                EventJson.read(EventJson.read(row.getString("facts")), DutyFacts.class),
                Columns.uuid(row, "term_id"),
                row.getBoolean("trigger_missing"),
                row.getInt("revision"),
                Columns.instant(row, "assessed_at"),
                Opening.read(row),
                readClosing(row));
    }

    private static @Nullable Closing readClosing(ResultSet row) throws SQLException {
        @Nullable Instant at = Columns.instantOrNull(row, "closed_at");
        if (at == null) {
            return null;
        }
        return new Closing(
                readState(row, at),
                row.getInt("term_revision"),
                Columns.date(row, "due_on"),
                Columns.date(row, "earliest"),
                Columns.date(row, "latest"),
                row.getBoolean("provisional"),
                Columns.uuid(row, "responsible_body_id"),
                row.getString("checks"));
    }

    private static Closed readState(ResultSet row, Instant at) throws SQLException {
        int late = row.getInt("late_working_days");
        String state = row.getString("state");
        return switch (state) {
            case "FULFILLED" -> new Fulfilled(at, late);
            case "DECIDED_NOT_PUBLIC" ->
                    new DecidedNotPublic(
                            at, late, row.getString("ground"), row.getString("reason"));
            case "ANNULLED" -> new Annulled(at, late, row.getString("reason"));
            default -> throw new IllegalStateException("Expected a closed state, but got " + state);
        };
    }
}
