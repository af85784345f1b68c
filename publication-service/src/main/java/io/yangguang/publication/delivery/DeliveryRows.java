package io.yangguang.publication.delivery;

import io.yangguang.publication.delivery.model.Act;
import io.yangguang.publication.delivery.model.DeliveryState;
import io.yangguang.publication.delivery.model.PublishedContent;
import io.yangguang.publication.delivery.model.Ruling;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of deliveries. */
@ApplicationScoped
class DeliveryRows {

    static final String COLUMNS =
            """
            d.id, d.seq, d.target, d.record_id, d.version, d.act, d.body_id, d.title,
            d.payload_sha256, d.queued_at, d.state, d.doubtful, d.refusal, d.sent_at, d.receipt_id,
            d.received_at, d.receipt_digest, d.receipt_evidence, d.verdict_revision, d.verdict_at,
            d.verdict_reasons, d.visible_at, d.next_attempt_at, d.attempts, d.tries, d.asked_at,
            d.resend, d.lease
            """;

    private final Statements sql;

    DeliveryRows(Statements sql) {
        this.sql = sql;
    }

    /**
     * Holds the record's deliveries still until the commit, so that none changes beside a new one.
     */
    void lockRecord(UUID recordId) {
        sql.query(
                "SELECT seq FROM delivery WHERE record_id = ? ORDER BY seq FOR UPDATE",
                row -> row.getLong("seq"),
                List.of(recordId));
    }

    /** Returns false when it was queued before. */
    boolean insert(
            UUID id,
            String target,
            UUID recordId,
            int version,
            Act act,
            PublishedContent content,
            String payload,
            String digest,
            Instant now) {
        return sql.update(
                        """
                        INSERT INTO delivery (id, target, record_id, version, act, body_id,
                            division_code, title, payload, payload_sha256, queued_at, state,
                            next_attempt_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?)
                        ON CONFLICT (target, record_id, version, act) DO NOTHING
                        """,
                        List.of(
                                id,
                                target,
                                recordId,
                                version,
                                act.name(),
                                content.bodyId(),
                                content.divisionCode(),
                                content.title(),
                                payload,
                                digest,
                                now,
                                now))
                > 0;
    }

    /** What was refused before gives way to the new delivery of the same record. */
    void supersedeRefused(UUID newest, String target, UUID recordId) {
        sql.update(
                """
                UPDATE delivery SET state = 'SUPERSEDED', next_attempt_at = NULL
                WHERE target = ? AND record_id = ? AND id <> ? AND state = 'REFUSED'
                """,
                List.of(target, recordId, newest));
    }

    /**
     * Deliveries that are due and in nobody's hands, locked. What has no receipt yet waits for the
     * earlier ones of its record; a refused one stands in nobody's way.
     */
    List<Due> due(Instant now, int atMost) {
        return sql.query(
                """
                SELECT %s, d.payload FROM delivery d
                WHERE d.next_attempt_at <= ? AND (d.lease_until IS NULL OR d.lease_until < ?)
                    AND (d.state IN ('RECEIVED', 'ACCEPTED', 'REJECTED') OR NOT EXISTS (
                        SELECT 1 FROM delivery e
                        WHERE e.record_id = d.record_id AND e.target = d.target AND e.seq < d.seq
                            AND e.state IN ('QUEUED', 'SENT')))
                ORDER BY d.next_attempt_at LIMIT ? FOR UPDATE OF d SKIP LOCKED
                """
                        .formatted(COLUMNS),
                row -> new Due(read(row), row.getString("payload")),
                List.of(now, now, atMost));
    }

    void depart(DeliveryRow row, DeliveryState state, boolean ask, Lease lease) {
        sql.update(
                """
                UPDATE delivery SET state = ?, doubtful = ?, lease = ?, lease_until = ?,
                    refusal = CASE WHEN ? THEN refusal END,
                    attempts = attempts + ?,
                    sent_at = CASE WHEN ? THEN sent_at ELSE coalesce(sent_at, ?) END,
                    asked_at = CASE WHEN ? THEN ? ELSE asked_at END
                WHERE id = ?
                """,
                List.of(
                        DeliveryRow.nameOf(state),
                        state.equals(new DeliveryState.Sent(true)),
                        lease.id(),
                        lease.until(),
                        ask,
                        ask ? 0 : 1,
                        ask,
                        lease.from(),
                        ask,
                        lease.from(),
                        row.id()));
    }

    Optional<DeliveryRow> lock(UUID id) {
        return sql
                .query(
                        "SELECT %s FROM delivery d WHERE d.id = ? FOR UPDATE".formatted(COLUMNS),
                        DeliveryRows::read,
                        List.of(id))
                .stream()
                .findFirst();
    }

