package io.yangguang.publication.review;

import io.yangguang.publication.Reach;
import io.yangguang.publication.review.StepRows.Signature;
import io.yangguang.publication.review.model.Determination;
import io.yangguang.publication.review.model.Review;
import io.yangguang.publication.review.model.ReviewOutcome.Accepted;
import io.yangguang.publication.review.model.ReviewOutcome.Rejected;
import io.yangguang.publication.review.model.ReviewOutcome.Rejection;
import io.yangguang.publication.review.model.ReviewOutcome.Signed;
import io.yangguang.publication.review.model.ReviewRules;
import io.yangguang.publication.review.model.ReviewState;
import io.yangguang.publication.review.model.ReviewState.Approved;
import io.yangguang.publication.review.model.ReviewState.AtStep;
import io.yangguang.rest.Caller;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signs the step at which a form stands, or sends it back; of many at once, one wins. */
@ApplicationScoped
class DecisionHandler {

    private final ReviewRows rows;
    private final StepRows steps;
    private final FormFacts facts;
    private final DecisionEffects effects;
    private final Reach reach;
    private final BusinessClock clock;

    DecisionHandler(
            ReviewRows rows,
            StepRows steps,
            FormFacts facts,
            DecisionEffects effects,
            Reach reach,
            BusinessClock clock) {
        this.rows = rows;
        this.steps = steps;
        this.facts = facts;
        this.effects = effects;
        this.reach = reach;
        this.clock = clock;
    }

    @Transactional
    ReviewAnswer decide(UUID reviewId, long expected, DecisionRequest request, Caller signer) {
        return decide(reviewId, expected, request, signer, null);
    }

    /**
     * @param document where the decision was made in an outside OA
     */
    @Transactional
    ReviewAnswer decide(
            UUID reviewId,
            long expected,
            DecisionRequest request,
            Caller signer,
            @Nullable OaDocument document) {
        var locked =
                rows.locked(reviewId)
                        .filter(r -> reach.covers(signer, r.bodyId(), r.divisionCode()));
        if (locked.isEmpty()) {
            return new ReviewAnswer.Unknown();
        }
        var review = locked.get();
        if (review.version() != expected) {
            return new ReviewAnswer.Stale(review);
        }
        var outcome = ReviewRules.decide(review.state(), facts.of(review), request.command(signer));
        return switch (outcome) {
            case Rejected(var reason) when reason == Rejection.CONSULTATION_OPEN ->
                    new ReviewAnswer.AwaitingViews(review, facts.waitingFor(review.id()));
            case Rejected(var reason) -> new ReviewAnswer.Refused(reason, review);
            case Signed(_, var decided) when facts.leftoversOpen(review, decided) ->
                    new ReviewAnswer.Refused(Rejection.LEFTOVERS_OPEN, review);
            case Signed(var next, var passedOn) ->
                    facts.objection(review, next)
                            .<ReviewAnswer>map(ReviewAnswer.Unfounded::new)
                            .orElseGet(() ->
                                    signed(review, next, passedOn, request, signer, document));
            case Accepted(var next) -> returned(review, next, request, signer, document);
        };
    }

    private ReviewAnswer signed(
            Review review,
            ReviewState next,
            Determination passedOn,
            DecisionRequest request,
            Caller signer,
            @Nullable OaDocument document) {
        var at = clock.now();
        boolean reclassified = passedOn.nature() != review.determination().nature();
        steps.add(
                review,
                signature(
                        "APPROVE",
                        review,
                        passedOn,
                        request,
                        reclassified ? request.natureReason() : null),
                signer,
                document,
                at);
        if (!(next instanceof Approved)) {
            var passed = review.passedOn(next, passedOn.nature());
            rows.update(passed);
            effects.note("review.signed", passed);
            return new ReviewAnswer.Done(passed);
        }
        var approved =
                review.decided(
                        next,
                        passedOn.nature(),
                        new Review.Decision(signer.subject(), at, request.reason()));
        rows.update(approved);
        effects.note("review.approved", approved);
        effects.approved(approved, passedOn);
        return new ReviewAnswer.Done(approved);
    }

    private ReviewAnswer returned(
            Review review,
            ReviewState next,
            DecisionRequest request,
            Caller signer,
            @Nullable OaDocument document) {
        var at = clock.now();
        steps.add(review, signature("RETURN", review, null, request, null), signer, document, at);
        var returned =
                review.decided(
                        next,
                        review.proposedNature(),
                        new Review.Decision(signer.subject(), at, request.reason()));
        rows.update(returned);
        effects.note("review.returned", returned);
        return new ReviewAnswer.Done(returned);
    }

    private static Signature signature(
            String act,
            Review review,
            @Nullable Determination passedOn,
            DecisionRequest request,
            @Nullable String natureReason) {
        if (!(review.state() instanceof AtStep(int step, _, _))) {
            throw new IllegalStateException("Expected a form at a step");
        }
        return new Signature(
                act,
                step,
                review.offices().get(step - 1),
                passedOn,
                request.reason(),
                natureReason);
    }
}
