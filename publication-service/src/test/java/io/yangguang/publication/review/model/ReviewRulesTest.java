package io.yangguang.publication.review.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Disclosure;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Mode;
import io.yangguang.publication.review.model.ReviewCommand.Approve;
import io.yangguang.publication.review.model.ReviewCommand.Return;
import io.yangguang.publication.review.model.ReviewCommand.Submit;
import io.yangguang.publication.review.model.ReviewOutcome.Accepted;
import io.yangguang.publication.review.model.ReviewOutcome.Rejected;
import io.yangguang.publication.review.model.ReviewOutcome.Rejection;
import io.yangguang.publication.review.model.ReviewState.Approved;
import io.yangguang.publication.review.model.ReviewState.Returned;
import io.yangguang.publication.review.model.ReviewState.Submitted;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReviewRulesTest {

    private static final ReviewFacts BARRED = new ReviewFacts(Set.of("author", "submitter"), false);
    private static final Attribute PUBLIC = attribute(Disclosure.FULL, Mode.PROACTIVE, null);
    private static final Attribute ON_REQUEST = attribute(Disclosure.FULL, Mode.ON_REQUEST, null);
    private static final Attribute NOT_PUBLIC = attribute(Disclosure.NONE, null, "条例第十六条");

    @Test
    void everyCommandInEveryStateHasOneAnswer() {
        List<ReviewState> states =
                List.of(new Submitted(), new Returned("缺附件"), new Approved(PUBLIC));
        List<ReviewCommand> commands =
                List.of(
                        new Submit("submitter"),
                        new Submit("head"),
                        new Approve("head", PUBLIC),
                        new Approve("author", PUBLIC),
                        new Return("head", "缺附件"),
                        new Return("submitter", "缺附件"));

        var answers = new ArrayList<String>();
        for (var state : states) {
            for (var command : commands) {
                answers.add(word(ReviewRules.decide(state, BARRED, command)));
            }
        }

        assertThat(answers)
                .containsExactly(
                        // submitted
                        "ALREADY_SUBMITTED",
                        "ALREADY_SUBMITTED",
                        "→ APPROVED",
                        "SELF_APPROVAL",
                        "→ RETURNED",
                        "SELF_APPROVAL",
                        // returned
                        "→ SUBMITTED",
                        "→ SUBMITTED",
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
                        "ALREADY_APPROVED");
    }

    @Test
    @DisplayName("条例第十六条等: 不予公开须有依据, 且没有公开方式")
    void everyAttributeIsEitherCompleteOrRefusedForOneReason() {
        for (var disclosure : Disclosure.values()) {
            for (var mode : new Mode[] {null, Mode.PROACTIVE, Mode.ON_REQUEST}) {
                for (var ground : new String[] {null, " ", "条例第十六条"}) {
                    var attribute = attribute(disclosure, mode, ground);

                    var answer =
                            word(
                                    ReviewRules.decide(
                                            new Submitted(),
                                            BARRED,
                                            new Approve("head", attribute)));

                    assertThat(answer).as("%s", attribute).isEqualTo(expected(attribute));
                }
            }
        }
    }

    private static String expected(Attribute attribute) {
        boolean grounded = attribute.ground() != null && !attribute.ground().isBlank();
        if (attribute.disclosure() == Disclosure.REDACTED) {
            return "REDACTION_MISSING";
        }
        if (attribute.disclosure() == Disclosure.FULL) {
            return attribute.mode() == null ? "MODE_MISSING" : "→ APPROVED";
        }
        if (attribute.mode() != null) {
            return "MODE_OF_NOT_PUBLIC";
        }
        return grounded ? "→ APPROVED" : "GROUND_MISSING";
    }

    @Test
    void aReturnNeedsAReason() {
        for (var reason : new String[] {null, "", "  "}) {
            var answer = ReviewRules.decide(new Submitted(), BARRED, new Return("head", reason));

            assertThat(answer).isEqualTo(new Rejected(Rejection.REASON_MISSING));
        }
    }

    @Test
    void theApprovalDecidesWhatMayBePublished() {
        assertThat(Standing.of(new Submitted())).isEqualTo(Standing.UNDER_REVIEW);
        assertThat(Standing.of(new Returned("缺附件"))).isEqualTo(Standing.NOT_REVIEWED);
        assertThat(Standing.of(new Approved(PUBLIC))).isEqualTo(Standing.PUBLIC);
        assertThat(Standing.of(new Approved(ON_REQUEST))).isEqualTo(Standing.ON_REQUEST);
        assertThat(Standing.of(new Approved(NOT_PUBLIC))).isEqualTo(Standing.NOT_PUBLIC);
    }

    private static String word(ReviewOutcome outcome) {
        return switch (outcome) {
            case Accepted(var next) -> "→ " + next.word();
            case Rejected(var reason) -> reason.name();
        };
    }

    private static Attribute attribute(Disclosure disclosure, Mode mode, String ground) {
        return new Attribute(disclosure, mode, ground, null);
    }
}
