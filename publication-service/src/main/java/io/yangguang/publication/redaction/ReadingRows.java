package io.yangguang.publication.redaction;

import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Readings of originals; only ever added. */
@ApplicationScoped
class ReadingRows {

    private final Database database;

    ReadingRows(Database database) {
        this.database = database;
    }

    void insert(Reading reading) {
        database.update(
                """
                INSERT INTO original_reading
                    (id, record_id, record_version, sha256, purpose, read_by, reader_name, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                reading.id(),
                reading.recordId(),
                reading.recordVersion(),
                reading.sha256(),
                reading.purpose(),
                reading.readBy(),
                reading.readerName(),
                reading.at());
    }

    /** Newest first; {@code before} is the id of the last one seen. */
    List<Reading> list(UUID recordId, int recordVersion, @Nullable UUID before, int limit) {
        return database.query(
                """
                SELECT * FROM original_reading
                WHERE record_id = ? AND record_version = ? AND (?::uuid IS NULL OR id < ?::uuid)
                ORDER BY id DESC LIMIT ?
                """,
                row ->
                        new Reading(
                                Columns.uuid(row, "id"),
                                Columns.uuid(row, "record_id"),
                                row.getInt("record_version"),
                                row.getString("sha256"),
                                row.getString("purpose"),
                                row.getString("read_by"),
                                row.getString("reader_name"),
                                Columns.instant(row, "at")),
                recordId,
                recordVersion,
                before,
                before,
                limit);
    }
}
