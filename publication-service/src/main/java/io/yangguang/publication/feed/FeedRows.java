package io.yangguang.publication.feed;

import io.yangguang.publication.feed.model.Announcement;
import io.yangguang.publication.feed.model.FeedCursor;
import io.yangguang.publication.feed.model.FeedEntry;
import io.yangguang.publication.feed.model.PendingEntry;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The feed's tables. */
@ApplicationScoped
class FeedRows {

    /** Any number, as long as nobody else uses it. */
    private static final long SEQUENCER_LOCK = 0x79_67_66_65_65_64L;

    private static final String COLUMNS =
            "seq, entry_id, record_id, version, type, content_hash, title, at, url, problem, act,"
                    + " ground";

    private final Database database;

    FeedRows(Database database) {
        this.database = database;
    }

    void insertPending(UUID entryId, Announcement fact) {
        database.update(
                """
                INSERT INTO feed_pending
                    (entry_id, record_id, version, type, content_hash, title, at, url, act,
                     ground)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                entryId,
                fact.recordId(),
                fact.version(),
                fact.type(),
                fact.contentHash(),
                fact.title(),
                fact.at(),
                fact.url(),
                fact.act(),
                fact.ground());
    }

    boolean somethingPending() {
        return database.first("SELECT 1 FROM feed_pending LIMIT 1", _ -> true).isPresent();
    }

    /**
     * Waits until no other sequencer's transaction is open, so that what this one reads next holds
     * all that the others wrote; held until the commit.
     */
    void lockSequence() {
        database.query("SELECT pg_advisory_xact_lock(?)", _ -> true, SEQUENCER_LOCK);
    }

    List<PendingEntry> takePending(int atMost) {
        return database
                .query(
                        """
                        DELETE FROM feed_pending WHERE position IN
                            (SELECT position FROM feed_pending ORDER BY position LIMIT ?)
                        RETURNING position, entry_id, record_id, version, type, content_hash,
                            title, at, url, act, ground
                        """,
                        FeedRows::pending,
                        atMost)
                .stream()
                .sorted(Comparator.comparingLong(PendingEntry::position))
                .toList();
    }

    /** Moves the counter on by {@code count} and returns where it stood. */
    long advance(int count) {
        return database.first(
                                "UPDATE feed_counter SET last = last + ? RETURNING last",
                                row -> row.getLong(1),
                                count)
                        .orElseThrow()
                - count;
    }

    void insertEntries(List<FeedEntry> entries) {
        database.update(
                """
                INSERT INTO feed_entry (%s)
                SELECT * FROM unnest(?::bigint[], ?::uuid[], ?::uuid[], ?::int[], ?::text[],
                    ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[])
                """
                        .formatted(COLUMNS),
                column(entries, FeedEntry::seq, Long[]::new),
                column(entries, FeedEntry::entryId, UUID[]::new),
                column(entries, FeedEntry::recordId, UUID[]::new),
                column(entries, FeedEntry::version, Integer[]::new),
                column(entries, FeedEntry::type, String[]::new),
                column(entries, FeedEntry::contentHash, String[]::new),
                column(entries, FeedEntry::title, String[]::new),
                column(entries, FeedEntry::at, Instant[]::new),
                column(entries, FeedEntry::url, String[]::new),
                column(entries, FeedEntry::problem, String[]::new),
                column(entries, FeedEntry::act, String[]::new),
                column(entries, FeedEntry::ground, String[]::new));
    }

    private static <T extends @Nullable Object> Object column(
            List<FeedEntry> entries, Function<FeedEntry, T> value, IntFunction<T[]> array) {
        return entries.stream().map(value).toArray(array);
    }

    /** Takes the titles of withdrawn records out of their earlier entries. */
    void emptyTitles(List<UUID> recordIds) {
        database.update(
                "UPDATE feed_entry SET title = NULL WHERE record_id = ANY (?)",
                (Object) recordIds.toArray(UUID[]::new));
    }

    FeedEnd end() {
        return database.first(
                        "SELECT epoch, last FROM feed_counter",
                        row -> new FeedEnd(row.getString(1), row.getLong(2)))
                .orElseThrow();
    }

    /** Of what may no longer be shown on {@code today} the title is left out. */
    List<FeedEntry> read(FeedCursor from, LocalDate today, int limit) {
        var order = from.forward() ? "seq > ? ORDER BY seq" : "seq < ? ORDER BY seq DESC";
        return database.query(
                "SELECT %s FROM feed_entry WHERE %s LIMIT ?"
                        .formatted(
                                COLUMNS.replace(
                                        "title",
                                        "CASE WHEN still_shown(record_id, ?) THEN title END AS"
                                                + " title"),
                                order),
                FeedRows::entry,
                today,
                from.seq(),
                limit);
    }

    private static FeedEntry entry(ResultSet row) throws SQLException {
        return new FeedEntry(
                row.getLong("seq"),
                Columns.uuid(row, "entry_id"),
                Columns.uuid(row, "record_id"),
                row.getObject("version", Integer.class),
                row.getString("type"),
                row.getString("content_hash"),
                row.getString("title"),
                Columns.instant(row, "at"),
                row.getString("url"),
                row.getString("problem"),
                row.getString("act"),
                row.getString("ground"));
    }

    private static PendingEntry pending(ResultSet row) throws SQLException {
        return new PendingEntry(
                row.getLong("position"),
                Columns.uuid(row, "entry_id"),
                Columns.uuid(row, "record_id"),
                row.getObject("version", Integer.class),
                row.getString("type"),
                row.getString("content_hash"),
                row.getString("title"),
                Columns.instant(row, "at"),
                row.getString("url"),
                row.getString("act"),
                row.getString("ground"));
    }

    /** The name of the sequence and the last number given. */
    record FeedEnd(String epoch, long last) {}
}
