package io.yangguang.publication.review.model;

import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Disclosure;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Mode;
import io.yangguang.publication.review.model.ConsultationRules.Command;
import io.yangguang.publication.review.model.ConsultationRules.Outcome;
import io.yangguang.publication.review.model.ConsultationState.Answered;
import io.yangguang.publication.review.model.ConsultationState.Asked;
import io.yangguang.publication.review.model.ConsultationState.Decided;
import io.yangguang.publication.review.model.ConsultationState.Opinion.Agrees;
import io.yangguang.testing.StateDiagram;
import io.yangguang.testing.StateDiagram.Answer;
import org.junit.jupiter.api.Test;

class ConsultationStatesTest {

    private static final Attribute PUBLIC =
            new Attribute(Disclosure.FULL, Mode.PROACTIVE, null, null);
    private static final Attribute ON_REQUEST =
            new Attribute(Disclosure.FULL, Mode.ON_REQUEST, null, null);
    private static final Attribute GROUNDLESS = new Attribute(Disclosure.NONE, null, null, "内部");

    @Test
    void thePageShowsWhatTheModelDoes() {
        new StateDiagram<ConsultationState, Command>(
                        "联合发文征求意见 / Consultation of co-issuers",
                        ConsultationState::word,
                        ConsultationStatesTest::decide)
                .start(new Asked(), "ASKED 征求意见中")
                .state(new Answered(new Agrees(null)), "ANSWERED 已答复")
                .state(new Decided(null, PUBLIC), "DECIDED 承办机关已确定")
                .command(new Command.Agree(null), "agree 同意")
                .command(new Command.Differ(ON_REQUEST, "未定事项"), "differ 另有意见")
                .command(new Command.Differ(null, "未定事项"), "differ without an attribute 另有意见未写属性")
                .command(new Command.Differ(ON_REQUEST, " "), "differ without a reason 另有意见未写理由")
                .command(new Command.Differ(GROUNDLESS, "内部"), "differ without a ground 另有意见未写依据")
                .command(new Command.Conclude(PUBLIC), "the host decides 承办机关确定")
                .verify("consultation", "publication-service", ConsultationStatesTest.class);
    }

    private static Answer<ConsultationState> decide(ConsultationState state, Command command) {
        return switch (ConsultationRules.decide(state, command)) {
            case Outcome.Accepted(var next) -> new Answer.Moves<>(next);
            case Outcome.Refused(var reason) -> new Answer.Refused<>(reason.name());
        };
    }
}
