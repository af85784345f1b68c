package io.yangguang.publication.record;

import io.yangguang.outbox.EventJson;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Record versions as they arrived; none is ever changed. */
@ApplicationScoped
class RecordRows implements RecordVersions {
    private final Database database;

    RecordRows(Database database) {
        this.database = database;
    }

    @Override
    public Optional<RecordVersion> find(UUID recordId, int version) {
        return database.first(
                "select data from record_version where record_id = ? and version = ?",
                row -> EventJson.read(EventJson.read(row.getString("data")), RecordVersion.class),
                recordId,
                version);
    }

    @Override
    public Optional<RecordVersion> latest(UUID recordId) {
        return database.first(
                "select data from record_version where record_id = ? order by version desc limit 1",
                row -> EventJson.read(EventJson.read(row.getString("data")), RecordVersion.class),
                recordId);
    }

    /** Writes those that are not there yet and tells which they were. */
    List<Arrival> insert(List<Arrival> arrivals) {
        Set<Key> written =
                new HashSet<>(
                        database.query(
                                """
                                insert into record_version
                                    (record_id, version, reference_revision, body_id, division_code, data)
                                select * from unnest(?::uuid[], ?::int[], ?::bigint[], ?::uuid[], ?::text[], ?::text[])
                                on conflict (record_id, version) do nothing
                                returning record_id, version
                                """,
                                row ->
                                        new Key(
                                                row.getObject("record_id", UUID.class),
                                                row.getInt("version")),
                                arrivals.stream()
                                        .map(a -> a.record().recordId())
                                        .toArray(UUID[]::new),
                                arrivals.stream()
                                        .map(a -> a.record().version())
                                        .toArray(Integer[]::new),
                                arrivals.stream()
                                        .map(a -> a.record().referenceRevision())
                                        .toArray(Long[]::new),
                                arrivals.stream()
                                        .map(a -> a.record().bodyId())
                                        .toArray(UUID[]::new),
                                arrivals.stream()
                                        .map(a -> a.record().divisionCode())
                                        .toArray(String[]::new),
                                arrivals.stream().map(Arrival::data).toArray(String[]::new)));
        Set<Key> taken = new HashSet<>();
        return arrivals.stream()
                .filter(a -> written.contains(a.key()) && taken.add(a.key()))
                .toList();
    }

    /** A version with the text of the event that brought it. */
    record Arrival(RecordVersion record, String data) {
        Key key() {
            return new Key(record.recordId(), record.version());
        }
    }

    record Key(UUID recordId, int version) {}
}
