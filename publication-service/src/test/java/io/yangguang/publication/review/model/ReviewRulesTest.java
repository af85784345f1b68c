package io.yangguang.publication.review.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.publication.chain.model.ApprovalChain;
import io.yangguang.publication.chain.model.ChainStep;
import io.yangguang.publication.chain.model.ChainStep.Condition;
import io.yangguang.publication.chain.model.Office;
import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Disclosure;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Mode;
import io.yangguang.publication.record.model.RecordVersion.Change.Nature;
import io.yangguang.publication.review.model.ReviewCommand.Draft;
import io.yangguang.publication.review.model.ReviewCommand.Edit;
import io.yangguang.publication.review.model.ReviewCommand.Return;
import io.yangguang.publication.review.model.ReviewCommand.Sign;
import io.yangguang.publication.review.model.ReviewCommand.Submit;
import io.yangguang.publication.review.model.ReviewOutcome.Accepted;
import io.yangguang.publication.review.model.ReviewOutcome.Rejected;
import io.yangguang.publication.review.model.ReviewOutcome.Rejection;
import io.yangguang.publication.review.model.ReviewOutcome.Signed;
import io.yangguang.publication.review.model.ReviewState.Approved;
import io.yangguang.publication.review.model.ReviewState.AtStep;
import io.yangguang.publication.review.model.ReviewState.Drafted;
import io.yangguang.publication.review.model.ReviewState.Returned;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReviewRulesTest {

    private static final Set<String> AUTHORS = Set.of("author", "submitter");
    private static final List<Office> ALL = List.of(Office.HEAD, Office.LEADER, Office.PRINCIPAL);
    private static final ReviewFacts FACTS = new ReviewFacts(ALL, AUTHORS, false, false);
    private static final Attribute PUBLIC = attribute(Disclosure.FULL, Mode.PROACTIVE, null, null);
    private static final Attribute ON_REQUEST =
            attribute(Disclosure.FULL, Mode.ON_REQUEST, null, null);
    private static final Attribute NOT_PUBLIC =
            attribute(Disclosure.NONE, null, "条例第十六条", "内部事务信息");
    private static final Determination PROPOSED = new Determination(PUBLIC, Nature.SUBSTANCE);

    private static AtStep at(int number, String... signers) {
        return new AtStep(number, PROPOSED, Set.of(signers));
    }

    private static Sign sign(String by, Office... offices) {
        return new Sign(by, Set.of(offices), null, null, null);
    }

    @Test
    void everyCommandInEveryStateHasOneAnswer() {
        List<ReviewState> states =
                List.of(
                        new Drafted(),
                        at(1),
                        at(2, "head"),
                        at(3, "head", "leader"),
                        new Returned("缺附件"),
                        new Approved(PUBLIC));
        List<ReviewCommand> commands =
                List.of(
                        new Draft("author"),
                        new Edit("author"),
                        new Submit("submitter", PROPOSED),
                        new Submit(
                                "submitter",
                                new Determination(
                                        attribute(Disclosure.NONE, null, null, null), null)),
                        sign("head", Office.HEAD),
                        sign("leader", Office.LEADER),
                        sign("principal", Office.PRINCIPAL),
                        sign("nobody"),
                        sign("author", Office.HEAD, Office.LEADER, Office.PRINCIPAL),
                        sign("head", Office.HEAD, Office.LEADER, Office.PRINCIPAL),
                        new Return("head", Set.of(Office.HEAD), "缺附件"),
                        new Return("leader", Set.of(Office.LEADER), "缺附件"),
                        new Return("submitter", Set.of(Office.HEAD), "缺附件"));

        var answers = new ArrayList<String>();
        for (var state : states) {
            for (var command : commands) {
                answers.add(word(ReviewRules.decide(state, FACTS, command)));
            }
        }

        assertThat(answers)
                .containsExactly(
                        // drafted
                        "ALREADY_DRAFTED",
                        "→ DRAFTED",
                        "→ SUBMITTED 1",
                        "GROUND_MISSING",
                        "NOT_SUBMITTED",
                        "NOT_SUBMITTED",
                        "NOT_SUBMITTED",
                        "NOT_SUBMITTED",
                        "NOT_SUBMITTED",
                        "NOT_SUBMITTED",
                        "NOT_SUBMITTED",
                        "NOT_SUBMITTED",
                        "NOT_SUBMITTED",
                        // at the head
                        "ALREADY_SUBMITTED",
                        "ALREADY_SUBMITTED",
                        "ALREADY_SUBMITTED",
                        "ALREADY_SUBMITTED",
                        "→ SUBMITTED 2",
                        "NOT_YOUR_STEP",
                        "NOT_YOUR_STEP",
                        "NOT_YOUR_STEP",
                        "SELF_APPROVAL",
                        "→ SUBMITTED 2",
                        "→ RETURNED",
                        "NOT_YOUR_STEP",
                        "SELF_APPROVAL",
                        // at the leader
                        "ALREADY_SUBMITTED",
                        "ALREADY_SUBMITTED",
                        "ALREADY_SUBMITTED",
                        "ALREADY_SUBMITTED",
                        "NOT_YOUR_STEP",
                        "→ SUBMITTED 3",
                        "NOT_YOUR_STEP",
                        "NOT_YOUR_STEP",
                        "SELF_APPROVAL",
                        "SIGNED_BEFORE",
                        "NOT_YOUR_STEP",
                        "→ RETURNED",
                        "SELF_APPROVAL",
                        // at the principal
                        "ALREADY_SUBMITTED",
                        "ALREADY_SUBMITTED",
                        "ALREADY_SUBMITTED",
                        "ALREADY_SUBMITTED",
                        "NOT_YOUR_STEP",
                        "NOT_YOUR_STEP",
                        "→ APPROVED",
                        "NOT_YOUR_STEP",
                        "SELF_APPROVAL",
                        "SIGNED_BEFORE",
                        "NOT_YOUR_STEP",
                        "NOT_YOUR_STEP",
                        "SELF_APPROVAL",
                        // returned
                        "ALREADY_DRAFTED",
                        "→ RETURNED",
                        "→ SUBMITTED 1",
                        "GROUND_MISSING",
                        "NOT_SUBMITTED",
                        "NOT_SUBMITTED",
                        "NOT_SUBMITTED",
                        "NOT_SUBMITTED",
                        "NOT_SUBMITTED",
                        "NOT_SUBMITTED",
                        "NOT_SUBMITTED",
                        "NOT_SUBMITTED",
                        "NOT_SUBMITTED",
                        // approved
                        "ALREADY_APPROVED",
                        "ALREADY_APPROVED",
                        "ALREADY_APPROVED",
                        "ALREADY_APPROVED",
                        "ALREADY_APPROVED",
                        "ALREADY_APPROVED",
                        "ALREADY_APPROVED",
                        "ALREADY_APPROVED",
                        "ALREADY_APPROVED",
                        "ALREADY_APPROVED",
                        "ALREADY_APPROVED",
                        "ALREADY_APPROVED",
                        "ALREADY_APPROVED");
    }

    @Test
    @DisplayName("条例第十三条、第十六条等: 不予公开须有依据和理由, 且没有公开方式")
    void everyAttributeIsEitherCompleteOrRefusedForOneReason() {
        for (boolean redacted : new boolean[] {false, true}) {
            var facts = new ReviewFacts(ALL, AUTHORS, redacted, false);
            for (var disclosure : Disclosure.values()) {
                for (var mode : new Mode[] {null, Mode.PROACTIVE, Mode.ON_REQUEST}) {
                    for (var ground : new String[] {null, " ", "条例第十六条"}) {
                        for (var reason : new String[] {null, " ", "内部事务信息"}) {
                            var attribute = attribute(disclosure, mode, ground, reason);
                            var command =
                                    new Sign("head", Set.of(Office.HEAD), attribute, null, null);

                            var answer = word(ReviewRules.decide(at(1), facts, command));

                            assertThat(answer)
                                    .as("%s, redacted %s", attribute, redacted)
                                    .isEqualTo(expected(attribute, redacted));
                        }
                    }
                }
            }
        }
    }

    private static String expected(Attribute attribute, boolean redacted) {
        if (attribute.disclosure() == Disclosure.REDACTED && !redacted) {
            return "REDACTION_MISSING";
        }
        if (attribute.disclosure() == Disclosure.FULL && redacted) {
            return "REDACTION_STANDS";
        }
        if (attribute.disclosure() != Disclosure.NONE) {
            return attribute.mode() == null ? "MODE_MISSING" : "→ SUBMITTED 2";
        }
        if (attribute.mode() != null) {
            return "MODE_OF_NOT_PUBLIC";
        }
        if (attribute.ground() == null || attribute.ground().isBlank()) {
            return "GROUND_MISSING";
        }
        return attribute.reason() == null || attribute.reason().isBlank()
                ? "GROUND_UNEXPLAINED"
                : "→ SUBMITTED 2";
    }

    @Test
    void aReturnNeedsAReason() {
        for (var reason : new String[] {null, "", "  "}) {
            var answer =
                    ReviewRules.decide(
                            at(1), FACTS, new Return("head", Set.of(Office.HEAD), reason));

            assertThat(answer).isEqualTo(new Rejected(Rejection.REASON_MISSING));
        }
    }

    @Test
    void aReclassificationNeedsAReasonAndAChange() {
        for (var carried : new Nature[] {null, Nature.SUBSTANCE, Nature.CORRECTION}) {
            for (var wanted : new Nature[] {null, Nature.SUBSTANCE, Nature.CORRECTION}) {
                for (var reason : new String[] {null, " ", "只改错字"}) {
                    var state = new AtStep(3, new Determination(PUBLIC, carried), Set.of());
                    var command =
                            new Sign("principal", Set.of(Office.PRINCIPAL), null, wanted, reason);

                    var answer = word(ReviewRules.decide(state, FACTS, command));

                    var expected =
                            wanted == null || wanted == carried
                                    ? "→ APPROVED"
                                    : carried == null
                                            ? "NATURE_OF_FIRST_VERSION"
                                            : "只改错字".equals(reason)
                                                    ? "→ APPROVED"
                                                    : "NATURE_UNEXPLAINED";
                    assertThat(answer)
                            .as("%s to %s because %s", carried, wanted, reason)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void onlyTheLastSignatureWaitsForCoIssuers() {
        var consulting = new ReviewFacts(ALL, AUTHORS, false, true);

        assertThat(word(ReviewRules.decide(at(1), consulting, sign("a", Office.HEAD))))
                .isEqualTo("→ SUBMITTED 2");
        assertThat(word(ReviewRules.decide(at(2), consulting, sign("b", Office.LEADER))))
                .isEqualTo("→ SUBMITTED 3");
        assertThat(word(ReviewRules.decide(at(3), consulting, sign("c", Office.PRINCIPAL))))
                .isEqualTo("CONSULTATION_OPEN");
        assertThat(
                        word(
                                ReviewRules.decide(
                                        at(3),
                                        consulting,
                                        new Return("c", Set.of(Office.PRINCIPAL), "再核"))))
                .isEqualTo("→ RETURNED");
    }

    @Test
    void theApprovalDecidesWhatMayBePublished() {
        assertThat(Standing.of(new Drafted())).isEqualTo(Standing.NOT_REVIEWED);
        assertThat(Standing.of(at(2, "head"))).isEqualTo(Standing.UNDER_REVIEW);
        assertThat(Standing.of(new Returned("缺附件"))).isEqualTo(Standing.NOT_REVIEWED);
        assertThat(Standing.of(new Approved(PUBLIC))).isEqualTo(Standing.PUBLIC);
        assertThat(Standing.of(new Approved(ON_REQUEST))).isEqualTo(Standing.ON_REQUEST);
        assertThat(Standing.of(new Approved(NOT_PUBLIC))).isEqualTo(Standing.NOT_PUBLIC);
    }

    @Test
    void noPathLeadsToApprovalWithoutEveryOfficeByDistinctPersonsWhoMay() {
        long seed = 20261125L;
        var random = new Random(seed);
        int approvals = 0;
        int steps = 0;
        while (steps < 20_000) {
            var path = new Path(random);
            for (int i = 0; i < 40 && !(path.state instanceof Approved); i++, steps++) {
                path.step();
            }
            if (path.state instanceof Approved) {
                approvals++;
                path.check("seed " + seed + ", step " + steps);
            }
        }
        assertThat(approvals).as("approvals reached with seed %s", seed).isGreaterThan(200);
    }

    /** One form under random commands of random people, some of whom hold several offices. */
    private static final class Path {
        private static final List<String> PEOPLE =
                List.of("author", "submitter", "a", "b", "c", "d", "e");

        private final Random random;
        private final List<Office> offices;
        private final Set<String> barred = new HashSet<>(AUTHORS);
        private final Map<Office, String> signed = new EnumMap<>(Office.class);
        private final List<Office> order = new ArrayList<>();
        private ReviewState state = new Drafted();

        Path(Random random) {
            this.random = random;
            var steps = new ArrayList<ChainStep>();
            for (var office : ALL) {
                steps.add(
                        new ChainStep(
                                office,
                                random.nextInt(3) == 0
                                        ? Condition.MAJOR_OR_SENSITIVE
                                        : Condition.ALWAYS));
            }
            steps.set(0, new ChainStep(Office.HEAD, Condition.ALWAYS));
            var chain = new ApprovalChain(new UUID(0, 1), null, 1, steps);
            this.offices = chain.offices(random.nextBoolean());
        }

        void step() {
            var facts =
                    new ReviewFacts(
                            offices, barred, random.nextInt(8) == 0, random.nextInt(8) == 0);
            var command = command();
            switch (ReviewRules.decide(state, facts, command)) {
                case Rejected(_) -> {}
                case Accepted(var next) -> {
                    if (command instanceof Edit || command instanceof Submit) {
                        barred.add(command.by());
                    }
                    if (command instanceof Submit) {
                        signed.clear();
                        order.clear();
                    }
                    state = next;
                }
                case Signed(var next, _) -> {
                    var office = offices.get(((AtStep) state).number() - 1);
                    assertThat(((Sign) command).offices()).contains(office);
                    assertThat(barred).doesNotContain(command.by());
                    signed.put(office, command.by());
                    order.add(office);
                    state = next;
                }
            }
        }

        private ReviewCommand command() {
            var by = PEOPLE.get(random.nextInt(PEOPLE.size()));
            var held = new HashSet<Office>();
            for (var office : ALL) {
                if (random.nextInt(3) > 0) {
                    held.add(office);
                }
            }
            return switch (random.nextInt(12)) {
                case 0 -> new Draft(by);
                case 1 -> new Edit(random.nextInt(4) == 0 ? by : "author");
                case 2, 3, 4 -> new Submit("submitter", PROPOSED);
                case 5 -> new Return(by, held, random.nextBoolean() ? "再核" : null);
                case 6 -> new Sign(by, held, NOT_PUBLIC, Nature.CORRECTION, "只改错字");
                default -> new Sign(by, held, null, null, null);
            };
        }

        void check(String where) {
            assertThat(order).as(where).isEqualTo(offices);
            assertThat(new HashSet<>(signed.values())).as(where).hasSize(offices.size());
            assertThat(signed.values()).as(where).doesNotContainAnyElementsOf(barred);
        }
    }

    private static String word(ReviewOutcome outcome) {
        return switch (outcome) {
            case Accepted(var next) -> word(next);
            case Signed(var next, _) -> word(next);
            case Rejected(var reason) -> reason.name();
        };
    }

    private static String word(ReviewState state) {
        return "→ "
                + state.word()
                + (state instanceof AtStep(int number, _, _) ? " " + number : "");
    }

    private static Attribute attribute(
            Disclosure disclosure, Mode mode, String ground, String reason) {
        return new Attribute(disclosure, mode, ground, reason);
    }
}
