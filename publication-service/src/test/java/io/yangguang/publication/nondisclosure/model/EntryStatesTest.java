package io.yangguang.publication.nondisclosure.model;

import io.yangguang.publication.nondisclosure.model.EntryCommand.Confirm;
import io.yangguang.publication.nondisclosure.model.EntryCommand.Earlier;
import io.yangguang.publication.nondisclosure.model.EntryCommand.Lift;
import io.yangguang.publication.nondisclosure.model.EntryCommand.Supersede;
import io.yangguang.publication.nondisclosure.model.EntryOutcome.Accepted;
import io.yangguang.publication.nondisclosure.model.EntryOutcome.Rejected;
import io.yangguang.publication.nondisclosure.model.EntryState.Due;
import io.yangguang.publication.nondisclosure.model.EntryState.InForce;
import io.yangguang.publication.nondisclosure.model.EntryState.Lifted;
import io.yangguang.publication.nondisclosure.model.EntryState.Superseded;
import io.yangguang.testing.StateDiagram;
import io.yangguang.testing.StateDiagram.Answer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EntryStatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate AGAIN = TODAY.plusMonths(6);
    private static final LocalDate LATEST = TODAY.plusYears(1);
    private static final EntryFacts FACTS = new EntryFacts("decider", 2, TODAY, LATEST);

    /** What is asked: a command, or how it stands on a day. */
    private sealed interface Asked {

        record Command(EntryCommand command) implements Asked {}

        record Day(LocalDate day) implements Asked {}
    }

    @Test
    void thePageShowsWhatTheModelDoes() {
        new StateDiagram<EntryState, Asked>(
                        "不予公开登记 / Nondisclosure entry", EntryState::word, EntryStatesTest::decide)
                .start(new InForce(AGAIN), "IN_FORCE 有效，六个月后复查")
                .state(new Due(TODAY.minusDays(1)), "DUE 复查到期")
                .state(new Lifted(TODAY.minusDays(1)), "LIFTED 已解除")
                .state(new Superseded(TODAY.minusDays(1), 3), "SUPERSEDED 已被后一版本取代")
                .command(new Asked.Day(AGAIN), "the day comes 复查之日")
                .command(confirm("reviewer", "理由未变", LATEST), "confirm 确认继续不予公开")
                .command(confirm("decider", "理由未变", LATEST), "who decided confirms 原决定人确认")
                .command(confirm("reviewer", " ", LATEST), "confirm without a reason 确认未写理由")
                .command(confirm("reviewer", "理由未变", null), "confirm without a date 确认未定日期")
                .command(confirm("reviewer", "理由未变", TODAY), "confirm until today 确认至当日")
                .command(
                        confirm("reviewer", "理由未变", LATEST.plusDays(1)),
                        "confirm for longer than allowed 确认超过期限")
                .command(earlier(TODAY.plusMonths(1)), "review sooner 提前复查")
                .command(earlier(AGAIN), "review no sooner 并未提前")
                .command(command(new Lift("decider", "情势变化")), "lift 解除")
                .command(command(new Lift("decider", null)), "lift without a reason 解除未写理由")
                .command(command(new Supersede(3)), "a later version is approved 后一版本获批公开")
                .command(command(new Supersede(2)), "the same version is approved 同一版本获批公开")
                .verify("nondisclosure", "publication-service", EntryStatesTest.class);
    }

    private static Asked confirm(String by, String reason, LocalDate again) {
        return command(new Confirm(by, reason, again));
    }

    private static Asked earlier(LocalDate again) {
        return command(new Earlier("reviewer", "情势变化", again));
    }

    private static Asked command(EntryCommand command) {
        return new Asked.Command(command);
    }

    private static Answer<EntryState> decide(EntryState state, Asked asked) {
        return switch (asked) {
            case Asked.Day(var day) -> {
                var then = state.on(day);
                yield then.equals(state) ? new Answer.Stays<>("–") : new Answer.Moves<>(then);
            }
            case Asked.Command(var command) ->
                    switch (EntryRules.decide(state, FACTS, command)) {
                        case Accepted(var next) -> new Answer.Moves<>(next);
                        case Rejected(var reason) -> new Answer.Refused<>(reason.name());
                    };
        };
    }
}
