package io.yangguang.publication.publicity.model;

import io.yangguang.publication.disclosure.model.Ground;
import io.yangguang.publication.disclosure.model.VersionAct;
import io.yangguang.publication.publicity.model.PublicityCommand.ComeDown;
import io.yangguang.publication.publicity.model.PublicityCommand.Finish;
import io.yangguang.publication.publicity.model.PublicityCommand.Interrupt;
import io.yangguang.publication.publicity.model.PublicityCommand.Replace;
import io.yangguang.publication.publicity.model.PublicityCommand.Resume;
import io.yangguang.publication.publicity.model.PublicityOutcome.Became;
import io.yangguang.publication.publicity.model.PublicityOutcome.Rejected;
import io.yangguang.publication.publicity.model.PublicityOutcome.Unchanged;
import io.yangguang.publication.publicity.model.PublicityState.Broken;
import io.yangguang.publication.publicity.model.PublicityState.Ended;
import io.yangguang.publication.publicity.model.PublicityState.Running;
import io.yangguang.testing.StateDiagram;
import io.yangguang.testing.StateDiagram.Answer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PublicityStatesTest {

    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 9);
    private static final LocalDate AFTER = UNTIL.plusDays(1);

    /** A command, and the day on which it comes. */
    private record Case(PublicityCommand command, LocalDate today) {}

    @Test
    void thePageShowsWhatTheModelDoes() {
        new StateDiagram<PublicityState, Case>(
                        "公示期 / Publicity period",
                        PublicityStatesTest::word,
                        PublicityStatesTest::decide)
                .start(new Running(UNTIL, false), "RUNNING 公示中")
                .state(new Running(UNTIL, true), "INTERRUPTED 公示中断")
                .state(new Ended(AFTER), "ENDED 公示期满")
                .state(new Broken(UNTIL, Ground.ERROR), "BROKEN 公示中止，须重新公示")
                .command(within(new Interrupt(true)), "the page is away 页面无法访问")
                .command(within(new Interrupt(false)), "the page was away for a time 曾一度无法访问")
                .command(within(new Resume()), "the page is back 恢复访问")
                .command(within(new Finish()), "end on the last day 最后一日结束")
                .command(after(new Finish()), "end after the last day 期满次日结束")
                .command(within(new ComeDown(Ground.ERROR)), "comes down within, in error 期内因错误撤回")
                .command(
                        within(new ComeDown(Ground.SUPERSEDED)),
                        "comes down within, superseded 期内因被取代撤下")
                .command(
                        after(new ComeDown(Ground.PUBLICITY_ENDED)),
                        "comes down after the last day 期满后撤下")
                .command(within(new Replace(VersionAct.CORRECTED)), "corrected within 期内更正")
                .command(within(new Replace(VersionAct.CHANGED)), "changed within 期内变更")
                .command(after(new Replace(VersionAct.CHANGED)), "changed after the last day 期满后变更")
                .verify("publicity", "publication-service", PublicityStatesTest.class);
    }

    private static Case within(PublicityCommand command) {
        return new Case(command, UNTIL);
    }

    private static Case after(PublicityCommand command) {
        return new Case(command, AFTER);
    }

    private static String word(PublicityState state) {
        return state instanceof Running running && running.interrupted()
                ? "INTERRUPTED"
                : state.label();
    }

    private static Answer<PublicityState> decide(PublicityState state, Case asked) {
        return switch (PublicityRules.decide(state, asked.command(), asked.today())) {
            case Became(var next) ->
                    next.equals(state) ? new Answer.Stays<>("noted 已记载") : new Answer.Moves<>(next);
            case Unchanged() -> new Answer.Stays<>("unchanged 不变");
            case Rejected(var reason) -> new Answer.Refused<>(reason.name());
        };
    }
}
