package io.yangguang.publication.negativelist.model;

import io.yangguang.publication.negativelist.model.ListCommand.Approve;
import io.yangguang.publication.negativelist.model.ListCommand.Confirm;
import io.yangguang.publication.negativelist.model.ListCommand.Return;
import io.yangguang.publication.negativelist.model.ListCommand.Revise;
import io.yangguang.publication.negativelist.model.ListCommand.Submit;
import io.yangguang.publication.negativelist.model.ListCommand.Supersede;
import io.yangguang.publication.negativelist.model.ListOutcome.Accepted;
import io.yangguang.publication.negativelist.model.ListOutcome.Rejected;
import io.yangguang.publication.negativelist.model.ListState.Approved;
import io.yangguang.publication.negativelist.model.ListState.Drafted;
import io.yangguang.publication.negativelist.model.ListState.Returned;
import io.yangguang.publication.negativelist.model.ListState.Submitted;
import io.yangguang.publication.negativelist.model.ListState.Superseded;
import io.yangguang.testing.StateDiagram;
import io.yangguang.testing.StateDiagram.Answer;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListStatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** A command, and what is known of the edition when it comes. */
    private record Case(ListFacts facts, ListCommand command) {}

    @Test
    void thePageShowsWhatTheModelDoes() {
        new StateDiagram<ListState, Case>(
                        "负面清单 / Negative list", ListStatesTest::word, ListStatesTest::decide)
                .start(new Drafted(), "DRAFTED 拟制")
                .state(new Submitted(), "SUBMITTED 待审批")
                .state(new Returned("依据不足"), "RETURNED 已退回")
                .state(new Approved(TODAY.plusDays(5)), "APPROVED 已批准，五日后生效")
                .state(new Approved(TODAY), "IN_FORCE 已生效")
                .state(new Superseded(TODAY.minusYears(1), TODAY), "SUPERSEDED 已被新版取代")
                .command(ask(new Revise("clerk")), "revise 修改")
                .command(ask(new Submit("clerk")), "submit 提交")
                .command(
                        new Case(facts(0, TODAY.minusYears(1)), new Submit("clerk")),
                        "submit without entries 提交空清单")
                .command(ask(new Approve("leader")), "approve 批准")
                .command(ask(new Approve("clerk")), "a drafter approves 拟制人本人批准")
                .command(
                        new Case(facts(2, TODAY.plusDays(5)), new Approve("leader")),
                        "approve for the day of the edition before 与上一版同日生效")
                .command(ask(new Return("leader", "依据不足")), "return 退回")
                .command(ask(new Return("leader", " ")), "return without a reason 退回未写理由")
                .command(ask(new Return("clerk", "依据不足")), "a drafter returns 拟制人本人退回")
                .command(ask(new Confirm("leader", "无需调整")), "confirm 定期评估，无需调整")
                .command(ask(new Confirm("leader", null)), "confirm without a reason 评估未写理由")
                .command(ask(new Supersede(TODAY.plusDays(9))), "the next edition is approved 新版获批")
                .command(
                        ask(new Supersede(TODAY)), "the next edition is to hold from today 新版拟当日生效")
                .verify("negative-list", "publication-service", ListStatesTest.class);
    }

    private static Case ask(ListCommand command) {
        return new Case(facts(2, TODAY.minusYears(1)), command);
    }

    private static ListFacts facts(int entries, LocalDate predecessorFrom) {
        return new ListFacts(Set.of("clerk"), entries, TODAY.plusDays(5), TODAY, predecessorFrom);
    }

    private static String word(ListState state) {
        return state instanceof Approved && state.inForceOn(TODAY) ? "IN_FORCE" : state.word();
    }

    private static Answer<ListState> decide(ListState state, Case asked) {
        return switch (ListRules.decide(state, asked.facts(), asked.command())) {
            case Accepted(var next) ->
                    next.equals(state) ? new Answer.Stays<>("noted 已记载") : new Answer.Moves<>(next);
            case Rejected(var reason) -> new Answer.Refused<>(reason.name());
        };
    }
}
