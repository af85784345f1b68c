package io.yangguang.publication.disclosure;

import io.yangguang.outbox.EventJson;
import io.yangguang.publication.disclosure.model.ChannelPublication;
import io.yangguang.publication.disclosure.model.Disclosure;
import io.yangguang.publication.disclosure.model.DisclosureState;
import io.yangguang.publication.disclosure.model.DownAct;
import io.yangguang.publication.disclosure.model.Ground;
import io.yangguang.publication.disclosure.model.PublishedVersion;
import io.yangguang.publication.disclosure.model.Tombstone;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import io.yangguang.rest.RowFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The tables of what is and was public. */
@ApplicationScoped
class DisclosureRows {

    private final Database database;

    DisclosureRows(Database database) {
        this.database = database;
    }

    /** Commands on one record come one after the other, also before it has a row. */
    void lockRecord(UUID recordId) {
        database.query(
                "SELECT pg_advisory_xact_lock(hashtextextended('disclosure ' || ?, 0))",
                _ -> true,
                recordId.toString());
    }

    Optional<Disclosure> find(UUID recordId) {
        return database.first(
                "SELECT * FROM disclosure WHERE record_id = ?",
                DisclosureRows::disclosure,
                recordId);
    }

    int nextIndexNumber(String divisionCode, String itemCode, int year) {
        return database.first(
                        """
                        INSERT INTO index_number_counter (division_code, item_code, year, last)
                        VALUES (?, ?, ?, 1)
                        ON CONFLICT (division_code, item_code, year)
                            DO UPDATE SET last = index_number_counter.last + 1
                        RETURNING last
                        """,
                        row -> row.getInt(1),
                        divisionCode,
                        itemCode,
                        year)
                .orElseThrow();
    }

    void insertVersion(PublishedVersion published) {
        var record = published.record();
        var change = record.change();
        database.update(
                """
                INSERT INTO disclosure_version (record_id, version, body_id, body_name,
                    division_code, item_id, item_code, item_name, field_code, field_name, kind,
                    title, content_type, content, fields, project_code, formed_on, change_nature,
                    changed_on, change_reason, content_hash, published_at, published_by, act)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?,
                    ?)
                """,
                record.recordId(),
                record.version(),
                record.bodyId(),
                published.bodyName(),
                record.divisionCode(),
                record.itemId(),
                record.itemCode(),
                published.itemName(),
                published.fieldCode(),
                published.fieldName(),
                record.kind(),
                record.title(),
                record.contentType(),
                record.content(),
                EventJson.write(record.fields()),
                record.projectCode(),
                record.formed().on(),
                change == null ? null : change.nature(),
                change == null ? null : change.changedOn(),
                change == null ? null : change.reason(),
                record.contentHash(),
                published.publishedAt(),
                published.publishedBy(),
                published.act());
        insertAttachments(record);
    }

    private void insertAttachments(RecordVersion record) {
        var all = record.attachments();
        if (all.isEmpty()) {
            return;
        }
        database.update(
                """
                INSERT INTO disclosure_attachment
                    (record_id, version, number, name, media_type, size, sha256)
                SELECT ?, ?, * FROM unnest(?::int[], ?::text[], ?::text[], ?::bigint[], ?::text[])
                """,
                record.recordId(),
                record.version(),
                IntStream.rangeClosed(1, all.size()).boxed().toArray(Integer[]::new),
                all.stream().map(RecordVersion.Attachment::name).toArray(String[]::new),
                all.stream().map(RecordVersion.Attachment::mediaType).toArray(String[]::new),
                all.stream().map(RecordVersion.Attachment::size).toArray(Long[]::new),
                all.stream().map(RecordVersion.Attachment::sha256).toArray(String[]::new));
    }

    /** Points the public at this version; the first time the row is made. */
    void putLive(PublishedVersion published, String indexNumber) {
        var record = published.record();
        database.update(
                """
                INSERT INTO disclosure (record_id, version, state, current_version, index_number,
                    body_id, division_code, item_code, field_code, kind, title,
                    first_published_at, published_at)
                VALUES (?, 1, 'LIVE', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (record_id) DO UPDATE SET version = disclosure.version + 1,
                    state = 'LIVE', current_version = excluded.current_version,
                    body_id = excluded.body_id, division_code = excluded.division_code,
                    item_code = excluded.item_code, field_code = excluded.field_code,
                    kind = excluded.kind, title = excluded.title,
                    published_at = excluded.published_at,
                    withdrawn_at = NULL, withdrawn_by = NULL, withdrawal_reason = NULL,
                    withdrawal_ground = NULL
                """,
                record.recordId(),
                record.version(),
                indexNumber,
                record.bodyId(),
                record.divisionCode(),
                record.itemCode(),
                published.fieldCode(),
                record.kind(),
                record.title(),
                published.publishedAt(),
                published.publishedAt());
    }

