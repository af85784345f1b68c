package io.yangguang.publication.delivery.model;

import io.yangguang.publication.delivery.model.DeliveryState.Accepted;
import io.yangguang.publication.delivery.model.DeliveryState.Contested;
import io.yangguang.publication.delivery.model.DeliveryState.Queued;
import io.yangguang.publication.delivery.model.DeliveryState.Received;
import io.yangguang.publication.delivery.model.DeliveryState.Refused;
import io.yangguang.publication.delivery.model.DeliveryState.Rejected;
import io.yangguang.publication.delivery.model.DeliveryState.Sent;
import io.yangguang.publication.delivery.model.DeliveryState.Superseded;
import io.yangguang.testing.StateDiagram;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DeliveryStatesTest {

    private static final Instant AT = Instant.parse("2026-02-27T01:30:02Z");
    private static final Receipt RECEIPT = new Receipt("R-1", AT, "aa", "evidence");
    private static final Receipt OTHER = new Receipt("R-2", AT, "aa", "evidence");

    @Test
    void thePageShowsWhatTheModelDoes() {
        new StateDiagram<DeliveryState, UnaryOperator<DeliveryState>>(
                        "报送 / Delivery",
                        DeliveryStatesTest::word,
                        (state, happening) -> {
                            var next = happening.apply(state);
                            return next.equals(state)
                                    ? new StateDiagram.Answer.Stays<>("–")
                                    : new StateDiagram.Answer.Moves<>(next);
                        })
                .start(new Queued(), "QUEUED 待报送")
                .state(new Sent(false), "SENT 已发出")
                .state(new Sent(true), "DOUBTFUL 已发出，前次结果不明")
                .state(new Contested("422"), "CONTESTED 被拒，前次结果不明")
                .state(new Refused("422"), "REFUSED 被拒收，可重发")
                .state(new Superseded("422"), "SUPERSEDED 被后一报送取代")
                .state(new Received(RECEIPT, 0), "RECEIVED 已回执，待裁定")
                .state(new Accepted(RECEIPT, ruling(1, Verdict.ACCEPTED)), "ACCEPTED 已采纳")
                .state(new Rejected(RECEIPT, ruling(1, Verdict.REJECTED)), "REJECTED 被驳回")
                .command(DeliveryRules::departing, "before the first byte leaves 发出之前")
                .command(answered(new Answer.NotSent("refused"), false), "nothing left 未发出")
                .command(
                        answered(new Answer.Throttled(Duration.ofSeconds(30)), false),
                        "throttled (429) 被限流")
                .command(answered(new Answer.Refused("422"), false), "refused (4xx) 被拒收")
                .command(
                        answered(new Answer.Refused("422"), true),
                        "refused, a later one waits 被拒收且已有后一报送")
                .command(
                        answered(new Answer.Unknown(Doubt.NO_ANSWER, "timeout"), false),
                        "no usable answer 无有效答复")
                .command(answered(new Answer.NotKnown(), false), "the receiver has it not 对方称没有")
                .command(
                        answered(new Answer.NotKnown(), true),
                        "has it not, a later one waits 对方称没有且已有后一报送")
                .command(confirmed(RECEIPT, 0, Verdict.PENDING), "receipt 回执")
                .command(confirmed(RECEIPT, 1, Verdict.ACCEPTED), "verdict 1: accepted 裁定采纳")
                .command(confirmed(RECEIPT, 1, Verdict.REJECTED), "verdict 1: rejected 裁定驳回")
                .command(confirmed(RECEIPT, 2, Verdict.ACCEPTED), "verdict 2: accepted 改判采纳")
                .command(confirmed(RECEIPT, 2, Verdict.REJECTED), "verdict 2: rejected 改判驳回")
                .command(confirmed(RECEIPT, 2, Verdict.PENDING), "verdict 2: taken back 撤回裁定")
                .command(confirmed(OTHER, 2, Verdict.ACCEPTED), "another receipt 另一回执")
                .verify("delivery", "publication-service", DeliveryStatesTest.class);
    }

    private static UnaryOperator<DeliveryState> answered(Answer answer, boolean laterExists) {
        return state -> DeliveryRules.decide(state, answer, laterExists).state();
    }

    private static UnaryOperator<DeliveryState> confirmed(
            Receipt receipt, int revision, Verdict verdict) {
        return answered(
                new Answer.Confirmed(receipt, ruling(revision, verdict), Optional.empty()), false);
    }

    private static Ruling ruling(int revision, Verdict verdict) {
        return new Ruling(revision, verdict, List.of(), AT);
    }

    private static String word(DeliveryState state) {
        return switch (state) {
            case Queued() -> "QUEUED";
            case Sent(var doubtful) -> doubtful ? "DOUBTFUL" : "SENT";
            case Contested(_) -> "CONTESTED";
            case Refused(_) -> "REFUSED";
            case Superseded(_) -> "SUPERSEDED";
            case Received(_, _) -> "RECEIVED";
            case Accepted(_, _) -> "ACCEPTED";
            case Rejected(_, _) -> "REJECTED";
        };
    }
}
