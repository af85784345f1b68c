package io.yangguang.publication.delivery.model;

import io.yangguang.publication.delivery.model.DeliveryState.Accepted;
import io.yangguang.publication.delivery.model.DeliveryState.Contested;
import io.yangguang.publication.delivery.model.DeliveryState.Queued;
import io.yangguang.publication.delivery.model.DeliveryState.Received;
import io.yangguang.publication.delivery.model.DeliveryState.Refused;
import io.yangguang.publication.delivery.model.DeliveryState.Rejected;
import io.yangguang.publication.delivery.model.DeliveryState.Sent;
import io.yangguang.publication.delivery.model.DeliveryState.Superseded;
import java.util.Optional;

/**
 * What each answer makes of each state. Only the receiver's business verdict settles a delivery: a
 * 2xx without a genuine receipt of these bytes settles nothing, and neither does a refusal, which
 * stays resendable.
 */
public final class DeliveryRules {

    private DeliveryRules() {}

    /** The state that is written before the first byte leaves, so that a crash cannot deny it. */
    public static DeliveryState departing(DeliveryState state) {
        return switch (state) {
            case Queued() -> new Sent(false);
            case Refused(_) -> new Sent(false);
            case Superseded(_) -> new Sent(false);
            case Sent(_) -> new Sent(true);
            case Contested asked -> asked;
            case Received held -> held;
            case Accepted held -> held;
            case Rejected held -> held;
        };
    }

    /** Whether the next attempt asks what became of the earlier ones instead of sending. */
    public static boolean asks(DeliveryState state) {
        return state instanceof Contested || state.held().isPresent();
    }

    /**
     * @param laterExists whether a later delivery of the same record to the same target is queued
     *     or further
     */
    public static Step decide(DeliveryState state, Answer answer, boolean laterExists) {
        return switch (answer) {
            case Answer.NotSent(var reason) ->
                    new Step(cleared(state), again(state), Optional.empty(), "NOT_SENT", reason);
            case Answer.Throttled(var after) ->
                    new Step(
                            cleared(state),
                            new Next.Wait(after),
                            Optional.empty(),
                            "THROTTLED",
                            "对方要求 " + after.toSeconds() + " 秒后再来");
            case Answer.Refused(var reason) -> refused(state, reason, laterExists);
            case Answer.Unknown(var doubt, var reason) -> doubted(state, doubt, reason);
            case Answer.NotKnown() -> notKnown(state, laterExists);
            case Answer.Confirmed confirmed -> confirmed(state, confirmed);
        };
    }

    private static Step refused(DeliveryState state, String reason, boolean laterExists) {
        DeliveryState next =
                switch (state) {
                    case Sent(var doubtful) when doubtful -> new Contested(reason);
                    case Sent(_) -> setAside(reason, laterExists);
                    case Queued same -> same;
                    case Contested same -> same;
                    case Refused same -> same;
                    case Superseded same -> same;
                    case Received same -> same;
                    case Accepted same -> same;
                    case Rejected same -> same;
                };
        return new Step(next, again(next), Optional.empty(), "REFUSED", reason);
    }

    private static DeliveryState setAside(String reason, boolean laterExists) {
        return laterExists ? new Superseded(reason) : new Refused(reason);
    }

    private static Step doubted(DeliveryState state, Doubt doubt, String reason) {
        DeliveryState next = state instanceof Sent ? new Sent(true) : state;
        return new Step(next, again(state), Optional.empty(), doubt.name(), reason);
    }

    /**
     * Ends the doubt about earlier attempts. A receiver that lost what it had receipted gets it
     * again. Not when a later delivery of the record is there: an old version must not come after a
     * new one. Nor after a verdict, which is a person's matter.
     */
    private static Step notKnown(DeliveryState state, boolean laterExists) {
        DeliveryState next =
                switch (state) {
                    case Contested(var reason) -> setAside(reason, laterExists);
                    case Received same -> laterExists ? same : new Queued();
                    case Queued same -> same;
                    case Sent same -> same;
                    case Refused same -> same;
                    case Superseded same -> same;
                    case Accepted same -> same;
                    case Rejected same -> same;
                };
        return new Step(next, again(next), Optional.empty(), "NOT_KNOWN", "对方称没有此报送");
    }

    private static Step confirmed(DeliveryState state, Answer.Confirmed answer) {
        Optional<String> heldId = state.held().map(Receipt::receiptId);
        if (heldId.isPresent() && !heldId.get().equals(answer.receipt().receiptId())) {
            return doubted(
                    state,
                    Doubt.OTHER_RECEIPT,
                    "回执号 " + answer.receipt().receiptId() + " 与已有的 " + heldId.get() + " 不同");
        }
        Ruling ruling = answer.ruling();
        if (ruling.revision() < state.revision()) {
            return new Step(state, again(state), Optional.empty(), "STALE", "裁定次序早于已知");
        }
        if (ruling.revision() == state.revision()) {
            return ruling.verdict() == state.verdict()
                    ? new Step(state, again(state), Optional.empty(), "UNCHANGED", "")
                    : doubted(state, Doubt.CONTRADICTION, "同一裁定次序给出了不同的裁定");
        }
        Receipt receipt = state.held().orElse(answer.receipt());
        return switch (ruling.verdict()) {
            case PENDING ->
                    new Step(
                            new Received(receipt, ruling.revision()),
                            new Next.Ask(),
                            Optional.empty(),
                            "RECEIVED",
                            "");
            case ACCEPTED ->
                    new Step(
                            new Accepted(receipt, ruling),
                            new Next.Recheck(),
                            Optional.of(ruling),
                            "ACCEPTED",
                            "");
            case REJECTED ->
                    new Step(
                            new Rejected(receipt, ruling),
                            new Next.Recheck(),
                            Optional.of(ruling),
                            "REJECTED",
                            String.join("；", ruling.reasons()));
        };
    }

    /** After an attempt of which it is certain that it had no effect. */
    private static DeliveryState cleared(DeliveryState state) {
        return state.equals(new Sent(false)) ? new Queued() : state;
    }

    private static Next again(DeliveryState state) {
        return switch (state) {
            case Queued() -> new Next.Retry();
            case Sent(_) -> new Next.Retry();
            case Contested(_) -> new Next.Retry();
            case Refused(_) -> new Next.Retry();
            case Superseded(_) -> new Next.Never();
            case Received(_, _) -> new Next.Ask();
            case Accepted(_, _) -> new Next.Recheck();
            case Rejected(_, _) -> new Next.Recheck();
        };
    }
}
