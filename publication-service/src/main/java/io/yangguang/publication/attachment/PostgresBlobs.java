package io.yangguang.publication.attachment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Bytes in pieces of 256 KiB, in the service's own database. */
@ApplicationScoped
class PostgresBlobs implements Blobs {

    private static final int PIECE = 256 * 1024;

    private final AgroalDataSource database;

    PostgresBlobs(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public OptionalLong size(String sha256) {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement(
                                """
                                SELECT coalesce((SELECT sum(length(bytes)) FROM attachment_chunk c
                                                 WHERE c.sha256 = a.sha256), 0)
                                FROM attachment_copy a
                                WHERE a.sha256 = ? AND a.copied_at IS NOT NULL
                                """)) {
            select.setString(1, sha256);
            try (var rows = select.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The attachment's size was not read", e);
        }
    }

    @Override
    public void copyTo(String sha256, OutputStream out) throws IOException {
        int number = 0;
        for (byte[] piece = piece(sha256, number); piece != null; ) {
            out.write(piece);
            piece = piece(sha256, ++number);
        }
    }

    private byte @Nullable [] piece(String sha256, int number) {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement(
                                "SELECT bytes FROM attachment_chunk WHERE sha256 = ? AND number ="
                                        + " ?")) {
            select.setString(1, sha256);
            select.setInt(2, number);
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The attachment was not read", e);
        }
    }

    @Override
    public void store(String sha256, InputStream bytes) throws IOException {
        try (var connection = database.getConnection();
                var insert =
                        connection.prepareStatement(
                                """
                                INSERT INTO attachment_chunk (sha256, number, bytes)
                                VALUES (?, ?, ?) ON CONFLICT DO NOTHING
                                """)) {
            int number = 0;
            for (byte[] piece = bytes.readNBytes(PIECE);
                    piece.length > 0;
                    piece = bytes.readNBytes(PIECE)) {
                insert.setString(1, sha256);
                insert.setInt(2, number++);
                insert.setBytes(3, piece);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The attachment was not stored", e);
        }
    }
}
