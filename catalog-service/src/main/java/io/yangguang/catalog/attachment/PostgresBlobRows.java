package io.yangguang.catalog.attachment;

import io.yangguang.catalog.attachment.model.StoredFile;
import io.yangguang.catalog.sql.Line;
import io.yangguang.catalog.sql.Sql;
import io.yangguang.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Files in PostgreSQL, 1 MiB a row.
 *
 * <p>Each statement stands alone: an upload may last minutes and must not hold a connection or a
 * transaction meanwhile. What an upload leaves behind when it dies is swept.
 */
@ApplicationScoped
class PostgresBlobRows implements BlobStore, Attachments {

    private final Sql sql;
    private final DataSource database;
    private final Ids ids;

    PostgresBlobRows(Sql sql, DataSource database, Ids ids) {
        this.sql = sql;
        this.database = database;
        this.ids = ids;
    }

    @Override
    public UUID begin(Instant now) {
        UUID upload = ids.next();
        sql.run("INSERT INTO blob (id, uploaded_at) VALUES (?, ?)", upload, now);
        return upload;
    }

    @Override
    public void append(UUID upload, int seq, byte[] chunk) {
        sql.run(
                "INSERT INTO blob_chunk (blob_id, seq, bytes) VALUES (?, ?, ?)",
                upload,
                seq,
                chunk);
    }

    @Override
    public StoredFile finish(UUID upload, StoredFile file, Instant now) {
        while (true) {
            Optional<StoredFile> there =
                    sql.one(
                            """
                            UPDATE blob SET uploaded_at = ? WHERE sha256 = ?
                            RETURNING sha256, media_type, size
                            """,
                            PostgresBlobRows::file,
                            now,
                            file.sha256());
            if (there.isPresent()) {
                drop(upload);
                return there.get();
            }
            int finished =
                    sql.run(
                            """
                            UPDATE blob SET sha256 = ?, media_type = ?, size = ?, uploaded_at = ?
                             WHERE id = ? AND NOT EXISTS (SELECT 1 FROM blob WHERE sha256 = ?)
                            """,
                            file.sha256(),
                            file.mediaType(),
                            file.size(),
                            now,
                            upload,
                            file.sha256());
            if (finished == 1) {
                return file;
            }
        }
    }

    @Override
    public void drop(UUID upload) {
        sql.run("DELETE FROM blob WHERE id = ? AND sha256 IS NULL", upload);
    }

    @Override
    public void copy(String sha256, OutputStream out) throws IOException {
        int seq = 0;
        for (Optional<byte[]> chunk = chunk(sha256, seq);
                chunk.isPresent();
                chunk = chunk(sha256, ++seq)) {
            out.write(chunk.get());
        }
    }

    private Optional<byte[]> chunk(String sha256, int seq) {
        String query =
                """
                SELECT c.bytes FROM blob_chunk c JOIN blob b ON b.id = c.blob_id
                 WHERE b.sha256 = ? AND c.seq = ?
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, sha256);
            select.setInt(2, seq);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? Optional.of(found.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<String, StoredFile> find(Collection<String> sha256) {
        return sql
                .list(
                        "SELECT sha256, media_type, size FROM blob WHERE sha256 = ANY (?::text[])",
                        PostgresBlobRows::file,
                        sha256)
                .stream()
                .collect(Collectors.toMap(StoredFile::sha256, Function.identity()));
    }

    /** Deletes what nothing refers to and nobody uploaded since; gives the number. */
    int sweep(Instant before) {
        return sql.run(
                """
                DELETE FROM blob WHERE id IN (
                    SELECT b.id FROM blob b
                     WHERE b.uploaded_at < ?
                       AND NOT EXISTS (SELECT 1 FROM record_attachment a WHERE a.sha256 = b.sha256)
                       FOR UPDATE SKIP LOCKED)
                """,
                before);
    }

    private static StoredFile file(Line line) {
        return new StoredFile(line.text("sha256"), line.text("media_type"), line.number("size"));
    }
}
