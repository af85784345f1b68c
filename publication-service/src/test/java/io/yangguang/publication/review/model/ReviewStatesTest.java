package io.yangguang.publication.review.model;

import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Disclosure;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Mode;
import io.yangguang.publication.review.model.ReviewCommand.Approve;
import io.yangguang.publication.review.model.ReviewCommand.Return;
import io.yangguang.publication.review.model.ReviewCommand.Submit;
import io.yangguang.publication.review.model.ReviewOutcome.Accepted;
import io.yangguang.publication.review.model.ReviewOutcome.Rejected;
import io.yangguang.publication.review.model.ReviewState.Approved;
import io.yangguang.publication.review.model.ReviewState.Returned;
import io.yangguang.publication.review.model.ReviewState.Submitted;
import io.yangguang.testing.StateDiagram;
import io.yangguang.testing.StateDiagram.Answer;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReviewStatesTest {

    private static final ReviewFacts FACTS = new ReviewFacts(Set.of("author"), false);
    private static final Attribute PUBLIC =
            new Attribute(Disclosure.FULL, Mode.PROACTIVE, null, null);

    @Test
    void thePageShowsWhatTheModelDoes() {
        new StateDiagram<ReviewState, ReviewCommand>(
                        "审批单 / Review", ReviewState::word, ReviewStatesTest::decide)
                .start(new Submitted(), "SUBMITTED 待审批")
                .state(new Returned("缺附件"), "RETURNED 已退回")
                .state(new Approved(PUBLIC), "APPROVED 已批准")
                .command(new Submit("author"), "submit 提交")
                .command(new Approve("head", PUBLIC), "approve 批准")
                .command(new Return("head", "缺附件"), "return 退回")
                .command(new Return("head", null), "return without a reason 退回未写理由")
                .command(new Approve("author", PUBLIC), "approve one's own 本人批准")
                .verify("review", "publication-service", ReviewStatesTest.class);
    }

    private static Answer<ReviewState> decide(ReviewState state, ReviewCommand command) {
        return switch (ReviewRules.decide(state, FACTS, command)) {
            case Accepted(var next) -> new Answer.Moves<>(next);
            case Rejected(var reason) -> new Answer.Refused<>(reason.name());
        };
    }
}
