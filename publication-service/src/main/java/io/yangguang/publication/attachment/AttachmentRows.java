package io.yangguang.publication.attachment;

import io.yangguang.publication.attachment.model.Wanted;
import io.yangguang.publication.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The list of attachments to copy. */
@ApplicationScoped
class AttachmentRows {

    private final Database database;

    AttachmentRows(Database database) {
        this.database = database;
    }

    void want(List<Wanted> wanted, Instant now) {
        database.update(
                """
                INSERT INTO attachment_copy (sha256, size, next_try_at)
                SELECT sha256, size, ? FROM unnest(?::text[], ?::bigint[]) AS wanted (sha256, size)
                ON CONFLICT (sha256) DO NOTHING
                """,
                now,
                wanted.stream().map(Wanted::sha256).toArray(String[]::new),
                wanted.stream().map(Wanted::size).toArray(Long[]::new));
    }

    Set<String> copied(List<String> sha256) {
        return new HashSet<>(
                database.query(
                        """
                        SELECT sha256 FROM attachment_copy
                        WHERE sha256 = ANY (?) AND copied_at IS NOT NULL
                        """,
                        row -> row.getString(1),
                        (Object) sha256.toArray(String[]::new)));
    }

    /** Takes one attachment that is due; nobody else takes it before the lease is over. */
    Optional<Fetch> claim(Instant now, Instant leasedUntil) {
        return database.first(
                """
                UPDATE attachment_copy SET attempts = attempts + 1, next_try_at = ?
                WHERE sha256 = (
                    SELECT sha256 FROM attachment_copy
                    WHERE copied_at IS NULL AND next_try_at <= ?
                    ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING sha256, size, attempts
                """,
                row -> new Fetch(row.getString(1), row.getLong(2), row.getInt(3)),
                leasedUntil,
                now);
    }

    void copied(String sha256, Instant at) {
        database.update(
                """
                UPDATE attachment_copy SET copied_at = ?, last_failure = NULL WHERE sha256 = ?
                """,
                at,
                sha256);
    }

    void failed(String sha256, Instant nextTryAt, String why) {
        database.update(
                "UPDATE attachment_copy SET next_try_at = ?, last_failure = ? WHERE sha256 = ?",
                nextTryAt,
                why,
                sha256);
    }

    /** One attempt at an attachment. */
    record Fetch(String sha256, long size, int attempts) {}
}
