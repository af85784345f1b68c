package io.yangguang.publication.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.yangguang.outbox.EventJson;
import io.yangguang.publication.reference.model.ReferenceFact;
import io.yangguang.publication.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The replica's tables. */
@ApplicationScoped
class ReferenceRows {
    /**
     * Any number, as long as nobody else uses it: guards the reference data against assessments
     * under way.
     */
    private static final long LOCK = 0x79675F7265660000L;

    private final Database database;

    ReferenceRows(Database database) {
        this.database = database;
    }

    void lockForWriting() {
        database.query("select pg_advisory_xact_lock(?)", _ -> true, LOCK);
    }

    void lockForReading() {
        database.query("select pg_advisory_xact_lock_shared(?)", _ -> true, LOCK);
    }

    Position position() {
        return database.first(
                        "select revision, change from reference_replica",
                        row -> new Position(row.getLong("revision"), row.getLong("change")))
                .orElseThrow();
    }

    Position advance(long revision) {
        return database.first(
                        """
                        update reference_replica set revision = greatest(revision, ?), change = change + 1
                        returning revision, change
                        """,
                        row -> new Position(row.getLong("revision"), row.getLong("change")),
                        revision)
                .orElseThrow();
    }

    /** Writes a fact unless a later one is there already; tells whether it was written. */
    boolean put(ReferenceFact fact, String type, JsonNode data, long revision, long change) {
        return database.update(
                        """
                        insert into reference_entry (key, type, version, revision, change, data)
                        values (?, ?, ?, ?, ?, ?::jsonb)
                        on conflict (key) do update
                           set version = excluded.version, revision = excluded.revision,
                               change = excluded.change, data = excluded.data
                         where (excluded.version, excluded.revision)
                             > (reference_entry.version, reference_entry.revision)
                        """,
                        fact.key(),
                        type,
                        fact.version(),
                        revision,
                        change,
                        data.toString())
                > 0;
    }

    List<ReferenceFact> changedAfter(long change) {
        return database.query(
                "select type, data from reference_entry where change > ?",
                row ->
                        ReferenceMessages.read(
                                        row.getString("type"),
                                        EventJson.read(row.getString("data")))
                                .orElseThrow(),
                change);
    }

    record Position(long revision, long change) {}
}