    boolean laterExists(DeliveryRow row) {
        return !sql.query(
                        """
                        SELECT 1 FROM delivery
                        WHERE record_id = ? AND target = ? AND seq > ? LIMIT 1
                        """,
                        one -> one.getInt(1),
                        List.of(row.recordId(), row.target(), row.seq()))
                .isEmpty();
    }

    /** Writes the new state with the facts that belong to it, and ends the lease. */
    void save(
            UUID id,
            DeliveryState state,
            Optional<Instant> visibleAt,
            Optional<Instant> next,
            int tries,
            boolean resend) {
        var receipt = state.held();
        @Nullable Ruling ruling =
                switch (state) {
                    case DeliveryState.Accepted(_, var given) -> given;
                    case DeliveryState.Rejected(_, var given) -> given;
                    case DeliveryState.Queued() -> null;
                    case DeliveryState.Sent(_) -> null;
                    case DeliveryState.Contested(_) -> null;
                    case DeliveryState.Refused(_) -> null;
                    case DeliveryState.Superseded(_) -> null;
                    case DeliveryState.Received(_, _) -> null;
                };
        @Nullable String refusal =
                switch (state) {
                    case DeliveryState.Contested(var reason) -> reason;
                    case DeliveryState.Refused(var reason) -> reason;
                    case DeliveryState.Superseded(var reason) -> reason;
                    case DeliveryState.Queued() -> null;
                    case DeliveryState.Sent(_) -> null;
                    case DeliveryState.Received(_, _) -> null;
                    case DeliveryState.Accepted(_, _) -> null;
                    case DeliveryState.Rejected(_, _) -> null;
                };
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(DeliveryRow.nameOf(state));
        parameters.add(state.equals(new DeliveryState.Sent(true)));
        parameters.add(refusal);
        parameters.add(state instanceof DeliveryState.Queued);
        parameters.add(receipt.map(held -> held.receiptId()).orElse(null));
        parameters.add(receipt.map(held -> held.receivedAt()).orElse(null));
        parameters.add(receipt.map(held -> held.digest()).orElse(null));
        parameters.add(receipt.map(held -> held.evidence()).orElse(null));
        parameters.add(state.revision());
        parameters.add(ruling == null ? null : ruling.at());
        parameters.add(ruling == null ? List.of() : ruling.reasons());
        parameters.add(visibleAt.orElse(null));
        parameters.add(next.orElse(null));
        parameters.add(tries);
        parameters.add(resend);
        parameters.add(id);
        sql.update(
                """
                UPDATE delivery SET state = ?, doubtful = ?, refusal = ?,
                    sent_at = CASE WHEN ? THEN NULL ELSE sent_at END,
                    receipt_id = ?, received_at = ?::timestamptz, receipt_digest = ?,
                    receipt_evidence = ?, verdict_revision = ?, verdict_at = ?::timestamptz,
                    verdict_reasons = ?, visible_at = ?::timestamptz,
                    next_attempt_at = ?::timestamptz, tries = ?, resend = ?,
                    lease = NULL, lease_until = NULL
                WHERE id = ?
                """,
                parameters);
    }

    void resend(UUID id, Instant now) {
        sql.update(
                """
                UPDATE delivery SET next_attempt_at = ?, tries = 0,
                    resend = state IN ('RECEIVED', 'ACCEPTED', 'REJECTED')
                WHERE id = ?
                """,
                List.of(now, id));
    }

    static DeliveryRow read(ResultSet row) throws SQLException {
        String[] reasons = (String[]) row.getArray("verdict_reasons").getArray();
        return new DeliveryRow(
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                row.getString("target"),
                row.getObject("record_id", UUID.class),
                row.getInt("version"),
                Act.valueOf(row.getString("act")),
                row.getObject("body_id", UUID.class),
                row.getString("title"),
                row.getString("payload_sha256"),
                Objects.requireNonNull(Statements.instant(row, "queued_at")),
                row.getString("state"),
                row.getBoolean("doubtful"),
                row.getString("refusal"),
                Statements.instant(row, "sent_at"),
                row.getString("receipt_id"),
                Statements.instant(row, "received_at"),
                row.getString("receipt_digest"),
                row.getString("receipt_evidence"),
                row.getInt("verdict_revision"),
                Statements.instant(row, "verdict_at"),
                Arrays.asList(reasons),
                Statements.instant(row, "visible_at"),
                Statements.instant(row, "next_attempt_at"),
                row.getInt("attempts"),
                row.getInt("tries"),
                Statements.instant(row, "asked_at"),
                row.getBoolean("resend"),
                row.getObject("lease", UUID.class));
    }

    /** A delivery to act on now. */
    record Due(DeliveryRow row, String payload) {}

    /** One worker's time with a delivery. */
    record Lease(UUID id, Instant from, Instant until) {}
}
