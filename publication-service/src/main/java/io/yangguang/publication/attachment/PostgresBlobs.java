package io.yangguang.publication.attachment;

import io.yangguang.publication.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;

/** Bytes in pieces of 256 KiB, in the service's own database. */
@ApplicationScoped
class PostgresBlobs implements Blobs {

    private static final int PIECE = 256 * 1024;

    private final Database database;

    PostgresBlobs(Database database) {
        this.database = database;
    }

    @Override
    public OptionalLong size(String sha256) {
        return database.first(
                        """
                        SELECT coalesce((SELECT sum(length(bytes)) FROM attachment_chunk c
                                         WHERE c.sha256 = a.sha256), 0)
                        FROM attachment_copy a WHERE a.sha256 = ? AND a.copied_at IS NOT NULL
                        """,
                        row -> row.getLong(1),
                        sha256)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public void copyTo(String sha256, OutputStream out) throws IOException {
        int number = 0;
        for (var piece = piece(sha256, number);
                piece.isPresent();
                piece = piece(sha256, ++number)) {
            out.write(piece.get());
        }
    }

    private Optional<byte[]> piece(String sha256, int number) {
        return database.first(
                "SELECT bytes FROM attachment_chunk WHERE sha256 = ? AND number = ?",
                row -> row.getBytes(1),
                sha256,
                number);
    }

    @Override
    public void store(String sha256, InputStream bytes) throws IOException {
        int number = 0;
        for (byte[] piece = bytes.readNBytes(PIECE);
                piece.length > 0;
                piece = bytes.readNBytes(PIECE)) {
            database.update(
                    """
                    INSERT INTO attachment_chunk (sha256, number, bytes)
                    VALUES (?, ?, ?) ON CONFLICT DO NOTHING
                    """,
                    sha256,
                    number++,
                    piece);
        }
    }
}
