package io.yangguang.publication.review;

import io.yangguang.audit.Audit;
import io.yangguang.publication.Reach;
import io.yangguang.publication.obligation.Fulfilment;
import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Disclosure;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Mode;
import io.yangguang.publication.redaction.Redactions;
import io.yangguang.publication.review.model.Review;
import io.yangguang.publication.review.model.ReviewCommand;
import io.yangguang.publication.review.model.ReviewFacts;
import io.yangguang.publication.review.model.ReviewOutcome.Accepted;
import io.yangguang.publication.review.model.ReviewOutcome.Rejected;
import io.yangguang.publication.review.model.ReviewRules;
import io.yangguang.publication.review.model.ReviewState;
import io.yangguang.publication.review.model.ReviewState.Approved;
import io.yangguang.rest.Caller;
import io.yangguang.rest.Problem;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Approves a submitted version or sends it back; of two who decide at once, one wins. */
@ApplicationScoped
class DecisionHandler {

    private final ReviewRows rows;
    private final RecordVersions records;
    private final Fulfilment fulfilment;
    private final Reach reach;
    private final BusinessClock clock;
    private final Audit audit;
    private final Redactions redactions;
    private final Instance<DecisionListener> listeners;
    private final Instance<GroundCheck> grounds;

    DecisionHandler(
            ReviewRows rows,
            RecordVersions records,
            Fulfilment fulfilment,
            Reach reach,
            BusinessClock clock,
            Audit audit,
            Redactions redactions,
            Instance<DecisionListener> listeners,
            Instance<GroundCheck> grounds) {
        this.rows = rows;
        this.records = records;
        this.fulfilment = fulfilment;
        this.reach = reach;
        this.clock = clock;
        this.audit = audit;
        this.redactions = redactions;
        this.listeners = listeners;
        this.grounds = grounds;
    }

    @Transactional
    ReviewAnswer decide(UUID reviewId, long expected, DecisionRequest request, Caller caller) {
        var locked = rows.locked(reviewId);
        if (locked.isEmpty()
                || !reach.covers(caller, locked.get().bodyId(), locked.get().divisionCode())) {
            return new ReviewAnswer.Unknown();
        }
        var review = locked.get();
        if (review.version() != expected) {
            return new ReviewAnswer.Stale(review);
        }
        var command = request.command(caller.subject(), review.proposal());
        return switch (ReviewRules.decide(review.state(), facts(review), command)) {
            case Rejected(var reason) -> new ReviewAnswer.Refused(reason, review);
            case Accepted(var next) ->
                    objection(review, next)
                            .<ReviewAnswer>map(ReviewAnswer.Unfounded::new)
                            .orElseGet(() -> accept(review, next, command, request, caller));
        };
    }

    private Optional<Problem> objection(Review review, ReviewState next) {
        return next instanceof Approved(var attribute)
                ? grounds.stream()
                        .flatMap(check -> check.objection(review, attribute).stream())
                        .findFirst()
                : Optional.empty();
    }

    private ReviewFacts facts(Review review) {
        return new ReviewFacts(
                review.barred(), redactions.standsFor(review.recordId(), review.recordVersion()));
    }

    private ReviewAnswer accept(
            Review review,
            ReviewState next,
            ReviewCommand command,
            DecisionRequest request,
            Caller caller) {
        var at = clock.now();
        var decided =
                review.decided(next, new Review.Decision(caller.subject(), at, request.reason()));
        rows.update(decided);
        var act = command instanceof ReviewCommand.Approve ? "APPROVE" : "RETURN";
        rows.addStep(review.id(), act, caller.subject(), caller.userName(), request.reason(), at);
        var hash =
                records.find(review.recordId(), review.recordVersion())
                        .map(RecordVersion::contentHash)
                        .orElse(null);
        audit.record(
                command instanceof ReviewCommand.Approve ? "review.approved" : "review.returned",
                "review",
                review.id().toString(),
                hash,
                hash);
        if (next instanceof Approved(var attribute)) {
            closeWhenNotPublic(decided, attribute);
            if (attribute.disclosure() == Disclosure.REDACTED) {
                redactions.seal(review.recordId(), review.recordVersion());
            }
            for (var listener : listeners) {
                listener.approved(decided);
            }
        }
        return new ReviewAnswer.Done(decided);
    }

    /** 不予公开 and 依申请公开 end the duty to publish or to decide, as publishing does. */
    private void closeWhenNotPublic(Review review, Attribute attribute) {
        boolean onRequest = attribute.mode() == Mode.ON_REQUEST;
        if (attribute.disclosure() == Disclosure.NONE || onRequest) {
            var decision = Objects.requireNonNull(review.decision());
            fulfilment.decidedNotPublic(
                    review.recordId(),
                    review.recordVersion(),
                    Objects.requireNonNullElse(attribute.ground(), onRequest ? "依申请公开" : "不予公开"),
                    Objects.requireNonNullElse(attribute.reason(), ""),
                    decision.at());
        }
    }
}
