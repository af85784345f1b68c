package io.yangguang.publication.credit.model;

import io.yangguang.publication.credit.model.CreditCommand.Accept;
import io.yangguang.publication.credit.model.CreditCommand.Apply;
import io.yangguang.publication.credit.model.CreditCommand.Expire;
import io.yangguang.publication.credit.model.CreditCommand.Reject;
import io.yangguang.publication.credit.model.CreditCommand.Replace;
import io.yangguang.publication.credit.model.CreditCommand.Withdraw;
import io.yangguang.publication.credit.model.CreditOutcome.Moved;
import io.yangguang.publication.credit.model.CreditOutcome.Rejected;
import io.yangguang.publication.credit.model.CreditOutcome.Unchanged;
import io.yangguang.publication.credit.model.CreditState.Expired;
import io.yangguang.publication.credit.model.CreditState.Repaired;
import io.yangguang.publication.credit.model.CreditState.Shown;
import io.yangguang.publication.credit.model.CreditState.UnderRepair;
import io.yangguang.publication.credit.model.CreditState.Withdrawn;
import io.yangguang.testing.StateDiagram;
import io.yangguang.testing.StateDiagram.Answer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CreditStatesTest {

    private static final LocalDate MINIMUM = LocalDate.of(2026, 8, 21);
    private static final LocalDate UNTIL = LocalDate.of(2027, 5, 20);
    private static final LocalDate EARLY = MINIMUM.minusDays(1);
    private static final LocalDate OVER = UNTIL.plusDays(1);
    private static final Shown SHOWN = new Shown(UNTIL, MINIMUM);

    @Test
    void thePageShowsWhatTheModelDoes() {
        new StateDiagram<CreditState, CreditCommand>(
                        "信用公示与修复 / Credit entry and repair",
                        CreditStatesTest::word,
                        CreditStatesTest::decide)
                .start(SHOWN, "SHOWN 公示中")
                .start(new Shown(UNTIL, null), "NOT_REPAIRABLE 公示中，不适用修复")
                .state(new UnderRepair(SHOWN, "clerk"), "UNDER_REPAIR 修复办理中")
                .state(new Expired(), "EXPIRED 期满终止")
                .state(new Repaired(), "REPAIRED 已修复")
                .state(new Withdrawn(), "WITHDRAWN 已撤回")
                .command(new Replace(UNTIL.minusDays(9), MINIMUM), "a later version 后一版本")
                .command(new Expire(UNTIL), "the last day 公示期最后一日")
                .command(new Expire(OVER), "the day after the last 公示期届满次日")
                .command(
                        new Apply(EARLY, "clerk"),
                        "apply before the shortest period is over 最短公示期未满即申请修复")
                .command(new Apply(MINIMUM, "clerk"), "apply 申请修复")
                .command(new Apply(OVER, "clerk"), "apply after the last day 期满后申请修复")
                .command(new Accept(MINIMUM, "leader", "已履行"), "accept 准予修复")
                .command(new Accept(EARLY, "leader", "已履行"), "accept too early 最短公示期未满即准予")
                .command(new Reject(MINIMUM, "leader", "未履行"), "reject 不予修复")
                .command(new Accept(MINIMUM, "clerk", "已履行"), "who entered it accepts 录入人本人准予")
                .command(new Accept(MINIMUM, "leader", " "), "accept without a reason 准予未写理由")
                .command(new Accept(OVER, "leader", "已履行"), "accept after the last day 期满后准予")
                .command(new Withdraw(), "the record comes down 信息撤回、撤下")
                .verify("credit", "publication-service", CreditStatesTest.class);
    }

    private static String word(CreditState state) {
        return state instanceof Shown(_, var from) && from == null
                ? "NOT_REPAIRABLE"
                : state.word();
    }

    private static Answer<CreditState> decide(CreditState state, CreditCommand command) {
        return switch (CreditRules.decide(state, command)) {
            case Moved(var next) -> new Answer.Moves<>(next);
            case Unchanged() -> new Answer.Stays<>("unchanged 不变");
            case Rejected(var reason) -> new Answer.Refused<>(reason.name());
        };
    }
}
