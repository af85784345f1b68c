package io.yangguang.publication.disclosure.model;

import io.yangguang.publication.disclosure.model.DisclosureCommand.Prove;
import io.yangguang.publication.disclosure.model.DisclosureCommand.Publish;
import io.yangguang.publication.disclosure.model.DisclosureCommand.TakeDown;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.BecamePublic;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.CameDown;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.ProofTaken;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.Rejected;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.Replaced;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.Unchanged;
import io.yangguang.publication.disclosure.model.DisclosureState.Live;
import io.yangguang.publication.disclosure.model.DisclosureState.TakenDown;
import io.yangguang.publication.disclosure.model.DisclosureState.Unpublished;
import io.yangguang.publication.disclosure.model.DisclosureState.Withdrawn;
import io.yangguang.publication.review.model.Standing;
import io.yangguang.publication.secrecy.model.Clearance;
import io.yangguang.testing.StateDiagram;
import io.yangguang.testing.StateDiagram.Answer;
import org.junit.jupiter.api.Test;

class DisclosureStatesTest {

    private static final Clearance CLEARED = new Clearance.Cleared("digest");

    @Test
    void thePageShowsWhatTheModelDoes() {
        new StateDiagram<DisclosureState, DisclosureCommand>(
                        "公开 / Disclosure", DisclosureState::label, DisclosureStatesTest::decide)
                .start(new Unpublished(), "UNPUBLISHED 未公开")
                .state(new Live(2), "LIVE 公开中 (version 2)")
                .state(new Withdrawn(2), "WITHDRAWN 已撤回 (version 2)")
                .state(new TakenDown(2), "TAKEN_DOWN 已撤下 (version 2)")
                .command(publish(3, Standing.PUBLIC, CLEARED), "publish version 3 公开第3版")
                .command(publish(2, Standing.PUBLIC, CLEARED), "publish version 2 公开第2版")
                .command(publish(1, Standing.PUBLIC, CLEARED), "publish version 1 公开第1版")
                .command(
                        publish(3, Standing.UNDER_REVIEW, CLEARED),
                        "publish before approval 未批准即公开")
                .command(
                        publish(3, Standing.PUBLIC, new Clearance.Missing()),
                        "publish without secrecy review 未经保密审查即公开")
                .command(
                        publish(3, Standing.PUBLIC, new Clearance.Cleared("older")),
                        "publish what changed since 审查后又有改动")
                .command(new Prove(2), "prove version 2 登记他处公开")
                .command(down(DownAct.WITHDRAWN, Ground.ERROR, "金额有误"), "withdraw 撤回")
                .command(down(DownAct.TAKEN_DOWN, Ground.EXPIRED, "有效期满"), "take down 撤下")
                .command(
                        down(DownAct.TAKEN_DOWN, Ground.ERROR, "金额有误"),
                        "take down on a ground of withdrawal 以撤回之由撤下")
                .command(
                        down(DownAct.WITHDRAWN, Ground.ERROR, " "),
                        "withdraw without a reason 撤回未写理由")
                .verify("disclosure", "publication-service", DisclosureStatesTest.class);
    }

    private static Publish publish(int version, Standing standing, Clearance clearance) {
        return new Publish(version, standing, clearance, "digest");
    }

    private static TakeDown down(DownAct act, Ground ground, String reason) {
        return new TakeDown(act, ground, reason);
    }

    private static Answer<DisclosureState> decide(
            DisclosureState state, DisclosureCommand command) {
        return switch (DisclosureRules.decide(state, command)) {
            case BecamePublic(var next) -> new Answer.Moves<>(next);
            case Replaced(var next, _) -> new Answer.Moves<>(next);
            case CameDown(var next) -> new Answer.Moves<>(next);
            case Unchanged() -> new Answer.Stays<>("unchanged 不变");
            case ProofTaken() -> new Answer.Stays<>("proof taken 已登记");
            case Rejected(var reason) -> new Answer.Refused<>(reason.name());
        };
    }
}
