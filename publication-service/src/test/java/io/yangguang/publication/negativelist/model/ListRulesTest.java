package io.yangguang.publication.negativelist.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.publication.negativelist.model.ListCommand.Approve;
import io.yangguang.publication.negativelist.model.ListCommand.Confirm;
import io.yangguang.publication.negativelist.model.ListCommand.Return;
import io.yangguang.publication.negativelist.model.ListCommand.Revise;
import io.yangguang.publication.negativelist.model.ListCommand.Submit;
import io.yangguang.publication.negativelist.model.ListCommand.Supersede;
import io.yangguang.publication.negativelist.model.ListOutcome.Accepted;
import io.yangguang.publication.negativelist.model.ListOutcome.Rejected;
import io.yangguang.publication.negativelist.model.ListOutcome.Rejection;
import io.yangguang.publication.negativelist.model.ListState.Approved;
import io.yangguang.publication.negativelist.model.ListState.Drafted;
import io.yangguang.publication.negativelist.model.ListState.Returned;
import io.yangguang.publication.negativelist.model.ListState.Submitted;
import io.yangguang.publication.negativelist.model.ListState.Superseded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final ListFacts FACTS =
            new ListFacts(Set.of("clerk"), 2, TODAY.plusDays(5), TODAY, TODAY.minusYears(1));

    @Test
    void everyCommandInEveryStateHasOneAnswer() {
        List<ListState> states =
                List.of(
                        new Drafted(),
                        new Returned("依据不足"),
                        new Submitted(),
                        new Approved(TODAY),
                        new Superseded(TODAY.minusYears(1), TODAY));
        List<ListCommand> commands =
                List.of(
                        new Revise("clerk"),
                        new Submit("clerk"),
                        new Approve("leader"),
                        new Approve("clerk"),
                        new Return("leader", "依据不足"),
                        new Return("leader", " "),
                        new Return("clerk", "依据不足"),
                        new Confirm("leader", "无需调整"),
                        new Confirm("leader", ""),
                        new Supersede(TODAY.plusDays(1)),
                        new Supersede(TODAY));

        var answers = new ArrayList<String>();
        for (var state : states) {
            for (var command : commands) {
                answers.add(word(ListRules.decide(state, FACTS, command)));
            }
        }

        var draft =
                List.of(
                        "→ DRAFTED",
                        "→ SUBMITTED",
                        "NOT_SUBMITTED",
                        "NOT_SUBMITTED",
                        "NOT_SUBMITTED",
                        "NOT_SUBMITTED",
                        "NOT_SUBMITTED",
                        "NOT_IN_FORCE",
                        "NOT_IN_FORCE",
                        "NOT_IN_FORCE",
                        "NOT_IN_FORCE");
        var expected = new ArrayList<>(draft);
        expected.addAll(draft);
        expected.addAll(
                List.of(
                        "ALREADY_SUBMITTED",
                        "ALREADY_SUBMITTED",
                        "→ APPROVED",
                        "SELF_APPROVAL",
                        "→ RETURNED",
                        "REASON_MISSING",
                        "SELF_APPROVAL",
                        "NOT_IN_FORCE",
                        "NOT_IN_FORCE",
                        "NOT_IN_FORCE",
                        "NOT_IN_FORCE"));
        expected.addAll(
                List.of(
                        "ALREADY_APPROVED",
                        "ALREADY_APPROVED",
                        "ALREADY_APPROVED",
                        "ALREADY_APPROVED",
                        "ALREADY_APPROVED",
                        "ALREADY_APPROVED",
                        "ALREADY_APPROVED",
                        "→ APPROVED",
                        "REASON_MISSING",
                        "→ SUPERSEDED",
                        "NOT_AFTER_PREDECESSOR"));
        commands.forEach(_ -> expected.add("SUPERSEDED"));
        assertThat(answers).isEqualTo(expected);
    }

    private static String word(ListOutcome outcome) {
        return switch (outcome) {
            case Accepted(var next) -> "→ " + next.word();
            case Rejected(var reason) -> reason.name();
        };
    }

    @Test
    void anEmptyListIsNotSubmitted() {
        var empty = new ListFacts(Set.of("clerk"), 0, TODAY, TODAY, null);

        assertThat(ListRules.decide(new Drafted(), empty, new Submit("clerk")))
                .isEqualTo(new Rejected(Rejection.EMPTY));
    }

    @Test
    void aLateApprovalNeverReachesBack() {
        var late = new ListFacts(Set.of("clerk"), 1, TODAY.minusDays(40), TODAY, null);

        assertThat(ListRules.decide(new Submitted(), late, new Approve("leader")))
                .isEqualTo(new Accepted(new Approved(TODAY)));
    }

    @Test
    void anEditionBeginsAfterTheOneBefore() {
        for (int days = 0; days < 2; days++) {
            var facts =
                    new ListFacts(
                            Set.of("clerk"), 1, TODAY.plusDays(3), TODAY, TODAY.plusDays(3 + days));

            assertThat(ListRules.decide(new Submitted(), facts, new Approve("leader")))
                    .isEqualTo(new Rejected(Rejection.NOT_AFTER_PREDECESSOR));
        }
    }

    @Test
    void onTheDayOfTheChangeExactlyOneIsInForce() {
        var before = new Superseded(TODAY.minusYears(1), TODAY);
        var after = new Approved(TODAY);

        for (int days = -400; days <= 400; days++) {
            var day = TODAY.plusDays(days);
            int inForce = (before.inForceOn(day) ? 1 : 0) + (after.inForceOn(day) ? 1 : 0);
            assertThat(inForce).as("%s", day).isEqualTo(day.isBefore(TODAY.minusYears(1)) ? 0 : 1);
        }
    }

    @Test
    void theDifferenceOfTwoEditionsIsByTitle() {
        var kept = entry(1, "评标专家个人信息", Ground.PERSONAL_PRIVACY);
        var changed = entry(2, "标底", Ground.TRADE_SECRET);
        var removed = entry(3, "会议纪要", Ground.PROCESS_INFORMATION);
        var moved = entry(1, "标底", Ground.PROCESS_INFORMATION);
        var added = entry(3, "值班安排", Ground.INTERNAL_AFFAIRS);

        var diff =
                ListDiff.between(
                        List.of(kept, changed, removed),
                        List.of(moved, entry(2, "评标专家个人信息", Ground.PERSONAL_PRIVACY), added));

        assertThat(diff.added()).containsExactly(added);
        assertThat(diff.removed()).containsExactly(removed);
        assertThat(diff.changed()).containsExactly(new ListDiff.Changed(changed, moved));
    }

    private static ListEntry entry(int number, String title, Ground ground) {
        return new ListEntry(number, title, List.of(), ground, "条例", TODAY, null);
    }
}
