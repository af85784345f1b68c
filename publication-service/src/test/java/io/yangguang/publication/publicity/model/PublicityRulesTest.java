package io.yangguang.publication.publicity.model;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicityRulesTest {

    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 9);
    private static final List<PublicityState> STATES =
            List.of(
                    new Running(UNTIL, false),
                    new Running(UNTIL, true),
                    new Ended(UNTIL.plusDays(1)),
                    new Broken(UNTIL, Ground.ERROR));
    private static final List<PublicityCommand> COMMANDS =
            List.of(
                    new Interrupt(true),
                    new Interrupt(false),
                    new Resume(),
                    new Finish(),
                    new ComeDown(Ground.ERROR),
                    new ComeDown(Ground.PUBLICITY_ENDED),
                    new Replace(VersionAct.CORRECTED),
                    new Replace(VersionAct.CHANGED));

    private static List<String> answers(LocalDate today) {
        var answers = new ArrayList<String>();
        for (var state : STATES) {
            for (var command : COMMANDS) {
                answers.add(word(PublicityRules.decide(state, command, today)));
            }
        }
        return answers;
    }

    @Test
    void everyCommandInEveryStateOnTheLastDay() {
        assertThat(answers(UNTIL))
                .containsExactly(
                        // running
                        "RUNNING away",
                        "RUNNING",
                        "NOT_INTERRUPTED",
                        "unchanged",
                        "BROKEN",
                        "STILL_RUNNING",
                        "unchanged",
                        "STILL_RUNNING",
                        // away now
                        "INTERRUPTED_ALREADY",
                        "RUNNING away",
                        "RUNNING",
                        "unchanged",
                        "BROKEN",
                        "STILL_RUNNING",
                        "unchanged",
                        "STILL_RUNNING",
                        // ended
                        "NOT_RUNNING",
                        "NOT_RUNNING",
                        "NOT_RUNNING",
                        "unchanged",
                        "unchanged",
                        "unchanged",
                        "unchanged",
                        "unchanged",
                        // broken
                        "NOT_RUNNING",
                        "NOT_RUNNING",
                        "NOT_RUNNING",
                        "unchanged",
                        "unchanged",
                        "unchanged",
                        "unchanged",
                        "unchanged");
    }

    @Test
    void everyCommandInEveryStateOnTheDayAfter() {
        assertThat(answers(UNTIL.plusDays(1)))
                .startsWith(
                        // its time has come, whether or not the sweep has been there
                        "RUNNING away",
                        "RUNNING",
                        "NOT_INTERRUPTED",
                        "ENDED",
                        "ENDED",
                        "ENDED",
                        "unchanged",
                        "ENDED",
                        // while the page is away nothing ends
                        "INTERRUPTED_ALREADY",
                        "RUNNING away",
                        "RUNNING",
                        "unchanged",
                        "BROKEN",
                        "STILL_RUNNING",
                        "unchanged",
                        "STILL_RUNNING");
    }

    @Test
    void beforeTheEndOnlyTheTypedGroundsTakeItDown() {
        for (var ground : Ground.values()) {
            var answer =
                    PublicityRules.decide(new Running(UNTIL, false), new ComeDown(ground), UNTIL);

            assertThat(answer instanceof Became)
                    .as(ground.name())
                    .isEqualTo(ground.breaksPublicity());
        }
    }

    private static String word(PublicityOutcome outcome) {
        return switch (outcome) {
            case Became(Running(_, var away)) -> away ? "RUNNING away" : "RUNNING";
            case Became(var next) -> next.label();
            case Unchanged() -> "unchanged";
            case Rejected(var reason) -> reason.name();
        };
    }
}
