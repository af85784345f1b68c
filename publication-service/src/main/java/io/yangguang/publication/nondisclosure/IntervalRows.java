package io.yangguang.publication.nondisclosure;

import io.yangguang.publication.negativelist.model.Ground;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 评估审查周期 by ground; versions are only added, the highest holds. */
@ApplicationScoped
class IntervalRows {

    private static final int DEFAULT_MONTHS = 12;

    private final Database database;

    IntervalRows(Database database) {
        this.database = database;
    }

    /** One version; version 0 is the default that nobody set. */
    record Interval(
            Ground ground,
            int version,
            int months,
            @Nullable String reason,
            @Nullable String setBy,
            @Nullable Instant setAt) {}

    Interval of(Ground ground) {
        return versions(ground).stream()
                .findFirst()
                .orElseGet(() -> new Interval(ground, 0, DEFAULT_MONTHS, null, null, null));
    }

    /** The newest first. */
    List<Interval> versions(Ground ground) {
        return database.query(
                "SELECT * FROM review_interval WHERE ground = ? ORDER BY version DESC",
                row ->
                        new Interval(
                                Columns.constant(row, "ground", Ground.class),
                                row.getInt("version"),
                                row.getInt("months"),
                                row.getString("reason"),
                                row.getString("set_by"),
                                Columns.instant(row, "set_at")),
                ground);
    }

    void lock(Ground ground) {
        database.query(
                "SELECT pg_advisory_xact_lock(hashtextextended('review-interval ' || ?, 0))",
                _ -> true,
                ground.name());
    }

    void add(Interval interval) {
        database.update(
                "INSERT INTO review_interval (ground, version, months, reason, set_by, set_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                interval.ground(),
                interval.version(),
                interval.months(),
                interval.reason(),
                interval.setBy(),
                interval.setAt());
    }
}
