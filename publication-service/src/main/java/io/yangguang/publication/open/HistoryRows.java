package io.yangguang.publication.open;

import io.yangguang.publication.disclosure.model.DownAct;
import io.yangguang.publication.disclosure.model.Ground;
import io.yangguang.publication.disclosure.model.Tombstone;
import io.yangguang.publication.disclosure.model.VersionAct;
import io.yangguang.publication.open.HistoryView.Entry;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what was done with a record in public, and what stays where it was. */
@ApplicationScoped
class HistoryRows {

    private final Database database;

    HistoryRows(Database database) {
        this.database = database;
    }

    /** All of one record, the oldest first. */
    List<Tombstone> tombstones(UUID recordId) {
        return database.query(
                "SELECT * FROM tombstone WHERE record_id = ? ORDER BY last_version",
                HistoryRows::tombstone,
                recordId);
    }

    /** Where a file of this name was public and came down, last. */
    Optional<Tombstone> tombstoneOfFile(String sha256, String name) {
        return database.first(
                """
                SELECT t.* FROM disclosure_attachment a
                JOIN tombstone t ON t.record_id = a.record_id AND t.last_version >= a.version
                WHERE a.sha256 = ? AND a.name = ? ORDER BY t.at DESC LIMIT 1
                """,
                HistoryRows::tombstone,
                sha256,
                name);
    }

    /**
     * Every act in order. Of versions that came down, only that and when they were public is told.
     *
     * @param readableFrom the first version that may be read
     */
    List<Entry> history(UUID recordId, int readableFrom) {
        var entries =
                new ArrayList<>(
                        database.query(
                                """
                                SELECT version, act, title, change_reason, published_at,
                                    lag(version) OVER (ORDER BY version) AS before
                                FROM disclosure_version WHERE record_id = ? ORDER BY version
                                """,
                                row -> published(row, recordId, readableFrom),
                                recordId));
        tombstones(recordId).forEach(stone -> entries.add(down(stone)));
        entries.sort(Comparator.comparing(Entry::at).thenComparing(Entry::version));
        return entries;
    }

    private static Entry published(ResultSet row, UUID recordId, int readableFrom)
            throws SQLException {
        var act = Columns.constant(row, "act", VersionAct.class);
        var at = Columns.instant(row, "published_at");
        int version = row.getInt("version");
        int before = row.getInt("before");
        boolean readable = version >= readableFrom;
        var url = "/open/v1/disclosures/" + recordId;
        return new Entry(
                act.name(),
                act.chinese(),
                version,
                at.atZone(BusinessClock.ZONE).toLocalDate(),
                at,
                readable && act != VersionAct.PUBLISHED ? row.getString("change_reason") : null,
                null,
                readable ? row.getString("title") : null,
                readable ? url + "/versions/" + version : null,
                before >= readableFrom && readable
                        ? url + "/diff?from=" + before + "&to=" + version
                        : null);
    }

    private static Entry down(Tombstone stone) {
        return new Entry(
                stone.act().name(),
                stone.act().chinese(),
                stone.lastVersion(),
                stone.at().atZone(BusinessClock.ZONE).toLocalDate(),
                stone.at(),
                stone.reason(),
                stone.ground().name(),
                null,
                null,
                null);
    }

    private static Tombstone tombstone(ResultSet row) throws SQLException {
        return new Tombstone(
                Columns.uuid(row, "record_id"),
                row.getInt("last_version"),
                Columns.constant(row, "act", DownAct.class),
                Columns.constant(row, "ground", Ground.class),
                row.getString("reason"),
                row.getString("office"),
                row.getString("index_number"),
                Columns.instant(row, "at"));
    }
}
