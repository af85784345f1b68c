package io.yangguang.publication.secrecy.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.publication.secrecy.model.Blocking.Ground;
import io.yangguang.publication.secrecy.model.Blocking.LateClassification;
import io.yangguang.publication.secrecy.model.SecrecyCommand.Block;
import io.yangguang.publication.secrecy.model.SecrecyCommand.Clear;
import io.yangguang.publication.secrecy.model.SecrecyCommand.Escalate;
import io.yangguang.publication.secrecy.model.SecrecyCommand.FinishScan;
import io.yangguang.publication.secrecy.model.SecrecyCommand.Supersede;
import io.yangguang.publication.secrecy.model.SecrecyOutcome.Accepted;
import io.yangguang.publication.secrecy.model.SecrecyOutcome.Rejected;
import io.yangguang.publication.secrecy.model.SecrecyOutcome.Rejection;
import io.yangguang.publication.secrecy.model.SecrecyState.Blocked;
import io.yangguang.publication.secrecy.model.SecrecyState.Cleared;
import io.yangguang.publication.secrecy.model.SecrecyState.EscalatedToAuthority;
import io.yangguang.publication.secrecy.model.SecrecyState.EscalatedToOffice;
import io.yangguang.publication.secrecy.model.SecrecyState.Open;
import io.yangguang.publication.secrecy.model.SecrecyState.Scanning;
import io.yangguang.publication.secrecy.model.SecrecyState.Superseded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SecrecyRulesTest {

    private static final Blocking SECRET = new Blocking(Ground.STATE_SECRET, null);
    private static final SecrecyFacts CLEAN = facts();

    private static final List<SecrecyState> STATES =
            List.of(
                    new Scanning(),
                    new Open(),
                    new EscalatedToOffice("reviewer"),
                    new EscalatedToAuthority(),
                    new Cleared(),
                    new Blocked(SECRET),
                    new Superseded());

    private static SecrecyFacts facts(Hit... hits) {
        return new SecrecyFacts(Set.of("author", "submitter"), List.of(hits), true, null, true);
    }

    private static Hit hit(HitKind kind) {
        var place = new HitPlace(HitPlace.Area.CONTENT, null, null, 0, 1);
        return new Hit(UUID.randomUUID(), kind, place, "2299**********0006", 1);
    }

    private static List<SecrecyCommand> commands() {
        var commands = new ArrayList<SecrecyCommand>(List.of(new FinishScan(), new Supersede()));
        for (var desk : Desk.values()) {
            commands.add(new Clear(desk, "officer", List.of()));
            commands.add(new Block(desk, "officer", "涉密", SECRET));
            commands.add(new Escalate(desk, "officer", "不能确定"));
        }
        return commands;
    }

    /** What each command makes of each state, said a second time and in another way. */
    private static Object expected(SecrecyState state, SecrecyCommand command) {
        if (state instanceof Superseded) {
            return Rejection.SUPERSEDED;
        }
        if (command instanceof Supersede) {
            return new Superseded();
        }
        boolean scanning = state instanceof Scanning;
        if (command instanceof FinishScan) {
            return scanning ? new Open() : Rejection.ALREADY_SCANNED;
        }
        if (scanning) {
            return Rejection.STILL_SCANNING;
        }
        if (state instanceof Cleared || state instanceof Blocked) {
            return Rejection.ALREADY_DECIDED;
        }
        var decision = (SecrecyCommand.Decision) command;
        int desk = STATES.indexOf(state) - 1;
        if (decision.desk().ordinal() != desk) {
            return Rejection.OTHER_DESK;
        }
        if (decision instanceof Clear) {
            return new Cleared();
        }
        if (decision instanceof Block) {
            return new Blocked(SECRET);
        }
        return List.of(
                        new EscalatedToOffice("officer"),
                        new EscalatedToAuthority(),
                        Rejection.NO_HIGHER_DESK)
                .get(desk);
    }

    @Test
    void everyStateAnswersEveryCommand() {
        int cases = 0;
        for (var state : STATES) {
            for (var command : commands()) {
                assertThat(outcome(state, CLEAN, command))
                        .as("%s, %s", state, command)
                        .isEqualTo(expected(state, command));
                cases++;
            }
        }
        assertThat(cases).isEqualTo(7 * 11);
    }

    private static Object outcome(SecrecyState state, SecrecyFacts facts, SecrecyCommand command) {
        return switch (SecrecyRules.decide(state, facts, command)) {
            case Accepted(var next) -> next;
            case Rejected(var reason, _) -> reason;
        };
    }

    private static Object clear(SecrecyFacts facts, HitReason... reasons) {
        return outcome(new Open(), facts, new Clear(Desk.REVIEWER, "reviewer", List.of(reasons)));
    }

    @Test
    void neitherAuthorNorSubmitterDecidesAtAnyDesk() {
        for (var by : List.of("author", "submitter")) {
            for (var state : STATES.subList(1, 4)) {
                var desk = Desk.values()[STATES.indexOf(state) - 1];
                assertThat(outcome(state, CLEAN, new Clear(desk, by, List.of())))
                        .isEqualTo(Rejection.SELF_REVIEW);
            }
        }
    }

    @Test
    void whoCouldNotDecideDoesNotDecideForTheOffice() {
        var office = new EscalatedToOffice("reviewer");

        assertThat(outcome(office, CLEAN, new Clear(Desk.OFFICE, "reviewer", List.of())))
                .isEqualTo(Rejection.SAME_PERSON);
        assertThat(outcome(office, CLEAN, new Clear(Desk.OFFICE, "officer", List.of())))
                .isEqualTo(new Cleared());
    }

    @Test
    @DisplayName("条例第十四条 依法确定为国家秘密的政府信息……不予公开")
    void nobodyLiftsAHardBlock() {
        for (var kind : HitKind.values()) {
            if (kind.severity() == Severity.BLOCK) {
                var hit = hit(kind);
                for (var state : STATES.subList(1, 4)) {
                    var desk = Desk.values()[STATES.indexOf(state) - 1];
                    for (var reason : ReasonKind.values()) {
                        var reasons = List.of(new HitReason(hit.id(), reason, "可以", "纪要"));
                        var answer =
                                SecrecyRules.decide(
                                        state, facts(hit), new Clear(desk, "officer", reasons));
                        assertThat(answer)
                                .isEqualTo(new Rejected(Rejection.HARD_BLOCK, List.of(hit)));
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("条例第十五条 第三方同意公开或者行政机关认为不公开会对公共利益造成重大影响的，予以公开")
    void eachWarningNeedsAReasonThatFits() {
        for (var kind : HitKind.values()) {
            if (kind.severity() == Severity.WARNING) {
                var hit = hit(kind);
                var facts = facts(hit, hit(HitKind.MOBILE_NUMBER));
                assertThat(clear(facts)).isEqualTo(Rejection.HIT_UNREASONED);
                boolean unseen = kind == HitKind.UNREADABLE || kind == HitKind.MORE_HITS;
                for (var reason : ReasonKind.values()) {
                    boolean fits =
                            reason != ReasonKind.DETERMINED_BY_AUTHORITY
                                    && unseen == (reason == ReasonKind.READ_BY_REVIEWER);
                    assertThat(clear(facts(hit), new HitReason(hit.id(), reason, "理由", "纪要〔1〕")))
                            .as("%s, %s", kind, reason)
                            .isEqualTo(fits ? new Cleared() : Rejection.REASON_UNFIT);
                }
                assertThat(
                                clear(
                                        facts(hit),
                                        new HitReason(hit.id(), ReasonKind.FALSE_ALARM, " ", null)))
                        .isEqualTo(Rejection.HIT_UNREASONED);
            }
        }
    }

    @Test
    void majorPublicInterestNeedsTheLeadingGroupUnlessThePolicySaysOtherwise() {
        var hit = hit(HitKind.BUSINESS_SECRET);
        var reason = new HitReason(hit.id(), ReasonKind.MAJOR_PUBLIC_INTEREST, "涉及供水安全", null);
        var lenient = new SecrecyFacts(Set.of(), List.of(hit), true, null, false);

        assertThat(clear(facts(hit), reason)).isEqualTo(Rejection.CONFIRMATION_MISSING);
        assertThat(clear(lenient, reason)).isEqualTo(new Cleared());
    }

    @Test
    void onlyTheTextThatWasScannedIsDecided() {
        var changed = new SecrecyFacts(Set.of(), List.of(), false, null, true);

        for (var decision :
                List.of(
                        new Clear(Desk.REVIEWER, "reviewer", List.of()),
                        new Block(Desk.REVIEWER, "reviewer", "涉密", SECRET),
                        new Escalate(Desk.REVIEWER, "reviewer", "不能确定"))) {
            assertThat(outcome(new Open(), changed, decision)).isEqualTo(Rejection.CHANGED);
        }
    }

    @Test
    void whatNeedsAnApprovalWaitsForItsNumberAndDate() {
        var on = LocalDate.of(2026, 3, 2);
        for (var approval :
                List.of(
                        new RequiredApproval("省厅", null, null),
                        new RequiredApproval("省厅", "1号", null),
                        new RequiredApproval("省厅", null, on))) {
            assertThat(clear(new SecrecyFacts(Set.of(), List.of(), true, approval, true)))
                    .isEqualTo(Rejection.APPROVAL_MISSING);
        }
        var given = new RequiredApproval("省厅", "1号", on);
        assertThat(clear(new SecrecyFacts(Set.of(), List.of(), true, given, true)))
                .isEqualTo(new Cleared());
    }

    @Test
    void blockingAndEscalatingNeedAReason() {
        assertThat(outcome(new Open(), CLEAN, new Block(Desk.REVIEWER, "reviewer", " ", SECRET)))
                .isEqualTo(Rejection.REASON_MISSING);
        assertThat(outcome(new Open(), CLEAN, new Escalate(Desk.REVIEWER, "reviewer", "")))
                .isEqualTo(Rejection.REASON_MISSING);
    }

    @Test
    void lateClassificationNamesWhoDeterminedSettledAndConfirmedIt() {
        var three = new LateClassification("住房保障处", "分管领导", "定密责任人");
        var two = new LateClassification("住房保障处", " ", "定密责任人");
        for (var ground : Ground.values()) {
            boolean late = ground == Ground.LATE_CLASSIFICATION;
            assertThat(block(new Blocking(ground, three)))
                    .isEqualTo(
                            late
                                    ? new Blocked(new Blocking(ground, three))
                                    : Rejection.LATE_CLASSIFICATION_INCOMPLETE);
            assertThat(block(new Blocking(ground, null)))
                    .isEqualTo(
                            late
                                    ? Rejection.LATE_CLASSIFICATION_INCOMPLETE
                                    : new Blocked(new Blocking(ground, null)));
        }
        assertThat(block(new Blocking(Ground.LATE_CLASSIFICATION, two)))
                .isEqualTo(Rejection.LATE_CLASSIFICATION_INCOMPLETE);
    }

    private static Object block(Blocking blocking) {
        return outcome(new Open(), CLEAN, new Block(Desk.REVIEWER, "reviewer", "不得公开", blocking));
    }

    @Test
    void publishingIsToldWhatTheStateMeans() {
        var told = STATES.stream().map(state -> state.clearance("digest")).toList();

        assertThat(told)
                .containsExactly(
                        new Clearance.Pending(),
                        new Clearance.Pending(),
                        new Clearance.Pending(),
                        new Clearance.Pending(),
                        new Clearance.Cleared("digest"),
                        new Clearance.Blocked(),
                        new Clearance.Missing());
    }
}
