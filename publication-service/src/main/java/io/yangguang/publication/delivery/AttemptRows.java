package io.yangguang.publication.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table of attempts. A sending is on record before it happens, a question when it brought
 * something.
 */
@ApplicationScoped
class AttemptRows {

    private static final int LONGEST_REASON = 500;

    private final Statements sql;

    AttemptRows(Statements sql) {
        this.sql = sql;
    }

    void begin(UUID deliveryId, boolean ask, UUID lease, Instant startedAt) {
        sql.update(
                """
                INSERT INTO delivery_attempt (delivery_id, kind, lease, started_at)
                VALUES (?, ?, ?, ?)
                """,
                List.of(deliveryId, ask ? "ASK" : "SEND", lease, startedAt));
    }

    void end(
            UUID lease,
            Instant startedAt,
            Instant finishedAt,
            @Nullable Integer httpStatus,
            String outcome,
            String reason) {
        String cut =
                reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        sql.update(
                """
                UPDATE delivery_attempt SET finished_at = ?, http_status = ?::integer, outcome = ?,
                    reason = nullif(?, ''), duration_ms = ?
                WHERE lease = ?
                """,
                Arrays.<@Nullable Object>asList(
                        finishedAt,
                        httpStatus,
                        outcome,
                        cut,
                        Duration.between(startedAt, finishedAt).toMillis(),
                        lease));
    }

    /** The last attempts of each delivery, oldest first. */
    List<AttemptRow> of(Collection<UUID> deliveries, int atMostEach) {
        return sql.query(
                """
                SELECT * FROM (
                    SELECT a.*, row_number() OVER (PARTITION BY delivery_id ORDER BY id DESC) AS age
                    FROM delivery_attempt a WHERE delivery_id = ANY (?)) recent
                WHERE age <= ? ORDER BY id
                """,
                row ->
                        new AttemptRow(
                                row.getObject("delivery_id", UUID.class),
                                row.getString("kind"),
                                Objects.requireNonNull(Statements.instant(row, "started_at")),
                                Statements.instant(row, "finished_at"),
                                row.getObject("http_status", Integer.class),
                                row.getString("outcome"),
                                row.getString("reason"),
                                row.getObject("duration_ms", Long.class)),
                List.of(deliveries, atMostEach));
    }

    /** An attempt; what is null was not reached. */
    record AttemptRow(
            UUID deliveryId,
            String kind,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Integer httpStatus,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable Long durationMillis) {}
}
