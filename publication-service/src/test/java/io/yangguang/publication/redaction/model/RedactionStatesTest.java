package io.yangguang.publication.redaction.model;

import io.yangguang.publication.redaction.model.RedactionCommand.Discard;
import io.yangguang.publication.redaction.model.RedactionCommand.DrawUp;
import io.yangguang.publication.redaction.model.RedactionCommand.Seal;
import io.yangguang.publication.redaction.model.RedactionOutcome.Accepted;
import io.yangguang.publication.redaction.model.RedactionOutcome.Rejected;
import io.yangguang.publication.redaction.model.RedactionState.Absent;
import io.yangguang.publication.redaction.model.RedactionState.DrawnUp;
import io.yangguang.publication.redaction.model.RedactionState.Sealed;
import io.yangguang.testing.StateDiagram;
import io.yangguang.testing.StateDiagram.Answer;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RedactionStatesTest {

    /**
     * A command, and what is known when it comes.
     *
     * @param approved whether the version is approved already
     * @param open leftovers in what would be drawn up
     */
    private record Case(boolean approved, int open, RedactionCommand command) {}

    @Test
    void thePageShowsWhatTheModelDoes() {
        new StateDiagram<RedactionState, Case>(
                        "删减 / Redaction", RedactionStatesTest::word, RedactionStatesTest::decide)
                .start(new Absent(), "ABSENT 未删减")
                .state(new DrawnUp(3, Set.of("clerk"), 0), "DRAWN_UP 已拟删减")
                .state(new DrawnUp(3, Set.of("clerk"), 2), "LEFTOVERS_OPEN 已拟删减，残留未确认")
                .state(new Sealed(), "SEALED 已定稿")
                .command(new Case(false, 0, new DrawUp("clerk", null)), "draw up 拟定")
                .command(new Case(false, 0, new DrawUp("clerk", 3L)), "draw up again 重拟")
                .command(
                        new Case(false, 2, new DrawUp("clerk", 3L)),
                        "draw up again with leftovers 重拟且有残留")
                .command(
                        new Case(false, 0, new DrawUp("clerk", 2L)),
                        "draw up from an older one 依旧版重拟")
                .command(new Case(false, 0, new Discard(3L)), "discard 取消删减")
                .command(new Case(false, 0, new Discard(null)), "discard without If-Match 未注明版本即取消")
                .command(
                        new Case(true, 0, new DrawUp("clerk", 3L)),
                        "draw up again after approval 批准后重拟")
                .command(new Case(true, 0, new Discard(3L)), "discard after approval 批准后取消")
                .command(new Case(true, 0, new Seal()), "approved as redacted 批准删减后公开")
                .verify("redaction", "publication-service", RedactionStatesTest.class);
    }

    private static String word(RedactionState state) {
        return switch (state) {
            case Absent() -> "ABSENT";
            case DrawnUp(_, _, var open) -> open > 0 ? "LEFTOVERS_OPEN" : "DRAWN_UP";
            case Sealed() -> "SEALED";
        };
    }

    private static Answer<RedactionState> decide(RedactionState state, Case asked) {
        return switch (RedactionRules.decide(
                state, asked.approved(), asked.open(), asked.command())) {
            case Accepted(var next) -> new Answer.Moves<>(next);
            case Rejected(var reason) -> new Answer.Refused<>(reason.name());
        };
    }
}
