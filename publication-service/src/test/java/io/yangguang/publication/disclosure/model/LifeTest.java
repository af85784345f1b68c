package io.yangguang.publication.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.publication.disclosure.model.DisclosureCommand.Publish;
import io.yangguang.publication.disclosure.model.DisclosureCommand.TakeDown;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.BecamePublic;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.CameDown;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.ProofTaken;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.Rejected;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.Replaced;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.Unchanged;
import io.yangguang.publication.disclosure.model.DisclosureState.Live;
import io.yangguang.publication.disclosure.model.DisclosureState.Unpublished;
import io.yangguang.publication.disclosure.model.Life.Deed;
import io.yangguang.publication.review.model.Standing;
import io.yangguang.publication.secrecy.model.Clearance;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Long random walks of the rules beside the small model of {@link Life}. */
class LifeTest {

    private DisclosureState state = new Unpublished();

    @Test
    void tenThousandDeedsLeaveTheRulesAndTheSmallModelInTheSamePlace() {
        long seed = 20261125;
        var random = new Random(seed);
        var life = new Life();
        int publications = 0;
        for (int i = 0; i < 10_000; i++) {
            if (i % 400 == 0) {
                life = new Life();
                state = new Unpublished();
            }
            var before = shown();
            var deed = Life.any(random);
            var wanted = walk(life, deed);
            publications += wanted == 201 ? 1 : 0;

            assertThat(shown()).as("seed %d step %d %s", seed, i, deed).isEqualTo(life.shown());
            if (deed == Deed.EDIT || deed == Deed.CORRECT || deed == Deed.APPROVE) {
                assertThat(shown()).isEqualTo(before);
            }
        }
        assertThat(publications).isGreaterThan(200);
    }

    private int shown() {
        return state instanceof Live(var version) ? version : 0;
    }

    private int walk(Life life, Deed deed) {
        return switch (deed) {
            case EDIT, CORRECT -> {
                life.edit();
                yield 0;
            }
            case APPROVE -> {
                life.approve();
                yield 0;
            }
            case PUBLISH -> publish(life, life.latest());
            case PUBLISH_OLDER -> publish(life, Math.max(1, life.latest() - 1));
            case WITHDRAW -> down(life, DownAct.WITHDRAWN, Ground.ERROR, true);
            case TAKE_DOWN -> down(life, DownAct.TAKEN_DOWN, Ground.EXPIRED, true);
            case TAKE_DOWN_UNFIT -> down(life, DownAct.TAKEN_DOWN, Ground.ERROR, false);
        };
    }

    private int publish(Life life, int version) {
        var standing = life.isApproved(version) ? Standing.PUBLIC : Standing.NOT_REVIEWED;
        var wanted = life.publish(version);
        var command = new Publish(version, standing, new Clearance.Cleared("d"), "d");
        assertThat(status(DisclosureRules.decide(state, command))).isEqualTo(wanted);
        follow(DisclosureRules.decide(state, command));
        return wanted;
    }

    private int down(Life life, DownAct act, Ground ground, boolean fit) {
        var live = life.shown() > 0;
        var outcome = DisclosureRules.decide(state, new TakeDown(act, ground, "理由"));
        var wanted = life.down(fit);
        assertThat(outcome instanceof CameDown).isEqualTo(live && wanted == 200);
        follow(outcome);
        return wanted;
    }

    private static int status(DisclosureOutcome outcome) {
        return switch (outcome) {
            case BecamePublic _, Replaced _ -> 201;
            case Unchanged _, ProofTaken _, CameDown _ -> 200;
            case Rejected _ -> 409;
        };
    }

    private void follow(DisclosureOutcome outcome) {
        state =
                switch (outcome) {
                    case BecamePublic(var next) -> next;
                    case Replaced(var next, _) -> next;
                    case CameDown(var next) -> next;
                    case Unchanged _, ProofTaken _, Rejected _ -> state;
                };
    }
}
