package io.yangguang.catalog.record;

import io.yangguang.audit.ActorSource;
import io.yangguang.catalog.record.model.Attachment;
import io.yangguang.catalog.record.model.Change;
import io.yangguang.catalog.record.model.ChangeNature;
import io.yangguang.catalog.record.model.RecordVersion;
import io.yangguang.catalog.rule.model.TriggerKind;
import io.yangguang.time.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes many records at once: the hot path, one round trip per table.
 *
 * <p>Lines are inserted in the order of their source ids, so that two batches with the same ids
 * wait for each other and never in a circle.
 */
@ApplicationScoped
class RecordBatchRows {

    private final DataSource database;
    private final ActorSource who;
    private final SystemClock clock;

    RecordBatchRows(DataSource database, ActorSource who, SystemClock clock) {
        this.database = database;
        this.who = who;
        this.clock = clock;
    }

    /** Inserts those whose source id is new, and gives their record ids. */
    Set<UUID> insertRecords(List<RecordVersion> firstVersions) {
        String sql =
                """
                INSERT INTO record (id, version, body_id, division_code, source_system, source_id,
                                    item_code, kind, title, formed_on, created_at, changed_at)
                SELECT id, 1, body_id, division_code, source_system, source_id, item_code, kind,
                       title, formed_on, recorded_at, recorded_at
                  FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                              ?::text[], ?::text[], ?::date[], ?::timestamptz[])
                       AS fresh (id, body_id, division_code, source_system, source_id, item_code,
                               kind, title, formed_on, recorded_at)
                 ORDER BY source_id
                    ON CONFLICT (source_system, source_id) DO NOTHING
                RETURNING id
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            Columns columns = new Columns(connection, insert, firstVersions);
            columns.set(1, "uuid", RecordVersion::recordId);
            columns.set(2, "uuid", RecordVersion::bodyId);
            columns.set(3, "text", RecordVersion::divisionCode);
            columns.set(4, "text", RecordVersion::sourceSystem);
            columns.set(5, "text", RecordVersion::sourceId);
            columns.set(6, "text", RecordVersion::itemCode);
            columns.set(7, "text", version -> version.kind().name());
            columns.set(8, "text", RecordVersion::title);
            columns.set(9, "date", version -> formedOn(version).toString());
            columns.set(10, "timestamptz", version -> version.recordedAt().toString());
            Set<UUID> inserted = new HashSet<>();
            try (ResultSet ids = insert.executeQuery()) {
                while (ids.next()) {
                    inserted.add(ids.getObject(1, UUID.class));
                }
            }
            return inserted;
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    void insertVersions(Collection<RecordVersion> versions) {
        String sql =
                """
                INSERT INTO record_version
                       (record_id, version, reference_revision, item_id, item_code, kind,
                        procurement_method, title, content_type, content, removed, attachments,
                        fields, attribute, triggers, published_elsewhere, project_code,
                        content_hash, author, recorded_at, change_nature, changed_on,
                        change_reason, change_ground, change_decided_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb,
                        ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (RecordVersion version : versions) {
                bind(insert, version);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
        insertAttachments(versions);
    }

    /** Makes them the current versions of their records, whose rows are locked. */
    void advance(Collection<RecordVersion> versions) {
        String sql =
                """
                UPDATE record SET version = ?, item_code = ?, kind = ?, title = ?, formed_on = ?,
                                  changed_at = ?
                 WHERE id = ?
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (RecordVersion version : versions) {
                update.setLong(1, version.version());
                update.setString(2, version.itemCode());
                update.setString(3, version.kind().name());
                update.setString(4, version.title());
                update.setObject(5, formedOn(version));
                update.setObject(6, at(version.recordedAt()));
                update.setObject(7, version.recordId());
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private void insertAttachments(Collection<RecordVersion> versions) {
        if (versions.stream().allMatch(version -> version.attachments().isEmpty())) {
            return;
        }
        String sql =
                "INSERT INTO record_attachment (record_id, version, position, sha256)"
                        + " VALUES (?, ?, ?, ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (RecordVersion version : versions) {
                List<Attachment> files = version.attachments();
                for (int i = 0; i < files.size(); i++) {
                    insert.setObject(1, version.recordId());
                    insert.setLong(2, version.version());
                    insert.setInt(3, i);
                    insert.setString(4, files.get(i).sha256());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    /** One audit row a version, in one round trip. */
    void audit(Collection<RecordVersion> versions, Map<UUID, @Nullable String> hashesBefore) {
        String sql =
                """
                INSERT INTO audit (at, actor, client, act, object_type, object_id, hash_before,
                                   hash_after)
                VALUES (?, ?, ?, ?, 'record', ?, ?, ?)
                """;
        Object now = at(clock.now());
        String actor = who.actor();
        String client = who.client();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (RecordVersion version : versions) {
                insert.setObject(1, now);
                insert.setString(2, actor);
                insert.setString(3, client);
                insert.setString(4, act(version));
                insert.setString(5, version.recordId().toString());
                insert.setString(6, hashesBefore.get(version.recordId()));
                insert.setString(7, version.contentHash());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private static String act(RecordVersion version) {
        if (version.change() == null) {
            return "record.formed";
        }
        return version.change().nature() == ChangeNature.SUBSTANCE
                ? "record.changed"
                : "record.corrected";
    }

    private static void bind(PreparedStatement insert, RecordVersion version) throws SQLException {
        Change change = version.change();
        insert.setObject(1, version.recordId());
        insert.setLong(2, version.version());
        insert.setLong(3, version.referenceRevision());
        insert.setObject(4, version.itemId());
        insert.setString(5, version.itemCode());
        insert.setString(6, version.kind().name());
        insert.setString(
                7, version.procurementMethod() == null ? null : version.procurementMethod().name());
        insert.setString(8, version.title());
        insert.setString(9, version.contentType().mediaType());
        insert.setString(10, version.content());
        insert.setString(11, RecordJson.write(version.removed()));
        insert.setString(12, RecordJson.write(version.attachments()));
        insert.setString(13, RecordJson.write(version.fields()));
        insert.setString(14, RecordJson.write(version.attribute()));
        insert.setString(15, RecordJson.write(version.triggers()));
        insert.setString(16, RecordJson.write(version.publishedElsewhere()));
        insert.setString(17, version.projectCode());
        insert.setString(18, version.contentHash());
        insert.setString(19, version.author());
        insert.setObject(20, at(version.recordedAt()));
        insert.setString(21, change == null ? null : change.nature().name());
        insert.setObject(22, change == null ? null : change.changedOn(), java.sql.Types.DATE);
        insert.setString(23, change == null ? null : change.reason());
        insert.setString(
                24, change == null || change.ground() == null ? null : change.ground().name());
        insert.setObject(25, change == null ? null : change.decidedOn(), java.sql.Types.DATE);
    }

    private static LocalDate formedOn(RecordVersion version) {
        return version.triggers().stream()
                .filter(trigger -> trigger.kind() == TriggerKind.FORMED)
                .findFirst()
                .orElseThrow()
                .on();
    }

    private static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Columns(
            Connection connection, PreparedStatement statement, List<RecordVersion> versions) {

        void set(int at, String type, Function<RecordVersion, @Nullable Object> column)
                throws SQLException {
            Array values = connection.createArrayOf(type, versions.stream().map(column).toArray());
            statement.setArray(at, values);
        }
    }
}
