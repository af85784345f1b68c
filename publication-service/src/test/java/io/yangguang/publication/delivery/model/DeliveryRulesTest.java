package io.yangguang.publication.delivery.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.publication.delivery.model.DeliveryState.Accepted;
import io.yangguang.publication.delivery.model.DeliveryState.Contested;
import io.yangguang.publication.delivery.model.DeliveryState.Queued;
import io.yangguang.publication.delivery.model.DeliveryState.Received;
import io.yangguang.publication.delivery.model.DeliveryState.Refused;
import io.yangguang.publication.delivery.model.DeliveryState.Rejected;
import io.yangguang.publication.delivery.model.DeliveryState.Sent;
import io.yangguang.publication.delivery.model.DeliveryState.Superseded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class DeliveryRulesTest {

    private static final Instant AT = Instant.parse("2026-02-27T01:30:02Z");
    private static final Receipt RECEIPT = new Receipt("R-1", AT, "aa", "evidence");
    private static final Receipt OTHER = new Receipt("R-2", AT, "aa", "evidence");

    private static final List<DeliveryState> STATES =
            List.of(
                    new Queued(),
                    new Sent(false),
                    new Sent(true),
                    new Contested("422"),
                    new Refused("422"),
                    new Superseded("422"),
                    new Received(RECEIPT, 0),
                    new Received(RECEIPT, 2),
                    new Accepted(RECEIPT, ruling(1, Verdict.ACCEPTED)),
                    new Rejected(RECEIPT, ruling(2, Verdict.REJECTED)));

    @Test
    void onlyAGenuineReceiptWithItsVerdictSettlesADelivery() {
        forEach((state, answer) -> {
            Step step = DeliveryRules.decide(state, answer, false);

            if (step.changes(state) && step.state().verdict() != Verdict.PENDING) {
                assertThat(answer).isInstanceOf(Answer.Confirmed.class);
                var confirmed = (Answer.Confirmed) answer;
                assertThat(confirmed.ruling().verdict()).isEqualTo(step.state().verdict());
                assertThat(step.announced()).contains(confirmed.ruling());
            } else {
                assertThat(step.announced()).isEmpty();
            }
        });
    }

    @Test
    void aReceiptOnceHeldIsLostOnlyWhenTheReceiverLostItUndecided() {
        forEach((state, answer) -> {
            Step step = DeliveryRules.decide(state, answer, false);

            if (state.held().isPresent() && step.state().held().isEmpty()) {
                assertThat(state).isInstanceOf(Received.class);
                assertThat(answer).isInstanceOf(Answer.NotKnown.class);
            }
            if (state.held().isPresent() && step.state().held().isPresent()) {
                assertThat(step.state().held()).isEqualTo(state.held());
            }
        });
    }

    @Test
    void aDoubtEndsOnlyWithAReceiptOrWhenTheReceiverSaysItHasNothing() {
        for (DeliveryState doubtful : List.of(new Sent(true), new Contested("422"))) {
            for (Answer answer : answers()) {
                DeliveryState next = DeliveryRules.decide(doubtful, answer, true).state();

                boolean still = next.equals(new Sent(true)) || next instanceof Contested;
                boolean ended =
                        answer instanceof Answer.Confirmed || answer instanceof Answer.NotKnown;
                assertThat(still || ended).as("%s, %s -> %s", doubtful, answer, next).isTrue();
            }
        }
        assertThat(DeliveryRules.decide(new Sent(true), new Answer.NotKnown(), false).state())
                .as("nobody asked while it was being sent")
                .isEqualTo(new Sent(true));
    }

    @Test
    void aVerdictNeverGoesBack() {
        forEach((state, answer) -> {
            Step step = DeliveryRules.decide(state, answer, false);

            if (!(answer instanceof Answer.NotKnown)) {
                assertThat(step.state().revision()).isGreaterThanOrEqualTo(state.revision());
            }
        });
    }

    @Test
    void whatIsNotSettledIsAlwaysTriedAgain() {
        forEach((state, answer) -> {
            Step step = DeliveryRules.decide(state, answer, false);

            assertThat(step.next() instanceof Next.Never)
                    .isEqualTo(
                            step.state() instanceof Superseded
                                    && !(answer instanceof Answer.Throttled));
        });
    }

    @Test
    void eachAnswerToAFirstSending() {
        var sent = new Sent(false);

        assertThat(next(sent, new Answer.NotSent("x"))).isEqualTo(new Queued());
        assertThat(next(sent, new Answer.Throttled(Duration.ofSeconds(9)))).isEqualTo(new Queued());
        assertThat(next(sent, new Answer.Refused("422"))).isEqualTo(new Refused("422"));
        assertThat(next(sent, new Answer.Unknown(Doubt.NO_ANSWER, "x"))).isEqualTo(new Sent(true));
        assertThat(next(sent, confirmed(RECEIPT, 0, Verdict.PENDING)))
                .isEqualTo(new Received(RECEIPT, 0));
        assertThat(next(sent, confirmed(RECEIPT, 1, Verdict.ACCEPTED)))
                .isEqualTo(new Accepted(RECEIPT, ruling(1, Verdict.ACCEPTED)));
        assertThat(next(sent, confirmed(RECEIPT, 1, Verdict.REJECTED)))
                .isEqualTo(new Rejected(RECEIPT, ruling(1, Verdict.REJECTED)));
    }

    @Test
    void aRefusalAfterADoubtIsClearedUpByAsking() {
        DeliveryState contested = next(new Sent(true), new Answer.Refused("422"));

        assertThat(contested).isEqualTo(new Contested("422"));
        assertThat(DeliveryRules.asks(contested)).isTrue();
        assertThat(next(contested, new Answer.NotKnown())).isEqualTo(new Refused("422"));
        assertThat(DeliveryRules.decide(contested, new Answer.NotKnown(), true).state())
                .isEqualTo(new Superseded("422"));
    }

    @Test
    void aRefusedVersionGivesWayToALaterOne() {
        Step step = DeliveryRules.decide(new Sent(false), new Answer.Refused("422"), true);

        assertThat(step.state()).isEqualTo(new Superseded("422"));
        assertThat(step.next()).isEqualTo(new Next.Never());
    }

    @Test
    void anAcceptanceCanBeReversedLateAndAgain() {
        DeliveryState accepted = new Accepted(RECEIPT, ruling(1, Verdict.ACCEPTED));

        Step rejected =
                DeliveryRules.decide(accepted, confirmed(RECEIPT, 2, Verdict.REJECTED), true);
        Step again =
                DeliveryRules.decide(
                        rejected.state(), confirmed(RECEIPT, 3, Verdict.ACCEPTED), true);

        assertThat(rejected.state()).isEqualTo(new Rejected(RECEIPT, ruling(2, Verdict.REJECTED)));
        assertThat(rejected.announced()).isPresent();
        assertThat(again.state()).isEqualTo(new Accepted(RECEIPT, ruling(3, Verdict.ACCEPTED)));
    }

    @Test
    void aContradictionOrASecondReceiptChangesNothingAndIsNamed() {
        DeliveryState accepted = new Accepted(RECEIPT, ruling(1, Verdict.ACCEPTED));

        Step contradiction =
                DeliveryRules.decide(accepted, confirmed(RECEIPT, 1, Verdict.REJECTED), false);
        Step second = DeliveryRules.decide(accepted, confirmed(OTHER, 2, Verdict.REJECTED), false);

        assertThat(contradiction.state()).isEqualTo(accepted);
        assertThat(contradiction.outcome()).isEqualTo("CONTRADICTION");
        assertThat(second.state()).isEqualTo(accepted);
        assertThat(second.outcome()).isEqualTo("OTHER_RECEIPT");
    }

    @Test
    void aReceiverThatLostAnUndecidedItemGetsItAgainUnlessALaterOneIsThere() {
        var received = new Received(RECEIPT, 0);

        assertThat(next(received, new Answer.NotKnown())).isEqualTo(new Queued());
        assertThat(DeliveryRules.decide(received, new Answer.NotKnown(), true).state())
                .isEqualTo(received);
    }

    @Test
    void whatMayHaveLeftIsWrittenDownBeforeItLeaves() {
        assertThat(DeliveryRules.departing(new Queued())).isEqualTo(new Sent(false));
        assertThat(DeliveryRules.departing(new Refused("422"))).isEqualTo(new Sent(false));
        assertThat(DeliveryRules.departing(new Sent(false))).isEqualTo(new Sent(true));
        for (DeliveryState state : STATES) {
            if (DeliveryRules.asks(state)) {
                assertThat(DeliveryRules.departing(state)).isEqualTo(state);
            }
        }
    }

    private static DeliveryState next(DeliveryState state, Answer answer) {
        return DeliveryRules.decide(state, answer, false).state();
    }

    private static void forEach(BiConsumer<DeliveryState, Answer> check) {
        for (DeliveryState state : STATES) {
            for (Answer answer : answers()) {
                check.accept(state, answer);
            }
        }
    }

    private static List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer.NotSent("连接不上对方"));
        answers.add(new Answer.Throttled(Duration.ofSeconds(2)));
        answers.add(new Answer.Refused("422"));
        answers.add(new Answer.NotKnown());
        for (Doubt doubt : Doubt.values()) {
            answers.add(new Answer.Unknown(doubt, "x"));
        }
        for (Receipt receipt : List.of(RECEIPT, OTHER)) {
            for (int revision = 0; revision < 4; revision++) {
                for (Verdict verdict : Verdict.values()) {
                    answers.add(confirmed(receipt, revision, verdict));
                }
            }
        }
        return answers;
    }

    private static Answer.Confirmed confirmed(Receipt receipt, int revision, Verdict verdict) {
        return new Answer.Confirmed(receipt, ruling(revision, verdict), Optional.empty());
    }

    private static Ruling ruling(int revision, Verdict verdict) {
        return new Ruling(revision, verdict, List.of(), AT);
    }
}
