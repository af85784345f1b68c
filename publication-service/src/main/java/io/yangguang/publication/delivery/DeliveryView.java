package io.yangguang.publication.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.yangguang.publication.delivery.AttemptRows.AttemptRow;
import io.yangguang.publication.delivery.model.Act;
import io.yangguang.publication.delivery.model.DeliveryState;
import io.yangguang.publication.delivery.model.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A delivery with its facts, each of which has its own time, and its attempts. */
@Schema(name = "Delivery", description = "报送 / a delivery")
record DeliveryView(
        @JsonIgnore long seq,
        @Schema(description = "报送标识，重试与重发都不变 / the same on every attempt") UUID id,
        @Schema(examples = "province") String target,
        UUID recordId,
        int version,
        Act act,
        UUID bodyId,
        String title,
        @Schema(
                        description =
                                """
                                QUEUED 待送；SENT 已送出而未得回执；REFUSED 对方未收（可重发）；\
                                SUPERSEDED 未收且已有更晚的报送；RECEIVED 已收、待裁定；\
                                ACCEPTED 受理；REJECTED 退回\
                                """,
                        enumeration = {
                            "QUEUED",
                            "SENT",
                            "REFUSED",
                            "SUPERSEDED",
                            "RECEIVED",
                            "ACCEPTED",
                            "REJECTED"
                        })
                String state,
        @Schema(description = "所送报文的 SHA-256 / of the bytes sent") String payloadSha256,
        Instant queuedAt,
        @Nullable Instant sentAt,
        @Nullable ReceiptView receipt,
        @Nullable VerdictView verdict,
        @Schema(description = "对方称其可见的时刻 / visible at the receiver, as it says")
                @Nullable Instant visibleAt,
        @Schema(description = "对方未收的原因，不是裁定 / why it was not taken; no verdict")
                @Nullable String refusal,
        @Nullable Instant nextAttemptAt,
        int attemptCount,
        @Nullable Instant askedAt,
        List<AttemptView> attempts) {

    @Schema(name = "DeliveryReceipt", description = "回执：对方收到了什么 / what was received")
    record ReceiptView(String receiptId, Instant receivedAt, String digest) {}

    @Schema(name = "DeliveryVerdict", description = "业务裁定，可被改变 / may be reversed later")
    record VerdictView(Verdict verdict, int revision, Instant at, List<String> reasons) {}

    @Schema(name = "DeliveryAttempt", description = "一次发送或查询 / one sending or question")
    record AttemptView(
            @Schema(enumeration = {"SEND", "ASK"}) String kind,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Integer httpStatus,
            @Schema(examples = "ACCEPTED") @Nullable String outcome,
            @Nullable String reason,
            @Nullable Long durationMillis) {}

    static DeliveryView of(DeliveryRow row, List<AttemptRow> attempts) {
        DeliveryState state = row.state();
        return new DeliveryView(
                row.seq(),
                row.id(),
                row.target(),
                row.recordId(),
                row.version(),
                row.act(),
                row.bodyId(),
                row.title(),
                row.stateName(),
                row.payloadSha256(),
                row.queuedAt(),
                row.sentAt(),
                state.held()
                        .map(r -> new ReceiptView(r.receiptId(), r.receivedAt(), r.digest()))
                        .orElse(null),
                verdict(row, state),
                row.visibleAt(),
                row.refusal(),
                row.nextAttemptAt(),
                row.attempts(),
                row.askedAt(),
                attempts.stream().map(DeliveryView::attempt).toList());
    }

    private static @Nullable VerdictView verdict(DeliveryRow row, DeliveryState state) {
        Instant at = row.verdictAt();
        return at == null
                ? null
                : new VerdictView(state.verdict(), row.verdictRevision(), at, row.verdictReasons());
    }

    private static AttemptView attempt(AttemptRow row) {
        return new AttemptView(
                row.kind(),
                row.startedAt(),
                row.finishedAt(),
                row.httpStatus(),
                row.outcome(),
                row.reason(),
                row.durationMillis());
    }
}
