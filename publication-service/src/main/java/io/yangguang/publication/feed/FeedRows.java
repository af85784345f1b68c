package io.yangguang.publication.feed;

import io.agroal.api.AgroalDataSource;
import io.yangguang.ids.Ids;
import io.yangguang.publication.feed.model.Announcement;
import io.yangguang.publication.feed.model.FeedCursor;
import io.yangguang.publication.feed.model.FeedEntry;
import io.yangguang.publication.feed.model.PendingEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The feed's tables. */
@ApplicationScoped
class FeedRows {

    private static final long SEQUENCER_LOCK = 0x79_67_66_65_65_64L;
    private static final String COLUMNS =
            "seq, entry_id, record_id, version, type, content_hash, title, at, url, problem";

    private final AgroalDataSource database;
    private final Ids ids;

    FeedRows(AgroalDataSource database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    void insertPending(Announcement fact) {
        try (var connection = database.getConnection()) {
            insertPending(connection, ids.next(), fact);
        } catch (SQLException e) {
            throw new IllegalStateException("The feed's pending row was not written", e);
        }
    }

    static void insertPending(Connection connection, UUID entryId, Announcement fact)
            throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        """
                        INSERT INTO feed_pending
                            (entry_id, record_id, version, type, content_hash, title, at, url)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            insert.setObject(1, entryId);
            insert.setObject(2, fact.recordId());
            insert.setInt(3, fact.version());
            insert.setString(4, fact.type().name());
            insert.setString(5, fact.contentHash());
            insert.setString(6, fact.title());
            insert.setTimestamp(7, Timestamp.from(fact.at()));
            insert.setString(8, fact.url());
            insert.executeUpdate();
        }
    }

    boolean somethingPending() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("SELECT 1 FROM feed_pending LIMIT 1");
                var rows = select.executeQuery()) {
            return rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException("The feed's pending rows were not read", e);
        }
    }

    /**
     * Waits until no other sequencer's transaction is open, so that what this one reads next holds
     * all that the others wrote; held until the commit.
     */
    void lockSequence(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            lock.setLong(1, SEQUENCER_LOCK);
            lock.execute();
        }
    }

    List<PendingEntry> takePending(Connection connection, int atMost) throws SQLException {
        var taken = new ArrayList<PendingEntry>();
        try (var delete =
                connection.prepareStatement(
                        """
                        DELETE FROM feed_pending WHERE position IN
                            (SELECT position FROM feed_pending ORDER BY position LIMIT ?)
                        RETURNING position, entry_id, record_id, version, type, content_hash,
                            title, at, url
                        """)) {
            delete.setInt(1, atMost);
            try (var rows = delete.executeQuery()) {
                while (rows.next()) {
                    taken.add(pending(rows));
                }
            }
        }
        taken.sort(Comparator.comparingLong(PendingEntry::position));
        return taken;
    }

    /** Moves the counter on by {@code count} and returns where it stood. */
    long advance(Connection connection, int count) throws SQLException {
        try (var update =
                connection.prepareStatement(
                        "UPDATE feed_counter SET last = last + ? RETURNING last - ?")) {
            update.setInt(1, count);
            update.setInt(2, count);
            try (var rows = update.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    void insertEntries(Connection connection, List<FeedEntry> entries) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "INSERT INTO feed_entry ("
                                + COLUMNS
                                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (var entry : entries) {
                insert.setLong(1, entry.seq());
                insert.setObject(2, entry.entryId());
                insert.setObject(3, entry.recordId());
                insert.setObject(4, entry.version());
                insert.setString(5, entry.type());
                insert.setString(6, entry.contentHash());
                insert.setString(7, entry.title());
                insert.setTimestamp(8, Timestamp.from(entry.at()));
                insert.setString(9, entry.url());
                insert.setString(10, entry.problem());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Takes the titles of a withdrawn record out of its earlier entries. */
    void emptyTitles(Connection connection, UUID recordId) throws SQLException {
        try (var update =
                connection.prepareStatement(
                        "UPDATE feed_entry SET title = NULL WHERE record_id = ?")) {
            update.setObject(1, recordId);
            update.executeUpdate();
        }
    }

    /** The name of the sequence and the last number given. */
    FeedEnd end() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("SELECT epoch, last FROM feed_counter");
                var rows = select.executeQuery()) {
            rows.next();
            return new FeedEnd(rows.getString(1), rows.getLong(2));
        } catch (SQLException e) {
            throw new IllegalStateException("The feed's counter was not read", e);
        }
    }

    List<FeedEntry> read(FeedCursor from, int limit) {
        var order = from.forward() ? "seq > ? ORDER BY seq" : "seq < ? ORDER BY seq DESC";
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement(
                                "SELECT %s FROM feed_entry WHERE %s LIMIT ?"
                                        .formatted(COLUMNS, order))) {
            select.setLong(1, from.seq());
            select.setInt(2, limit);
            return entries(select);
        } catch (SQLException e) {
            throw new IllegalStateException("The feed was not read", e);
        }
    }

    private static List<FeedEntry> entries(PreparedStatement select) throws SQLException {
        var entries = new ArrayList<FeedEntry>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                entries.add(entry(rows));
            }
        }
        return entries;
    }

    private static FeedEntry entry(ResultSet row) throws SQLException {
        return new FeedEntry(
                row.getLong("seq"),
                row.getObject("entry_id", UUID.class),
                row.getObject("record_id", UUID.class),
                row.getObject("version", Integer.class),
                row.getString("type"),
                row.getString("content_hash"),
                row.getString("title"),
                at(row),
                row.getString("url"),
                row.getString("problem"));
    }

    private static PendingEntry pending(ResultSet row) throws SQLException {
        return new PendingEntry(
                row.getLong("position"),
                row.getObject("entry_id", UUID.class),
                row.getObject("record_id", UUID.class),
                row.getObject("version", Integer.class),
                row.getString("type"),
                row.getString("content_hash"),
                row.getString("title"),
                at(row),
                row.getString("url"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getTimestamp("at").toInstant();
    }

    /** Where the feed ends just now. */
    record FeedEnd(String epoch, long last) {}
}
