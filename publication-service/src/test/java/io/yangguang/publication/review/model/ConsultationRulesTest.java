package io.yangguang.publication.review.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Disclosure;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Mode;
import io.yangguang.publication.review.model.ConsultationRules.Command;
import io.yangguang.publication.review.model.ConsultationRules.Outcome;
import io.yangguang.publication.review.model.ConsultationState.Answered;
import io.yangguang.publication.review.model.ConsultationState.Asked;
import io.yangguang.publication.review.model.ConsultationState.Decided;
import io.yangguang.publication.review.model.ConsultationState.Opinion.Agrees;
import io.yangguang.publication.review.model.ConsultationState.Opinion.Differs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConsultationRulesTest {

    private static final Attribute PUBLIC =
            new Attribute(Disclosure.FULL, Mode.PROACTIVE, null, null);
    private static final Attribute ON_REQUEST =
            new Attribute(Disclosure.FULL, Mode.ON_REQUEST, null, null);

    @Test
    void everyCommandInEveryStateHasOneAnswer() {
        List<ConsultationState> states =
                List.of(
                        new Asked(),
                        new Answered(new Agrees(null)),
                        new Answered(new Differs(ON_REQUEST, "未定事项")),
                        new Decided(null, PUBLIC));
        List<Command> commands =
                List.of(
                        new Command.Agree(null),
                        new Command.Differ(ON_REQUEST, "未定事项"),
                        new Command.Differ(null, "未定事项"),
                        new Command.Differ(ON_REQUEST, " "),
                        new Command.Differ(new Attribute(Disclosure.NONE, null, null, "内部"), "内部"),
                        new Command.Conclude(PUBLIC));

        var answers = new ArrayList<String>();
        for (var state : states) {
            for (var command : commands) {
                answers.add(word(ConsultationRules.decide(state, command)));
            }
        }

        assertThat(answers)
                .containsExactly(
                        // asked
                        "ANSWERED",
                        "ANSWERED",
                        "ATTRIBUTE_MISSING",
                        "REASON_MISSING",
                        "ATTRIBUTE_INCOMPLETE",
                        "DECIDED",
                        // agreed
                        "ALREADY_ANSWERED",
                        "ALREADY_ANSWERED",
                        "ALREADY_ANSWERED",
                        "ALREADY_ANSWERED",
                        "ALREADY_ANSWERED",
                        "DECIDED",
                        // differed
                        "ALREADY_ANSWERED",
                        "ALREADY_ANSWERED",
                        "ALREADY_ANSWERED",
                        "ALREADY_ANSWERED",
                        "ALREADY_ANSWERED",
                        "DECIDED",
                        // decided
                        "ALREADY_DECIDED",
                        "ALREADY_DECIDED",
                        "ALREADY_DECIDED",
                        "ALREADY_DECIDED",
                        "ALREADY_DECIDED",
                        "ALREADY_DECIDED");
    }

    @Test
    void theHostWaitsUntilTheEndOfTheDayOrTheAnswer() {
        var day = LocalDate.of(2026, 11, 30);
        var asked = asked(day, new Asked());

        assertThat(asked.openOn(day.minusDays(1))).isTrue();
        assertThat(asked.openOn(day)).isTrue();
        assertThat(asked.openOn(day.plusDays(1))).isFalse();
        assertThat(asked(day, new Answered(new Agrees(null))).openOn(day)).isFalse();
    }

    private static Consultation asked(LocalDate answerBy, ConsultationState state) {
        var id = new UUID(0, 1);
        return new Consultation(
                id, 1, id, 1, id, "220800", answerBy, "clerk", Instant.EPOCH, state, null);
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(var next) -> next.word();
            case Outcome.Refused(var reason) -> reason.name();
        };
    }
}
