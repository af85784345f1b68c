package io.yangguang.publication.secrecy.model;

import io.yangguang.publication.secrecy.model.Blocking.Ground;
import io.yangguang.publication.secrecy.model.SecrecyCommand.Block;
import io.yangguang.publication.secrecy.model.SecrecyCommand.Clear;
import io.yangguang.publication.secrecy.model.SecrecyCommand.Escalate;
import io.yangguang.publication.secrecy.model.SecrecyCommand.FinishScan;
import io.yangguang.publication.secrecy.model.SecrecyCommand.Supersede;
import io.yangguang.publication.secrecy.model.SecrecyOutcome.Accepted;
import io.yangguang.publication.secrecy.model.SecrecyOutcome.Rejected;
import io.yangguang.publication.secrecy.model.SecrecyState.Blocked;
import io.yangguang.publication.secrecy.model.SecrecyState.Cleared;
import io.yangguang.publication.secrecy.model.SecrecyState.EscalatedToAuthority;
import io.yangguang.publication.secrecy.model.SecrecyState.EscalatedToOffice;
import io.yangguang.publication.secrecy.model.SecrecyState.Open;
import io.yangguang.publication.secrecy.model.SecrecyState.Scanning;
import io.yangguang.publication.secrecy.model.SecrecyState.Superseded;
import io.yangguang.testing.StateDiagram;
import io.yangguang.testing.StateDiagram.Answer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecrecyStatesTest {

    private static final Blocking SECRET = new Blocking(Ground.STATE_SECRET, null);
    private static final Case CLEAR_AS_REVIEWER = clean(clear(Desk.REVIEWER, "reviewer"));

    /** A command, and what is known of the version when it comes. */
    private record Case(SecrecyFacts facts, SecrecyCommand command) {}

    @Test
    void thePageShowsWhatTheModelDoes() {
        new StateDiagram<SecrecyState, Case>(
                        "保密审查 / Secrecy review", SecrecyState::word, SecrecyStatesTest::decide)
                .start(new Scanning(), "SCANNING 扫描中")
                .state(new Open(), "OPEN 待保密审查员")
                .state(new EscalatedToOffice("reviewer"), "ESCALATED_TO_OFFICE 待保密委员会办公室")
                .state(new EscalatedToAuthority(), "ESCALATED_TO_AUTHORITY 待上级机关或保密局")
                .state(new Cleared(), "CLEARED 审查通过")
                .state(new Blocked(SECRET), "BLOCKED 不得公开")
                .state(new Superseded(), "SUPERSEDED 内容已变，另行审查")
                .command(clean(new FinishScan()), "scan finished 扫描完成")
                .command(CLEAR_AS_REVIEWER, "reviewer clears 审查员通过")
                .command(clean(block(Desk.REVIEWER)), "reviewer blocks 审查员不予公开")
                .command(clean(escalate(Desk.REVIEWER)), "reviewer escalates 审查员不能确定")
                .command(clean(clear(Desk.OFFICE, "office")), "office clears 保密办通过")
                .command(clean(block(Desk.OFFICE)), "office blocks 保密办不予公开")
                .command(clean(escalate(Desk.OFFICE)), "office escalates 保密办不能确定")
                .command(
                        clean(clear(Desk.OFFICE, "reviewer")),
                        "who escalated clears for the office 提交人代保密办通过")
                .command(clean(clear(Desk.AUTHORITY, "office")), "authority clears 上级确定可公开")
                .command(clean(block(Desk.AUTHORITY)), "authority blocks 上级确定不得公开")
                .command(clean(escalate(Desk.AUTHORITY)), "authority escalates 上级不能确定")
                .command(clean(clear(Desk.REVIEWER, "author")), "the author clears 拟稿人本人通过")
                .command(
                        new Case(facts(true, HitKind.CLASSIFICATION_MARK), authority()),
                        "authority clears a classification mark 上级通过带密级标志的")
                .command(
                        new Case(facts(true, HitKind.IDENTITY_NUMBER), CLEAR_AS_REVIEWER.command()),
                        "reviewer clears a hit without a reason 疑点未说明即通过")
                .command(
                        new Case(facts(false), CLEAR_AS_REVIEWER.command()),
                        "reviewer clears what changed since 扫描后又有改动")
                .command(clean(new Supersede()), "the version changes 内容变更")
                .verify("secrecy", "publication-service", SecrecyStatesTest.class);
    }

    private static Case clean(SecrecyCommand command) {
        return new Case(facts(true), command);
    }

    private static SecrecyFacts facts(boolean unchanged, HitKind... kinds) {
        var hits = List.of(kinds).stream().map(SecrecyStatesTest::hit).toList();
        return new SecrecyFacts(Set.of("author"), hits, unchanged, null, true);
    }

    private static Hit hit(HitKind kind) {
        var place = new HitPlace(HitPlace.Area.CONTENT, null, null, 0, 1);
        return new Hit(new UUID(0, kind.ordinal()), kind, place, "…", 1);
    }

    private static Clear clear(Desk desk, String by) {
        return new Clear(desk, by, List.of());
    }

    private static Clear authority() {
        return clear(Desk.AUTHORITY, "office");
    }

    private static Block block(Desk desk) {
        return new Block(desk, by(desk), "涉密", SECRET);
    }

    private static Escalate escalate(Desk desk) {
        return new Escalate(desk, by(desk), "不能确定");
    }

    private static String by(Desk desk) {
        return desk == Desk.REVIEWER ? "reviewer" : "office";
    }

    private static Answer<SecrecyState> decide(SecrecyState state, Case asked) {
        return switch (SecrecyRules.decide(state, asked.facts(), asked.command())) {
            case Accepted(var next) -> new Answer.Moves<>(next);
            case Rejected(var reason, _) -> new Answer.Refused<>(reason.name());
        };
    }
}
