package io.yangguang.publication.redaction.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.publication.redaction.model.RedactionCommand.Discard;
import io.yangguang.publication.redaction.model.RedactionCommand.DrawUp;
import io.yangguang.publication.redaction.model.RedactionCommand.Seal;
import io.yangguang.publication.redaction.model.RedactionOutcome.Accepted;
import io.yangguang.publication.redaction.model.RedactionOutcome.Rejected;
import io.yangguang.publication.redaction.model.RedactionState.Absent;
import io.yangguang.publication.redaction.model.RedactionState.DrawnUp;
import io.yangguang.publication.redaction.model.RedactionState.Sealed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RedactionRulesTest {

    private static final List<RedactionState> STATES =
            List.of(
                    new Absent(),
                    new DrawnUp(3, Set.of("clerk"), 0),
                    new DrawnUp(3, Set.of("clerk"), 2),
                    new Sealed());
    private static final List<RedactionCommand> COMMANDS =
            List.of(
                    new DrawUp("head", null),
                    new DrawUp("head", 3L),
                    new DrawUp("head", 2L),
                    new Discard(null),
                    new Discard(3L),
                    new Discard(2L),
                    new Seal());

    @Test
    void everyCommandInEveryStateHasOneAnswer() {
        assertThat(answers(false))
                .containsExactly(
                        // absent
                        "drawn up 1 by [head], 1 open",
                        "CHANGED_MEANWHILE",
                        "CHANGED_MEANWHILE",
                        "NOT_THERE",
                        "NOT_THERE",
                        "NOT_THERE",
                        "NOT_THERE",
                        // drawn up, nothing left open
                        "PRECONDITION_MISSING",
                        "drawn up 4 by [clerk, head], 1 open",
                        "CHANGED_MEANWHILE",
                        "PRECONDITION_MISSING",
                        "absent",
                        "CHANGED_MEANWHILE",
                        "sealed",
                        // drawn up with open leftovers
                        "PRECONDITION_MISSING",
                        "drawn up 4 by [clerk, head], 1 open",
                        "CHANGED_MEANWHILE",
                        "PRECONDITION_MISSING",
                        "absent",
                        "CHANGED_MEANWHILE",
                        "LEFTOVERS_OPEN",
                        // sealed
                        "SEALED",
                        "SEALED",
                        "SEALED",
                        "SEALED",
                        "SEALED",
                        "SEALED",
                        "SEALED");
    }

    @Test
    void nothingIsDrawnUpOrDiscardedOnceTheVersionIsApproved() {
        assertThat(answers(true).subList(0, 21))
                .containsExactly(
                        "VERSION_SIGNED",
                        "VERSION_SIGNED",
                        "VERSION_SIGNED",
                        "NOT_THERE",
                        "NOT_THERE",
                        "NOT_THERE",
                        "NOT_THERE",
                        "VERSION_SIGNED",
                        "VERSION_SIGNED",
                        "VERSION_SIGNED",
                        "VERSION_SIGNED",
                        "VERSION_SIGNED",
                        "VERSION_SIGNED",
                        "sealed",
                        "VERSION_SIGNED",
                        "VERSION_SIGNED",
                        "VERSION_SIGNED",
                        "VERSION_SIGNED",
                        "VERSION_SIGNED",
                        "VERSION_SIGNED",
                        "LEFTOVERS_OPEN");
    }

    private static List<String> answers(boolean approved) {
        var answers = new ArrayList<String>();
        for (var state : STATES) {
            for (var command : COMMANDS) {
                answers.add(word(RedactionRules.decide(state, approved, 1, command)));
            }
        }
        return answers;
    }

    private static String word(RedactionOutcome outcome) {
        return switch (outcome) {
            case Rejected(var reason) -> reason.name();
            case Accepted(Absent()) -> "absent";
            case Accepted(Sealed()) -> "sealed";
            case Accepted(DrawnUp(var version, var by, var open)) ->
                    "drawn up %d by %s, %d open"
                            .formatted(version, by.stream().sorted().toList(), open);
        };
    }
}
