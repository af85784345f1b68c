package io.yangguang.publication.open;

import io.yangguang.publication.open.model.Filter;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is public, straight from the tables of the publishing side and from nothing else:
 * working copies and reviews are not in them, so nothing unapproved can come out.
 */
@ApplicationScoped
class PublicRows {

    private static final String SUMMARY =
            """
            SELECT d.record_id, v.version, v.title, v.body_id, v.body_name, v.division_code,
                v.field_code, v.field_name, v.item_code, v.item_name, v.kind, d.index_number,
                v.formed_on, v.published_at, v.content_hash
            FROM disclosure d
            JOIN disclosure_version v ON v.record_id = d.record_id AND v.version = d.current_version
            WHERE d.state = 'LIVE'
            """;

    private final Database database;

    PublicRows(Database database) {
        this.database = database;
    }

    /** Newest first; {@code after} is the place of the last one seen. */
    List<SummaryView> list(Filter filter, @Nullable Place after, int limit) {
        var sql = new StringBuilder(SUMMARY);
        var parameters = new ArrayList<@Nullable Object>();
        and(sql, parameters, "d.field_code = ?", filter.field());
        and(sql, parameters, "d.item_code = ?", filter.item());
        and(sql, parameters, "d.body_id = ?", filter.body());
        and(sql, parameters, "d.kind = ?", filter.kind());
        and(sql, parameters, "strpos(d.title, ?) > 0", filter.q());
        if (filter.region() != null) {
            and(sql, parameters, "starts_with(d.division_code, ?)", Filter.prefix(filter.region()));
        }
        if (filter.from() != null) {
            and(sql, parameters, "d.published_at >= ?", start(filter.from()));
        }
        if (filter.to() != null) {
            and(sql, parameters, "d.published_at < ?", start(filter.to().plusDays(1)));
        }
        if (filter.publicity()) {
            sql.append(
                    " AND EXISTS (SELECT 1 FROM publicity_period p WHERE p.record_id = d.record_id"
                            + " AND p.state = 'RUNNING')");
        }
        if (after != null) {
            sql.append(" AND (d.published_at, d.record_id) < (?, ?)");
            parameters.add(after.publishedAt());
            parameters.add(after.recordId());
        }
        sql.append(" ORDER BY d.published_at DESC, d.record_id DESC LIMIT ?");
        parameters.add(limit);
        return database.query(sql.toString(), PublicRows::summary, parameters.toArray());
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

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    Optional<Standing> standing(UUID recordId) {
        return database.first(
                """
                SELECT d.*, 1 + coalesce((SELECT max(last_version) FROM tombstone t
                    WHERE t.record_id = d.record_id), 0) AS readable_from
                FROM disclosure d WHERE record_id = ?
                """,
                row ->
                        new Standing(
                                row.getLong("version"),
                                row.getInt("current_version"),
                                row.getString("index_number"),
                                row.getInt("readable_from")),
                recordId);
    }

    Optional<Text> text(UUID recordId, int version) {
        return database.first(
                "SELECT * FROM disclosure_version WHERE record_id = ? AND version = ?",
                PublicRows::text,
                recordId,
                version);
    }

    /** Those that may be read: what came down is not told with its title or reason. */
    List<VersionView> versions(UUID recordId, int readableFrom) {
        return database.query(
                """
                SELECT version, act, title, published_at, change_nature, changed_on, change_reason
                FROM disclosure_version WHERE record_id = ? AND version >= ? ORDER BY version
                """,
                row ->
                        new VersionView(
                                row.getInt("version"),
                                row.getString("title"),
                                Columns.instant(row, "published_at"),
                                row.getString("change_nature"),
                                Columns.dateOrNull(row, "changed_on"),
                                row.getString("change_reason"),
                                "/open/v1/disclosures/%s/versions/%d"
                                        .formatted(recordId, row.getInt("version")),
                                row.getString("act")),
                recordId,
                readableFrom);
    }

    List<File> attachments(UUID recordId, int version) {
        return database.query(
                """
                SELECT name, media_type, size, sha256 FROM disclosure_attachment
                WHERE record_id = ? AND version = ? ORDER BY number
                """,
                PublicRows::file,
                recordId,
                version);
    }

    /** A file under this name, as long as a live version has it. */
    Optional<File> liveAttachment(String sha256, String name) {
        return database.first(
                """
                SELECT a.name, a.media_type, a.size, a.sha256
                FROM disclosure_attachment a
                JOIN disclosure d ON d.record_id = a.record_id AND d.current_version = a.version
                WHERE a.sha256 = ? AND a.name = ? AND d.state = 'LIVE' LIMIT 1
                """,
                PublicRows::file,
                sha256,
                name);
    }

    /**
     * The due date of the duty that the version fulfils: its own, else that of the version before.
     */
    Optional<LocalDate> dueOn(UUID recordId, int version) {
        return database.first(
                """
                SELECT coalesce(o.due_on, t.due_on) FROM obligation o
                LEFT JOIN term t ON t.id = o.term_id
                WHERE o.record_id = ? AND o.version <= ? AND o.state <> 'ANNULLED'
                ORDER BY o.version DESC LIMIT 1
                """,
                row -> row.getObject(1, LocalDate.class),
                recordId,
                version);
    }

    private static SummaryView summary(ResultSet row) throws SQLException {
        var recordId = Columns.uuid(row, "record_id");
        return new SummaryView(
                recordId,
                row.getInt("version"),
                row.getString("title"),
                Columns.uuid(row, "body_id"),
                row.getString("body_name"),
                row.getString("division_code"),
                row.getString("field_code"),
                row.getString("field_name"),
                row.getString("item_code"),
                row.getString("item_name"),
                row.getString("kind"),
                row.getString("index_number"),
                Columns.date(row, "formed_on"),
                Columns.instant(row, "published_at"),
                row.getString("content_hash"),
                "/open/v1/disclosures/" + recordId);
    }

    private static Text text(ResultSet row) throws SQLException {
        return new Text(
                Columns.uuid(row, "body_id"),
                row.getString("body_name"),
                row.getString("division_code"),
                row.getString("item_code"),
                row.getString("item_name"),
                row.getString("field_code"),
                row.getString("field_name"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("content_type"),
                row.getString("content"),
                row.getString("fields"),
                row.getString("project_code"),
                Columns.date(row, "formed_on"),
                row.getString("content_hash"),
                Columns.instant(row, "published_at"));
    }

    private static File file(ResultSet row) throws SQLException {
        return new File(
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"));
    }

    /**
     * What is public of a record now.
     *
     * @param readableFrom the first version after all tombstones
     */
    record Standing(long rowVersion, int currentVersion, String indexNumber, int readableFrom) {

        /** Whether a tombstone is all there is. */
        boolean down() {
            return currentVersion < readableFrom;
        }
    }

    /** A published version. */
    record Text(
            UUID bodyId,
            String bodyName,
            String divisionCode,
            String itemCode,
            String itemName,
            String fieldCode,
            String fieldName,
            String kind,
            String title,
            String contentType,
            String content,
            String fields,
            @Nullable String projectCode,
            LocalDate formedOn,
            String contentHash,
            Instant publishedAt) {}

    /** An attachment of a published version. */
    record File(String name, String mediaType, long size, String sha256) {}

    /** A place in a list by publication time. */
    record Place(Instant publishedAt, UUID recordId) {}
}
