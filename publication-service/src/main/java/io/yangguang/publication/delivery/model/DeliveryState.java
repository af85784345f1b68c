package io.yangguang.publication.delivery.model;

import java.util.Optional;

/** How far a delivery has come. Sent, received, accepted and visible are different facts. */
public sealed interface DeliveryState {

    /** The receiver does not have it, for all we know for certain. */
    record Queued() implements DeliveryState {}

    /**
     * It may have been sent, and no receipt is there.
     *
     * @param doubtful whether the fate of an earlier attempt is unknown; that doubt ends only with
     *     a receipt
     */
    record Sent(boolean doubtful) implements DeliveryState {}

    /**
     * The fate of an earlier attempt is unknown, and a later one was refused. The receiver is asked
     * which of the two it is, because a refusal alone may not clear the way for later versions.
     */
    record Contested(String reason) implements DeliveryState {}

    /** The receiver answered that nothing took effect, and why. It stays resendable. */
    record Refused(String reason) implements DeliveryState {}

    /** Refused, and a later delivery of the same record took its place. */
    record Superseded(String reason) implements DeliveryState {}

    /**
     * The receiver has it and has not decided.
     *
     * @param revision of the verdict, 0 unless an earlier verdict was taken back
     */
    record Received(Receipt receipt, int revision) implements DeliveryState {}

    record Accepted(Receipt receipt, Ruling ruling) implements DeliveryState {}

    record Rejected(Receipt receipt, Ruling ruling) implements DeliveryState {}

    /** The receipt, once there is one. */
    default Optional<Receipt> held() {
        return switch (this) {
            case Queued() -> Optional.empty();
            case Sent(_) -> Optional.empty();
            case Contested(_) -> Optional.empty();
            case Refused(_) -> Optional.empty();
            case Superseded(_) -> Optional.empty();
            case Received(var receipt, _) -> Optional.of(receipt);
            case Accepted(var receipt, _) -> Optional.of(receipt);
            case Rejected(var receipt, _) -> Optional.of(receipt);
        };
    }

    /** The revision of the last verdict; -1 while there is not even a receipt. */
    default int revision() {
        return switch (this) {
            case Queued() -> -1;
            case Sent(_) -> -1;
            case Contested(_) -> -1;
            case Refused(_) -> -1;
            case Superseded(_) -> -1;
            case Received(_, var revision) -> revision;
            case Accepted(_, var ruling) -> ruling.revision();
            case Rejected(_, var ruling) -> ruling.revision();
        };
    }

    default Verdict verdict() {
        return switch (this) {
            case Accepted(_, _) -> Verdict.ACCEPTED;
            case Rejected(_, _) -> Verdict.REJECTED;
            case Queued() -> Verdict.PENDING;
            case Sent(_) -> Verdict.PENDING;
            case Contested(_) -> Verdict.PENDING;
            case Refused(_) -> Verdict.PENDING;
            case Superseded(_) -> Verdict.PENDING;
            case Received(_, _) -> Verdict.PENDING;
        };
    }
}
