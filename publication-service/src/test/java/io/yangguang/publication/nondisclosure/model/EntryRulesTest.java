package io.yangguang.publication.nondisclosure.model;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Disclosure;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Mode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EntryRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final EntryFacts FACTS =
            new EntryFacts("leader", 2, TODAY, TODAY.plusMonths(12));

    @Test
    @DisplayName("条例第十八条: 定期评估审查; every command in every state has one answer")
    void everyCommandInEveryStateHasOneAnswer() {
        List<EntryState> states =
                List.of(
                        new InForce(TODAY.plusDays(10)),
                        new Due(TODAY.minusDays(1)),
                        new Lifted(TODAY),
                        new Superseded(TODAY, 3));
        List<EntryCommand> commands =
                List.of(
                        new Confirm("head", "仍属内部事务", TODAY.plusMonths(12)),
                        new Confirm("leader", "仍属内部事务", TODAY.plusMonths(12)),
                        new Confirm("head", " ", TODAY.plusMonths(1)),
                        new Confirm("head", "仍属内部事务", null),
                        new Confirm("head", "仍属内部事务", TODAY),
                        new Confirm("head", "仍属内部事务", TODAY.plusMonths(12).plusDays(1)),
                        new Lift("leader", "项目已竣工"),
                        new Lift("head", null),
                        new Earlier("leader", "提前竣工", TODAY.plusDays(9)),
                        new Earlier("leader", "提前竣工", TODAY.plusDays(10)),
                        new Earlier("leader", "提前竣工", TODAY.minusDays(2)),
                        new Earlier("leader", "", TODAY),
                        new Supersede(3),
                        new Supersede(2));

        var answers = new ArrayList<String>();
        for (var state : states) {
            for (var command : commands) {
                answers.add(word(EntryRules.decide(state, FACTS, command)));
            }
        }

        var inForce =
                List.of(
                        "→ IN_FORCE 2028-03-01",
                        "SAME_PERSON",
                        "REASON_MISSING",
                        "DATE_MISSING",
                        "DATE_NOT_AHEAD",
                        "DATE_TOO_LATE",
                        "→ LIFTED",
                        "REASON_MISSING",
                        "→ IN_FORCE 2027-03-10",
                        "NOT_EARLIER",
                        "DATE_NOT_AHEAD",
                        "REASON_MISSING",
                        "→ SUPERSEDED",
                        "NOT_LATER_VERSION");
        var due = new ArrayList<>(inForce);
        due.set(8, "NOT_EARLIER");
        var expected = new ArrayList<>(inForce);
        expected.addAll(due);
        commands.forEach(_ -> expected.add("ALREADY_LIFTED"));
        commands.forEach(_ -> expected.add("ALREADY_SUPERSEDED"));
        assertThat(answers).isEqualTo(expected);
    }

    private static String word(EntryOutcome outcome) {
        return switch (outcome) {
            case Accepted(var next) ->
                    "→ " + next.word() + (next instanceof InForce(var again) ? " " + again : "");
            case Rejected(var reason) -> reason.name();
        };
    }

    @Test
    void anEntryIsDueFromItsDayOn() {
        var day = LocalDate.of(2027, 3, 1);
        var state = new InForce(day);

        assertThat(state.on(day.minusDays(1)).word()).isEqualTo("IN_FORCE");
        assertThat(state.on(day)).isEqualTo(new Due(day));
        assertThat(state.on(day.plusYears(3))).isEqualTo(new Due(day));
        assertThat(new Due(day).on(day.minusDays(1))).isEqualTo(state);
        assertThat(new Lifted(day).on(day.plusDays(1)).word()).isEqualTo("LIFTED");
    }

    @Test
    void theKindFollowsFromEveryAttribute() {
        var kinds = new ArrayList<Optional<Kind>>();
        for (var disclosure : Disclosure.values()) {
            for (var mode : new Mode[] {null, Mode.PROACTIVE, Mode.ON_REQUEST}) {
                kinds.add(Kind.of(new Attribute(disclosure, mode, "条例第十六条", null)));
            }
        }

        assertThat(kinds)
                .containsExactly(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Kind.ON_REQUEST),
                        Optional.of(Kind.REDACTED),
                        Optional.of(Kind.REDACTED),
                        Optional.of(Kind.ON_REQUEST),
                        Optional.of(Kind.NONE),
                        Optional.of(Kind.NONE),
                        Optional.of(Kind.ON_REQUEST));
        assertThat(Kind.REDACTED.reopensVersion()).isFalse();
        assertThat(Kind.forPublication(new Attribute(Disclosure.REDACTED, Mode.PROACTIVE, "", "")))
                .isTrue();
        assertThat(Kind.forPublication(new Attribute(Disclosure.NONE, null, "", ""))).isFalse();
    }
}
