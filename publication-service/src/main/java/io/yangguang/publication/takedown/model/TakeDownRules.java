package io.yangguang.publication.takedown.model;

import io.yangguang.publication.disclosure.model.DownAct;
import io.yangguang.publication.disclosure.model.Ground;
import io.yangguang.publication.disclosure.model.VersionAct;
import java.time.Instant;

/**
 * What fulfils the duty: that the page comes down with the law's reason. Replacing the decision by
 * the changed one does not, because the old text stays readable as an earlier version.
 */
public final class TakeDownRules {

    private TakeDownRules() {}

    /** What happens to the page. */
    public sealed interface Event {

        /** It comes down with a reason that the public reads. */
        record CameDown(Instant at, DownAct act, Ground ground, String reason, int late)
                implements Event {}

        /** Another version takes its place. */
        record Replaced(VersionAct act) implements Event {}
    }

    /** What follows for the duty. */
    public sealed interface Outcome {

        record Became(TakeDownState next) implements Outcome {}

        record Unchanged() implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    /** Why the page may not be treated so while the duty is open. */
    public enum Refusal {
        TAKE_DOWN_FIRST,
        PENALTY_GROUND_ASKED
    }

    public static Outcome decide(TakeDownState state, Event event) {
        return switch (state) {
            case TakeDownState.Fulfilled _ -> new Outcome.Unchanged();
            case TakeDownState.Open open ->
                    switch (event) {
                        case Event.CameDown(var at, var act, var ground, var reason, var late) ->
                                tells(ground)
                                        ? new Outcome.Became(
                                                open.fulfil(at, act, ground, reason, late))
                                        : new Outcome.Refused(Refusal.PENALTY_GROUND_ASKED);
                        case Event.Replaced(var act) ->
                                act == VersionAct.CORRECTED
                                        ? new Outcome.Unchanged()
                                        : new Outcome.Refused(Refusal.TAKE_DOWN_FIRST);
                    };
        };
    }

    /** 公开说明理由: the reason is what became of the decision; a secret must come down whatever. */
    private static boolean tells(Ground ground) {
        return ground.penalty() || ground == Ground.SECRECY;
    }
}
