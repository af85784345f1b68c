package io.yangguang.publication.review.model;

import io.yangguang.publication.chain.model.Office;
import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Disclosure;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Mode;
import io.yangguang.publication.review.model.ReviewCommand.Edit;
import io.yangguang.publication.review.model.ReviewCommand.Return;
import io.yangguang.publication.review.model.ReviewCommand.Sign;
import io.yangguang.publication.review.model.ReviewCommand.Submit;
import io.yangguang.publication.review.model.ReviewOutcome.Accepted;
import io.yangguang.publication.review.model.ReviewOutcome.Rejected;
import io.yangguang.publication.review.model.ReviewOutcome.Signed;
import io.yangguang.publication.review.model.ReviewState.Approved;
import io.yangguang.publication.review.model.ReviewState.AtStep;
import io.yangguang.publication.review.model.ReviewState.Drafted;
import io.yangguang.publication.review.model.ReviewState.Returned;
import io.yangguang.testing.StateDiagram;
import io.yangguang.testing.StateDiagram.Answer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReviewStatesTest {

    private static final ReviewFacts FACTS =
            new ReviewFacts(
                    List.of(Office.HEAD, Office.LEADER, Office.PRINCIPAL),
                    Set.of("author"),
                    false,
                    false);
    private static final Determination PROPOSED =
            new Determination(new Attribute(Disclosure.FULL, Mode.PROACTIVE, null, null), null);

    @Test
    void thePageShowsWhatTheModelDoes() {
        new StateDiagram<ReviewState, ReviewCommand>(
                        "审批单 / Review", ReviewStatesTest::word, ReviewStatesTest::decide)
                .start(new Drafted(), "DRAFTED 拟制")
                .state(new AtStep(1, PROPOSED, Set.of()), "SUBMITTED 1 待处室负责人")
                .state(new AtStep(2, PROPOSED, Set.of("head")), "SUBMITTED 2 待分管领导")
                .state(
                        new AtStep(3, PROPOSED, Set.of("head", "leader")),
                        "SUBMITTED 3 待主要领导（重大、敏感）")
                .state(new Returned("缺附件"), "RETURNED 已退回")
                .state(new Approved(PROPOSED.attribute()), "APPROVED 已批准")
                .command(new Edit("author"), "edit 修改")
                .command(new Submit("author", PROPOSED), "submit 提交")
                .command(sign("head", Office.HEAD), "head signs 处室负责人签批")
                .command(sign("leader", Office.LEADER), "leader signs 分管领导签批")
                .command(sign("principal", Office.PRINCIPAL), "principal signs 主要领导签批")
                .command(
                        sign("author", Office.HEAD, Office.LEADER, Office.PRINCIPAL),
                        "the author signs 本人签批")
                .command(
                        new Return(
                                "other",
                                Set.of(Office.HEAD, Office.LEADER, Office.PRINCIPAL),
                                "缺附件"),
                        "return 退回")
                .verify("review", "publication-service", ReviewStatesTest.class);
    }

    private static Sign sign(String by, Office... offices) {
        return new Sign(by, Set.of(offices), null, null, null);
    }

    private static String word(ReviewState state) {
        return state instanceof AtStep(int number, _, _)
                ? state.word() + " " + number
                : state.word();
    }

    private static Answer<ReviewState> decide(ReviewState state, ReviewCommand command) {
        return switch (ReviewRules.decide(state, FACTS, command)) {
            case Accepted(var next) -> new Answer.Moves<>(next);
            case Signed(var next, _) -> new Answer.Moves<>(next);
            case Rejected(var reason) -> new Answer.Refused<>(reason.name());
        };
    }
}