    void putWithdrawn(UUID recordId, Disclosure.Withdrawal withdrawal) {
        database.update(
                """
                UPDATE disclosure SET version = version + 1, state = ?, withdrawn_at = ?,
                    withdrawn_by = ?, withdrawal_ground = ?, withdrawal_reason = ?
                WHERE record_id = ?
                """,
                withdrawal.act(),
                withdrawal.at(),
                withdrawal.by(),
                withdrawal.ground(),
                withdrawal.reason(),
                recordId);
    }

    void insertTombstone(Tombstone stone) {
        database.update(
                """
                INSERT INTO tombstone (record_id, last_version, act, ground, reason, office,
                    index_number, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                stone.recordId(),
                stone.lastVersion(),
                stone.act(),
                stone.ground(),
                stone.reason(),
                stone.office(),
                stone.indexNumber(),
                stone.at());
    }

    void touch(UUID recordId) {
        database.update(
                "UPDATE disclosure SET version = version + 1 WHERE record_id = ?", recordId);
    }

    void insertChannel(ChannelPublication channel) {
        database.update(
                """
                INSERT INTO disclosure_channel (record_id, version, channel, evidence, url,
                    published_at, recorded_by, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                channel.recordId(),
                channel.version(),
                channel.channel(),
                channel.evidence(),
                channel.url(),
                channel.publishedAt(),
                channel.recordedBy(),
                channel.recordedAt());
    }

    List<ChannelPublication> channels(UUID recordId) {
        return database.query(
                """
                SELECT * FROM disclosure_channel WHERE record_id = ?
                ORDER BY version, recorded_at, channel
                """,
                DisclosureRows::channel,
                recordId);
    }

    /** The version as it was published, without its attachments' bytes. */
    Optional<Frozen> version(UUID recordId, int version) {
        return database.first(
                """
                SELECT body_name, item_name, published_at FROM disclosure_version
                WHERE record_id = ? AND version = ?
                """,
                row ->
                        new Frozen(
                                row.getString("body_name"),
                                row.getString("item_name"),
                                Columns.instant(row, "published_at")),
                recordId,
                version);
    }

    /** Newest publication first; {@code after} is the place of the last one seen. */
    List<Disclosure> list(
            RowFilter scope,
            @Nullable UUID record,
            @Nullable String state,
            @Nullable Place after,
            int limit) {
        var sql = new StringBuilder("SELECT d.* FROM disclosure d WHERE ").append(scope.sql());
        var parameters = new ArrayList<@Nullable Object>(scope.parameters());
        if (record != null) {
            sql.append(" AND d.record_id = ?");
            parameters.add(record);
        }
        if (state != null) {
            sql.append(" AND d.state = ?");
            parameters.add(state);
        }
        if (after != null) {
            sql.append(" AND (d.published_at, d.record_id) < (?, ?)");
            parameters.add(after.publishedAt());
            parameters.add(after.recordId());
        }
        sql.append(" ORDER BY d.published_at DESC, d.record_id DESC LIMIT ?");
        parameters.add(limit);
        return database.query(sql.toString(), DisclosureRows::disclosure, parameters.toArray());
    }

    private static Disclosure disclosure(ResultSet row) throws SQLException {
        int current = row.getInt("current_version");
        var withdrawnAt = Columns.instantOrNull(row, "withdrawn_at");
        return new Disclosure(
                Columns.uuid(row, "record_id"),
                row.getLong("version"),
                withdrawnAt == null
                        ? new DisclosureState.Live(current)
                        : new DisclosureState.Live(current)
                                .down(Columns.constant(row, "state", DownAct.class)),
                row.getString("index_number"),
                Columns.uuid(row, "body_id"),
                row.getString("division_code"),
                row.getString("item_code"),
                row.getString("title"),
                Columns.instant(row, "first_published_at"),
                Columns.instant(row, "published_at"),
                withdrawnAt == null
                        ? null
                        : new Disclosure.Withdrawal(
                                withdrawnAt,
                                Objects.requireNonNull(row.getString("withdrawn_by")),
                                Columns.constant(row, "state", DownAct.class),
                                Columns.constant(row, "withdrawal_ground", Ground.class),
                                Objects.requireNonNull(row.getString("withdrawal_reason"))));
    }

    private static ChannelPublication channel(ResultSet row) throws SQLException {
        return new ChannelPublication(
                Columns.uuid(row, "record_id"),
                row.getInt("version"),
                row.getString("channel"),
                Columns.constant(row, "evidence", ChannelPublication.Evidence.class),
                row.getString("url"),
                Columns.instant(row, "published_at"),
                row.getString("recorded_by"),
                Columns.instant(row, "recorded_at"));
    }

    /** The names under which a version was published, and when. */
    record Frozen(String bodyName, String itemName, Instant publishedAt) {}

    /** A place in a list by publication time. */
    record Place(Instant publishedAt, UUID recordId) {}
}
