package io.yangguang.publication.review;

import io.yangguang.publication.Reach;
import io.yangguang.publication.chain.model.Office;
import io.yangguang.publication.oa.Signatories;
import io.yangguang.publication.oa.Signatory;
import io.yangguang.publication.review.model.ReviewState.AtStep;
import io.yangguang.rest.Caller;
import io.yangguang.rest.Scope;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes decisions that were made in an outside OA. The person behind the account signs, with all
 * that binds him here; the OA only carries it.
 */
@ApplicationScoped
class OaDecisionHandler {

    private final ReviewRows rows;
    private final StepRows steps;
    private final DecisionHandler decisions;
    private final Signatories signatories;
    private final Reach reach;
    private final BusinessClock clock;

    OaDecisionHandler(
            ReviewRows rows,
            StepRows steps,
            DecisionHandler decisions,
            Signatories signatories,
            Reach reach,
            BusinessClock clock) {
        this.rows = rows;
        this.steps = steps;
        this.decisions = decisions;
        this.signatories = signatories;
        this.reach = reach;
        this.clock = clock;
    }

    @Transactional
    ReviewAnswer decide(UUID reviewId, OaDecisionRequest request, Caller client) {
        var locked =
                rows.locked(reviewId)
                        .filter(r -> reach.covers(client, r.bodyId(), r.divisionCode()));
        if (locked.isEmpty()) {
            return new ReviewAnswer.Unknown();
        }
        var signatory = signatories.find(client.client(), request.signatory());
        if (signatory.isEmpty()) {
            return new ReviewAnswer.UnknownSignatory(request.signatory());
        }
        var review = locked.get();
        var document =
                new OaDocument(client.client(), request.documentNumber(), request.signedAt());
        if (steps.taken(reviewId, request.step(), request.round(), document)) {
            return new ReviewAnswer.Done(review);
        }
        if (request.signedAt().isAfter(clock.now())) {
            return new ReviewAnswer.SignedInFuture();
        }
        boolean otherRound = request.round() != null && request.round() != review.round();
        boolean otherStep =
                review.state() instanceof AtStep(int number, _, _) && number != request.step();
        if (otherRound || otherStep) {
            return new ReviewAnswer.NotAtStep(review);
        }
        return decisions.decide(
                reviewId,
                review.version(),
                request.toDecision(),
                person(signatory.get()),
                document);
    }

    private static Caller person(Signatory signatory) {
        return new Caller(
                signatory.subject(),
                signatory.name(),
                signatory.client(),
                Optional.of(signatory.bodyId()),
                new Scope.OwnBody(signatory.bodyId()),
                signatory.offices().stream().map(Office::role).collect(Collectors.toSet()));
    }
}
