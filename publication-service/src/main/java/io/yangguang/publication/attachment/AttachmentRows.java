package io.yangguang.publication.attachment;

import io.agroal.api.AgroalDataSource;
import io.yangguang.publication.attachment.model.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of attachments to copy. */
@ApplicationScoped
class AttachmentRows {

    private final AgroalDataSource database;

    AttachmentRows(AgroalDataSource database) {
        this.database = database;
    }

    void want(List<Wanted> wanted, Instant now) {
        try (var connection = database.getConnection();
                var insert =
                        connection.prepareStatement(
                                """
                                INSERT INTO attachment_copy (sha256, size, next_try_at)
                                VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING
                                """)) {
            for (var attachment : wanted) {
                insert.setString(1, attachment.sha256());
                insert.setLong(2, attachment.size());
                insert.setTimestamp(3, Timestamp.from(now));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Wanted attachments were not noted", e);
        }
    }

    Set<String> copied(List<String> sha256) {
        var copied = new HashSet<String>();
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement(
                                """
                                SELECT sha256 FROM attachment_copy
                                WHERE sha256 = ANY (?) AND copied_at IS NOT NULL
                                """)) {
            select.setArray(1, connection.createArrayOf("text", sha256.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    copied.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Copied attachments were not read", e);
        }
        return copied;
    }

    /** Takes one attachment that is due; nobody else takes it before the lease is over. */
    Optional<Fetch> claim(Instant now, Instant leasedUntil) {
        try (var connection = database.getConnection();
                var update =
                        connection.prepareStatement(
                                """
                                UPDATE attachment_copy
                                SET attempts = attempts + 1, next_try_at = ?
                                WHERE sha256 = (
                                    SELECT sha256 FROM attachment_copy
                                    WHERE copied_at IS NULL AND next_try_at <= ?
                                    ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                                RETURNING sha256, size, attempts
                                """)) {
            update.setTimestamp(1, Timestamp.from(leasedUntil));
            update.setTimestamp(2, Timestamp.from(now));
            try (var rows = update.executeQuery()) {
                return rows.next()
                        ? Optional.of(
                                new Fetch(rows.getString(1), rows.getLong(2), rows.getInt(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("No attachment was claimed", e);
        }
    }

    void copied(String sha256, Instant at) {
        update(
                "UPDATE attachment_copy SET copied_at = ?, last_failure = ? WHERE sha256 = ?",
                at,
                null,
                sha256);
    }

    void failed(String sha256, Instant nextTryAt, String why) {
        update(
                "UPDATE attachment_copy SET next_try_at = ?, last_failure = ? WHERE sha256 = ?",
                nextTryAt,
                why,
                sha256);
    }

    private void update(
            String sql,
            Instant at,
            @Nullable String why,
            String sha256) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setTimestamp(1, Timestamp.from(at));
            update.setString(2, why);
            update.setString(3, sha256);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The attachment's state was not kept", e);
        }
    }

    /** One attempt at an attachment. */
    record Fetch(String sha256, long size, int attempts) {}
}
