package io.yangguang.publication.delivery;

import io.yangguang.publication.delivery.model.Act;
import io.yangguang.publication.delivery.model.DeliveryState;
import io.yangguang.publication.delivery.model.Receipt;
import io.yangguang.publication.delivery.model.Ruling;
import io.yangguang.publication.delivery.model.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of delivery, without its payload. */
record DeliveryRow(
        UUID id,
        long seq,
        String target,
        UUID recordId,
        int version,
        Act act,
        UUID bodyId,
        String title,
        String payloadSha256,
        Instant queuedAt,
        String stateName,
        boolean doubtful,
        @Nullable String refusal,
        @Nullable Instant sentAt,
        @Nullable String receiptId,
        @Nullable Instant receivedAt,
        @Nullable String receiptDigest,
        @Nullable String receiptEvidence,
        int verdictRevision,
        @Nullable Instant verdictAt,
        List<String> verdictReasons,
        @Nullable Instant visibleAt,
        @Nullable Instant nextAttemptAt,
        int attempts,
        int tries,
        @Nullable Instant askedAt,
        boolean resend,
        @Nullable UUID lease) {

    static final List<String> STATES =
            List.of("QUEUED", "SENT", "REFUSED", "SUPERSEDED", "RECEIVED", "ACCEPTED", "REJECTED");

    DeliveryState state() {
        return switch (stateName) {
            case "QUEUED" -> new DeliveryState.Queued();
            case "SENT" ->
                    refusal == null
                            ? new DeliveryState.Sent(doubtful)
                            : new DeliveryState.Contested(refusal);
            case "REFUSED" -> new DeliveryState.Refused(refusal == null ? "" : refusal);
            case "SUPERSEDED" -> new DeliveryState.Superseded(refusal == null ? "" : refusal);
            case "RECEIVED" -> new DeliveryState.Received(receipt(), verdictRevision);
            case "ACCEPTED" -> new DeliveryState.Accepted(receipt(), ruling(Verdict.ACCEPTED));
            case "REJECTED" -> new DeliveryState.Rejected(receipt(), ruling(Verdict.REJECTED));
            default -> throw new IllegalStateException("no such state: " + stateName);
        };
    }

    static String nameOf(DeliveryState state) {
        return switch (state) {
            case DeliveryState.Queued() -> "QUEUED";
            case DeliveryState.Sent(_) -> "SENT";
            case DeliveryState.Contested(_) -> "SENT";
            case DeliveryState.Refused(_) -> "REFUSED";
            case DeliveryState.Superseded(_) -> "SUPERSEDED";
            case DeliveryState.Received(_, _) -> "RECEIVED";
            case DeliveryState.Accepted(_, _) -> "ACCEPTED";
            case DeliveryState.Rejected(_, _) -> "REJECTED";
        };
    }

    private Receipt receipt() {
        if (receiptId == null
                || receivedAt == null
                || receiptDigest == null
                || receiptEvidence == null) {
            throw new IllegalStateException("a CHECK keeps the receipt with " + stateName);
        }
        return new Receipt(receiptId, receivedAt, receiptDigest, receiptEvidence);
    }

    private Ruling ruling(Verdict verdict) {
        if (verdictAt == null) {
            throw new IllegalStateException("a CHECK keeps the verdict with " + stateName);
        }
        return new Ruling(verdictRevision, verdict, verdictReasons, verdictAt);
    }
}
