package io.yangguang.publication.obligation;

import io.yangguang.outbox.EventJson;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.record.model.RecordVersion.Change.Nature;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import io.yangguang.rest.RowFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Record versions without an obligation: those that wait, and those under no rule. */
@ApplicationScoped
class StandingRows {
    static final String AWAITING = "AWAITING_REFERENCE";
    static final String NO_DUTY = "NO_DUTY";
    static final String FAILED = "FAILED";

    private final Database database;

    StandingRows(Database database) {
        this.database = database;
    }

    /** Why a record version has no obligation. */
    record Standing(
            UUID recordId,
            int version,
            long referenceRevision,
            String standing,
            @Nullable String reason) {}

    void put(List<RecordVersion> records, String standing, @Nullable String reason) {
        if (records.isEmpty()) {
            return;
        }
        database.update(
                """
                insert into record_standing
                select u.*, ?, ? from unnest(?::uuid[], ?::int[], ?::bigint[], ?::uuid[], ?::text[]) u
                on conflict (record_id, version) do update
                   set standing = excluded.standing, reason = excluded.reason
                """,
                standing,
                reason,
                records.stream().map(RecordVersion::recordId).toArray(UUID[]::new),
                records.stream().map(RecordVersion::version).toArray(Integer[]::new),
                records.stream().map(RecordVersion::referenceRevision).toArray(Long[]::new),
                records.stream().map(RecordVersion::bodyId).toArray(UUID[]::new),
                records.stream().map(RecordVersion::divisionCode).toArray(String[]::new));
    }

    /** Records that need wait no longer, held until the transaction ends. */
    List<RecordVersion> takeAwaiting(long revision, int limit) {
        return database.query(
                """
                with taken as (
                    select record_id, version from record_standing
                     where standing = 'AWAITING_REFERENCE' and reference_revision <= ?
                     order by record_id, version limit ? for update skip locked),
                gone as (
                    delete from record_standing s using taken t
                     where s.record_id = t.record_id and s.version = t.version)
                select r.data, d.nature from taken t
                  join record_version r on r.record_id = t.record_id and r.version = t.version
                  left join nature_decision d on d.record_id = t.record_id and d.version = t.version
                 order by t.record_id, t.version
                """,
                row -> {
                    var record =
                            EventJson.read(
                                    EventJson.read(row.getString("data")), RecordVersion.class);
                    var decided = Columns.constantOrNull(row, "nature", Nature.class);
                    return decided == null ? record : record.reclassified(decided);
                },
                revision,
                limit);
    }

    /**
     * Lets an assessment of this record that is under way finish first, and makes later ones wait.
     */
    void lock(UUID recordId) {
        database.query(
                "select 1 from record_standing where record_id = ? for update",
                _ -> true,
                recordId);
    }

    /** Records under no rule are looked at again when rules or calendars change. */
    void reconsider() {
        database.update(
                "update record_standing set standing = 'AWAITING_REFERENCE', reason = null where"
                        + " standing = 'NO_DUTY'");
    }

    List<Standing> list(
            @Nullable UUID recordId, @Nullable UUID bodyId, RowFilter scope, int limit) {
        List<@Nullable Object> parameters = new ArrayList<>(scope.parameters());
        StringBuilder sql =
                new StringBuilder("select * from record_standing s where ").append(scope.sql());
        if (recordId != null) {
            sql.append(" and s.record_id = ?");
            parameters.add(recordId);
        }
        if (bodyId != null) {
            sql.append(" and s.body_id = ?");
            parameters.add(bodyId);
        }
        sql.append(" order by s.record_id, s.version limit ?");
        parameters.add(limit);
        return database.query(
                sql.toString(),
                row ->
                        new Standing(
                                Columns.uuid(row, "record_id"),
                                row.getInt("version"),
                                row.getLong("reference_revision"),
                                row.getString("standing"),
                                row.getString("reason")),
                parameters.toArray());
    }
}
