package io.yangguang.publication.takedown.model;

import io.yangguang.publication.disclosure.model.DownAct;
import io.yangguang.publication.disclosure.model.Ground;
import io.yangguang.publication.disclosure.model.VersionAct;
import io.yangguang.publication.takedown.model.TakeDownRules.Event;
import io.yangguang.publication.takedown.model.TakeDownRules.Outcome;
import io.yangguang.publication.takedown.model.TakeDownState.Fulfilled;
import io.yangguang.publication.takedown.model.TakeDownState.Open;
import io.yangguang.testing.StateDiagram;
import io.yangguang.testing.StateDiagram.Answer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TakeDownStatesTest {

    private static final Instant AT = Instant.parse("2026-02-26T01:00:00Z");

    @Test
    void thePageShowsWhatTheModelDoes() {
        var diagram =
                new StateDiagram<TakeDownState, Event>(
                                "限期撤下 / Take-down duty",
                                TakeDownState::label,
                                TakeDownStatesTest::decide)
                        .start(new Open(), "OPEN 待撤下")
                        .state(
                                new Fulfilled(
                                        AT, DownAct.TAKEN_DOWN, Ground.PENALTY_REVOKED, "撤销", 0),
                                "FULFILLED 已撤下并说明理由");
        for (var ground : Ground.values()) {
            diagram.command(
                    new Event.CameDown(AT, DownAct.TAKEN_DOWN, ground, "理由", 0),
                    "comes down: %s %s".formatted(ground, ground.chinese()));
        }
        for (var act : VersionAct.values()) {
            diagram.command(
                    new Event.Replaced(act), "replaced: %s %s".formatted(act, act.chinese()));
        }
        diagram.verify("take-down", "publication-service", TakeDownStatesTest.class);
    }

    private static Answer<TakeDownState> decide(TakeDownState state, Event event) {
        return switch (TakeDownRules.decide(state, event)) {
            case Outcome.Became(var next) -> new Answer.Moves<>(next);
            case Outcome.Unchanged() -> new Answer.Stays<>("unchanged 不变");
            case Outcome.Refused(var why) -> new Answer.Refused<>(why.name());
        };
    }
}
