package io.yangguang.publication.review.model;

import io.yangguang.publication.chain.model.Office;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 条例 (国务院令第711号) 第十七条: before information is made public it is reviewed under the law on state
 * secrets. Our reading, with the practice of the bodies (处室负责人审核后，报分管领导审核签批后，方可对外公开): every office
 * of the chain signs in its order, each by another person; nothing is signed by who wrote any
 * version of it since the last approved one, nor by who drew up or submitted the form; what is not
 * public has its ground.
 */
public final class ReviewRules {

    private ReviewRules() {}

    public static ReviewOutcome decide(
            ReviewState state, ReviewFacts facts, ReviewCommand command) {
        return switch (state) {
            case Drafted drafted ->
                    switch (command) {
                        case Draft(_) -> new Rejected(Rejection.ALREADY_DRAFTED);
                        case Edit(_) -> new Accepted(drafted);
                        case Submit(_, var proposed) ->
                                complete(proposed)
                                        .orElseGet(() -> new Accepted(drafted.handIn(proposed)));
                        case Sign _, Return _ -> new Rejected(Rejection.NOT_SUBMITTED);
                    };
            case AtStep here ->
                    switch (command) {
                        case Draft(_), Edit(_), Submit(_, _) ->
                                new Rejected(Rejection.ALREADY_SUBMITTED);
                        case Sign sign -> sign(here, facts, sign);
                        case Return sent -> sendBack(here, facts, sent);
                    };
            case Returned returned ->
                    switch (command) {
                        case Draft(_) -> new Rejected(Rejection.ALREADY_DRAFTED);
                        case Edit(_) -> new Accepted(returned);
                        case Submit(_, var proposed) ->
                                complete(proposed)
                                        .orElseGet(() -> new Accepted(returned.handIn(proposed)));
                        case Sign _, Return _ -> new Rejected(Rejection.NOT_SUBMITTED);
                    };
            case Approved(_) -> new Rejected(Rejection.ALREADY_APPROVED);
        };
    }

    /** What keeps a form from being handed in; whether a redaction stands is for the signers. */
    public static Optional<ReviewOutcome> complete(Determination proposed) {
        return AttributeRules.flaw(proposed.attribute()).map(Rejected::new);
    }

    private static ReviewOutcome sign(AtStep here, ReviewFacts facts, Sign command) {
        var attribute = Objects.requireNonNullElse(command.attribute(), here.carried().attribute());
        var passedOn =
                new Determination(attribute, nature(command.nature(), here.carried().nature()));
        return barred(here, facts, command.by(), command.offices())
                .or(() ->
                        here.signers().contains(command.by())
                                ? Optional.of(Rejection.SIGNED_BEFORE)
                                : Optional.empty())
                .or(() -> AttributeRules.flaw(attribute, facts.redacted()))
                .or(() -> natureFlaw(here.carried().nature(), command))
                .or(() ->
                        facts.consulting() && here.number() == facts.offices().size()
                                ? Optional.of(Rejection.CONSULTATION_OPEN)
                                : Optional.empty())
                .<ReviewOutcome>map(Rejected::new)
                .orElseGet(() ->
                        new Signed(
                                here.sign(command.by(), passedOn, facts.offices().size()),
                                passedOn));
    }

    private static ReviewOutcome sendBack(AtStep here, ReviewFacts facts, Return command) {
        return barred(here, facts, command.by(), command.offices())
                .or(() ->
                        AttributeRules.blank(command.reason())
                                ? Optional.of(Rejection.REASON_MISSING)
                                : Optional.empty())
                .<ReviewOutcome>map(Rejected::new)
                .orElseGet(() ->
                        new Accepted(
                                here.sendBack(Objects.requireNonNullElse(command.reason(), ""))));
    }

    private static Optional<Rejection> barred(
            AtStep here, ReviewFacts facts, String by, Set<Office> offices) {
        if (facts.barred().contains(by)) {
            return Optional.of(Rejection.SELF_APPROVAL);
        }
        return offices.contains(facts.offices().get(here.number() - 1))
                ? Optional.empty()
                : Optional.of(Rejection.NOT_YOUR_STEP);
    }

    private static @Nullable Nature nature(@Nullable Nature wanted, @Nullable Nature carried) {
        return wanted == null ? carried : wanted;
    }

    private static Optional<Rejection> natureFlaw(@Nullable Nature carried, Sign command) {
        if (command.nature() == null || command.nature() == carried) {
            return Optional.empty();
        }
        if (carried == null) {
            return Optional.of(Rejection.NATURE_OF_FIRST_VERSION);
        }
        return AttributeRules.blank(command.natureReason())
                ? Optional.of(Rejection.NATURE_UNEXPLAINED)
                : Optional.empty();
    }
}
