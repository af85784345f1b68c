package io.yangguang.catalog.seed;

import io.yangguang.catalog.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class SeedRows {

    /** Any number that nobody else locks; two replicas that start together take turns. */
    private static final long LOCK = 0x5945_4544L;

    private final Sql sql;

    SeedRows(Sql sql) {
        this.sql = sql;
    }

    /** What a seed wrote for a key. */
    record Applied(String fingerprint, long rowVersion) {}

    /** Until the end of the running transaction. */
    void lock() {
        sql.list("SELECT pg_advisory_xact_lock(?)", _ -> true, LOCK);
    }

    int version(String seed) {
        return sql.one(
                        "SELECT version FROM seed_version WHERE seed = ?",
                        line -> Math.toIntExact(line.number("version")),
                        seed)
                .orElse(0);
    }

    void setVersion(String seed, int version, Instant now) {
        sql.run(
                """
                INSERT INTO seed_version (seed, version, applied_at) VALUES (?, ?, ?)
                ON CONFLICT (seed) DO UPDATE
                   SET version = greatest(seed_version.version, excluded.version), applied_at = excluded.applied_at
                """,
                seed,
                version,
                now);
    }

    Optional<Applied> applied(String seed, String key) {
        return sql.one(
                "SELECT fingerprint, row_version FROM seed_entry WHERE seed = ? AND key = ?",
                line -> new Applied(line.text("fingerprint"), line.number("row_version")),
                seed,
                key);
    }

    void write(String seed, String key, Applied applied) {
        sql.run(
                """
                INSERT INTO seed_entry (seed, key, fingerprint, row_version) VALUES (?, ?, ?, ?)
                ON CONFLICT (seed, key) DO UPDATE
                   SET fingerprint = excluded.fingerprint, row_version = excluded.row_version
                """,
                seed,
                key,
                applied.fingerprint(),
                applied.rowVersion());
    }
}
