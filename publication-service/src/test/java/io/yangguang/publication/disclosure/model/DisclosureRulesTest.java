package io.yangguang.publication.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.publication.disclosure.model.DisclosureCommand.Prove;
import io.yangguang.publication.disclosure.model.DisclosureCommand.Publish;
import io.yangguang.publication.disclosure.model.DisclosureCommand.TakeDown;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.BecamePublic;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.CameDown;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.ProofTaken;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.Rejected;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.Rejection;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.Replaced;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.Unchanged;
import io.yangguang.publication.disclosure.model.DisclosureState.Live;
import io.yangguang.publication.disclosure.model.DisclosureState.TakenDown;
import io.yangguang.publication.disclosure.model.DisclosureState.Unpublished;
import io.yangguang.publication.disclosure.model.DisclosureState.Withdrawn;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.review.model.Standing;
import io.yangguang.publication.secrecy.model.Clearance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DisclosureRulesTest {

    private static final List<DisclosureState> STATES =
            List.of(new Unpublished(), new Live(2), new Withdrawn(2), new TakenDown(2));

    private static final Clearance CLEARED = new Clearance.Cleared("digest");

    private static Publish publish(int version) {
        return new Publish(version, Standing.PUBLIC, CLEARED, "digest");
    }

    @Test
    void everyCommandInEveryStateHasOneAnswer() {
        List<DisclosureCommand> commands =
                List.of(
                        publish(1),
                        publish(2),
                        publish(3),
                        new Prove(1),
                        new Prove(2),
                        new TakeDown(DownAct.WITHDRAWN, Ground.ERROR, "重复"),
                        new TakeDown(DownAct.TAKEN_DOWN, Ground.EXPIRED, "期满"),
                        new TakeDown(DownAct.WITHDRAWN, Ground.EXPIRED, "期满"),
                        new TakeDown(DownAct.TAKEN_DOWN, Ground.ERROR, "有误"),
                        new TakeDown(DownAct.WITHDRAWN, Ground.ERROR, " "));

        var answers = new ArrayList<String>();
        for (var state : STATES) {
            for (var command : commands) {
                answers.add(word(DisclosureRules.decide(state, command)));
            }
        }

        assertThat(answers)
                .containsExactly(
                        // nothing was public
                        "public 1",
                        "public 2",
                        "public 3",
                        "NOT_PUBLIC",
                        "NOT_PUBLIC",
                        "NOT_PUBLIC",
                        "NOT_PUBLIC",
                        "NOT_PUBLIC",
                        "NOT_PUBLIC",
                        "NOT_PUBLIC",
                        // version 2 is live
                        "LATER_IS_PUBLIC",
                        "unchanged",
                        "3 for 2",
                        "VERSION_NOT_PUBLIC",
                        "proof",
                        "WITHDRAWN 2",
                        "TAKEN_DOWN 2",
                        "GROUND_UNFIT",
                        "GROUND_UNFIT",
                        "REASON_MISSING",
                        // version 2 was withdrawn
                        "VERSION_WITHDRAWN",
                        "VERSION_WITHDRAWN",
                        "public 3",
                        "ALREADY_WITHDRAWN",
                        "ALREADY_WITHDRAWN",
                        "ALREADY_WITHDRAWN",
                        "ALREADY_WITHDRAWN",
                        "ALREADY_WITHDRAWN",
                        "ALREADY_WITHDRAWN",
                        "ALREADY_WITHDRAWN",
                        // version 2 was taken down
                        "VERSION_TAKEN_DOWN",
                        "VERSION_TAKEN_DOWN",
                        "public 3",
                        "ALREADY_TAKEN_DOWN",
                        "ALREADY_TAKEN_DOWN",
                        "ALREADY_TAKEN_DOWN",
                        "ALREADY_TAKEN_DOWN",
                        "ALREADY_TAKEN_DOWN",
                        "ALREADY_TAKEN_DOWN",
                        "ALREADY_TAKEN_DOWN");
    }

    @Test
    void nothingBecomesPublicThatWasNotApprovedForIt() {
        for (var state : STATES) {
            for (var standing : Standing.values()) {
                var answer =
                        DisclosureRules.decide(state, new Publish(3, standing, CLEARED, "digest"));

                if (standing == Standing.PUBLIC) {
                    assertThat(answer).isInstanceOfAny(BecamePublic.class, Replaced.class);
                } else {
                    assertThat(answer).isInstanceOf(Rejected.class);
                }
            }
        }
    }

    @Test
    @DisplayName("条例第十七条: 先审查、后公开")
    void nothingBecomesPublicThatIsNotWhatTheSecrecyReviewerRead() {
        var refusals = new HashMap<Clearance, Rejection>();
        refusals.put(new Clearance.Missing(), Rejection.SECRECY_REVIEW_MISSING);
        refusals.put(new Clearance.Pending(), Rejection.SECRECY_REVIEW_PENDING);
        refusals.put(new Clearance.Blocked(), Rejection.SECRECY_BLOCKED);
        refusals.put(new Clearance.Cleared("older"), Rejection.CHANGED_SINCE_SECRECY_REVIEW);

        for (var state : STATES) {
            refusals.forEach((clearance, reason) ->
                    assertThat(
                                    DisclosureRules.decide(
                                            state,
                                            new Publish(3, Standing.PUBLIC, clearance, "digest")))
                            .isEqualTo(new Rejected(reason)));
        }
    }

    @Test
    void everyStateMeetsEveryStandingAndEveryClearance() {
        var clearances =
                List.of(
                        new Clearance.Missing(),
                        new Clearance.Pending(),
                        new Clearance.Blocked(),
                        new Clearance.Cleared("older"),
                        CLEARED);
        for (var state : STATES) {
            for (int version = 1; version <= 3; version++) {
                for (var standing : Standing.values()) {
                    for (var clearance : clearances) {
                        var answer =
                                DisclosureRules.decide(
                                        state, new Publish(version, standing, clearance, "digest"));
                        boolean lawful = standing == Standing.PUBLIC && clearance.equals(CLEARED);
                        boolean higher = state instanceof Unpublished || version == 3;

                        assertThat(answer instanceof BecamePublic || answer instanceof Replaced)
                                .as("%s %d %s %s", state, version, standing, clearance)
                                .isEqualTo(lawful && higher);
                    }
                }
            }
        }
    }

    @Test
    void eachActStandsOnItsOwnGroundsAndEachGroundHasAnAct() {
        for (var ground : Ground.values()) {
            for (var act : DownAct.values()) {
                var answer = DisclosureRules.decide(new Live(2), new TakeDown(act, ground, "理由"));

                assertThat(answer instanceof CameDown)
                        .as("%s %s", act, ground)
                        .isEqualTo(act.grounds().contains(ground));
            }
            assertThat(DownAct.values()).anyMatch(act -> act.standsOn(ground));
            assertThat(ground.breaksPublicity())
                    .isEqualTo(
                            ground == Ground.ERROR
                                    || ground == Ground.SECRECY
                                    || ground.name().startsWith("PENALTY_"));
        }
        assertThat(DownAct.TAKEN_DOWN.standsOn(Ground.ERROR)).isFalse();
        assertThat(DownAct.WITHDRAWN.standsOn(Ground.PUBLICITY_ENDED)).isFalse();
    }

    @Test
    void aCorrectionOfAnUnpublishedChangeIsAChangeToThePublic() {
        var correction = change(RecordVersion.Change.Nature.CORRECTION);
        var substance = change(RecordVersion.Change.Nature.SUBSTANCE);

        assertThat(VersionAct.replacing(List.of(correction))).isEqualTo(VersionAct.CORRECTED);
        assertThat(VersionAct.replacing(List.of(correction, correction)))
                .isEqualTo(VersionAct.CORRECTED);
        assertThat(VersionAct.replacing(List.of(substance))).isEqualTo(VersionAct.CHANGED);
        assertThat(VersionAct.replacing(List.of(substance, correction)))
                .isEqualTo(VersionAct.CHANGED);
        assertThat(VersionAct.replacing(List.of())).isEqualTo(VersionAct.CHANGED);
    }

    private static RecordVersion.Change change(RecordVersion.Change.Nature nature) {
        return new RecordVersion.Change(
                nature, java.time.LocalDate.of(2026, 3, 2), "调整", null, null);
    }

    @Test
    void whateverHappensThePublicVersionOnlyGoesForward() {
        long seed = 20260213;
        var random = new Random(seed);
        DisclosureState state = new Unpublished();
        int highest = 0;
        for (int i = 0; i < 20_000; i++) {
            var command = random(random, highest);
            state = next(state, DisclosureRules.decide(state, command));
            if (state instanceof Live(var live)) {
                assertThat(live).as("seed %d step %d", seed, i).isGreaterThanOrEqualTo(highest);
                highest = live;
            }
        }
        assertThat(highest).isGreaterThan(100);
    }

    private static DisclosureCommand random(Random random, int around) {
        return switch (random.nextInt(4)) {
            case 0, 1 ->
                    new Publish(
                            Math.max(1, around - 2 + random.nextInt(5)),
                            Standing.values()[random.nextInt(Standing.values().length)],
                            CLEARED,
                            "digest");
            case 2 -> new Prove(around);
            default -> new TakeDown(DownAct.WITHDRAWN, Ground.OTHER, "重复");
        };
    }

    private static DisclosureState next(DisclosureState state, DisclosureOutcome outcome) {
        return switch (outcome) {
            case BecamePublic(var next) -> next;
            case Replaced(var next, _) -> next;
            case CameDown(var next) -> next;
            case Unchanged(), ProofTaken(), Rejected(_) -> state;
        };
    }

    private static String word(DisclosureOutcome outcome) {
        return switch (outcome) {
            case BecamePublic(var next) -> "public " + next.version();
            case Replaced(var next, var replaced) -> next.version() + " for " + replaced;
            case CameDown(var next) -> next.label() + " " + next.lastVersion();
            case Unchanged() -> "unchanged";
            case ProofTaken() -> "proof";
            case Rejected(var reason) -> reason.name();
        };
    }
}
