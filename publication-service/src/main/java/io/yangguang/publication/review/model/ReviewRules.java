package io.yangguang.publication.review.model;

import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.review.model.ReviewCommand.Approve;
import io.yangguang.publication.review.model.ReviewCommand.Return;
import io.yangguang.publication.review.model.ReviewCommand.Submit;
import io.yangguang.publication.review.model.ReviewOutcome.Accepted;
import io.yangguang.publication.review.model.ReviewOutcome.Rejected;
import io.yangguang.publication.review.model.ReviewOutcome.Rejection;
import io.yangguang.publication.review.model.ReviewState.Approved;
import io.yangguang.publication.review.model.ReviewState.Returned;
import io.yangguang.publication.review.model.ReviewState.Submitted;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 条例 (国务院令第711号) 第十七条: before information is made public it is reviewed under the law on state
 * secrets. Our reading: nothing is approved by who wrote any version of it since the last approved
 * one, nor by who submitted it; what is not public has its ground.
 */
public final class ReviewRules {

    private ReviewRules() {}

    public static ReviewOutcome decide(
            ReviewState state, ReviewFacts facts, ReviewCommand command) {
        return switch (state) {
            case Submitted() ->
                    switch (command) {
                        case Submit(_) -> new Rejected(Rejection.ALREADY_SUBMITTED);
                        case Approve(var by, var attribute) -> approve(by, attribute, facts);
                        case Return(var by, var reason) -> sendBack(by, reason, facts.barred());
                    };
            case Returned(_) ->
                    switch (command) {
                        case Submit(_) -> new Accepted(new Submitted());
                        case Approve(_, _), Return(_, _) -> new Rejected(Rejection.NOT_SUBMITTED);
                    };
            case Approved(_) -> new Rejected(Rejection.ALREADY_APPROVED);
        };
    }

    private static ReviewOutcome approve(String by, Attribute attribute, ReviewFacts facts) {
        if (facts.barred().contains(by)) {
            return new Rejected(Rejection.SELF_APPROVAL);
        }
        return flaw(attribute, facts.redacted())
                .<ReviewOutcome>map(Rejected::new)
                .orElseGet(() -> new Accepted(new Approved(attribute)));
    }

    private static ReviewOutcome sendBack(String by, @Nullable String reason, Set<String> barred) {
        if (barred.contains(by)) {
            return new Rejected(Rejection.SELF_APPROVAL);
        }
        return reason == null || reason.isBlank()
                ? new Rejected(Rejection.REASON_MISSING)
                : new Accepted(new Returned(reason));
    }

    private static Optional<Rejection> flaw(Attribute attribute, boolean redacted) {
        return switch (attribute.disclosure()) {
            case REDACTED -> {
                if (!redacted) {
                    yield Optional.of(Rejection.REDACTION_MISSING);
                }
                yield attribute.mode() == null
                        ? Optional.of(Rejection.MODE_MISSING)
                        : Optional.empty();
            }
            case FULL -> {
                if (redacted) {
                    yield Optional.of(Rejection.REDACTION_STANDS);
                }
                yield attribute.mode() == null
                        ? Optional.of(Rejection.MODE_MISSING)
                        : Optional.empty();
            }
            case NONE -> {
                if (attribute.mode() != null) {
                    yield Optional.of(Rejection.MODE_OF_NOT_PUBLIC);
                }
                yield blank(attribute.ground())
                        ? Optional.of(Rejection.GROUND_MISSING)
                        : Optional.empty();
            }
        };
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
