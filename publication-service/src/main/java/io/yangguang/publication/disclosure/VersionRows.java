package io.yangguang.publication.disclosure;

import io.yangguang.outbox.EventJson;
import io.yangguang.publication.disclosure.VersionViews.DownView;
import io.yangguang.publication.disclosure.VersionViews.FileView;
import io.yangguang.publication.disclosure.VersionViews.SummaryView;
import io.yangguang.publication.disclosure.VersionViews.TextView;
import io.yangguang.publication.disclosure.model.DownAct;
import io.yangguang.publication.disclosure.model.Ground;
import io.yangguang.publication.disclosure.model.VersionAct;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the versions as they went out. */
@ApplicationScoped
class VersionRows {

    /** The first tombstone at or after a version is the one that took it down. */
    private static final String SELECT =
            """
            SELECT v.*, t.act AS down_act, t.ground AS down_ground, t.reason AS down_reason,
                t.at AS down_at
            FROM disclosure_version v
            LEFT JOIN LATERAL (SELECT * FROM tombstone
                WHERE record_id = v.record_id AND last_version >= v.version
                ORDER BY last_version LIMIT 1) t ON true
            WHERE v.record_id = ?
            """;

    private final Database database;

    VersionRows(Database database) {
        this.database = database;
    }

    List<SummaryView> list(UUID recordId) {
        return database.query(SELECT + " ORDER BY v.version", VersionRows::summary, recordId);
    }

    Optional<TextView> find(UUID recordId, int version) {
        var files = files(recordId, version);
        return database.first(
                SELECT + " AND v.version = ?", row -> text(row, files), recordId, version);
    }

    private List<FileView> files(UUID recordId, int version) {
        return database.query(
                """
                SELECT name, media_type, size, sha256 FROM disclosure_attachment
                WHERE record_id = ? AND version = ? ORDER BY number
                """,
                row ->
                        new FileView(
                                row.getString("name"),
                                row.getString("media_type"),
                                row.getLong("size"),
                                row.getString("sha256")),
                recordId,
                version);
    }

    private static SummaryView summary(ResultSet row) throws SQLException {
        var act = Columns.constant(row, "act", VersionAct.class);
        var downAt = Columns.instantOrNull(row, "down_at");
        return new SummaryView(
                row.getInt("version"),
                act,
                act.chinese(),
                row.getString("title"),
                Columns.instant(row, "published_at"),
                row.getString("published_by"),
                Columns.dateOrNull(row, "changed_on"),
                row.getString("change_reason"),
                row.getString("content_hash"),
                downAt == null
                        ? null
                        : new DownView(
                                Columns.constant(row, "down_act", DownAct.class),
                                Columns.constant(row, "down_ground", Ground.class),
                                row.getString("down_reason"),
                                downAt));
    }

    @SuppressWarnings("unchecked")
    private static TextView text(ResultSet row, List<FileView> files) throws SQLException {
        return new TextView(
                Columns.uuid(row, "record_id"),
                summary(row),
                row.getString("body_name"),
                row.getString("item_code"),
                row.getString("item_name"),
                row.getString("kind"),
                row.getString("content_type"),
                row.getString("content"),
                EventJson.read(EventJson.read(row.getString("fields")), Map.class),
                files);
    }
}
