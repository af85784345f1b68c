package io.yangguang.publication.review;

import io.yangguang.audit.Audit;
import io.yangguang.ids.Ids;
import io.yangguang.publication.Reach;
import io.yangguang.publication.chain.ApprovalChains;
import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.review.model.Determination;
import io.yangguang.publication.review.model.Form;
import io.yangguang.publication.review.model.Review;
import io.yangguang.publication.review.model.ReviewCommand;
import io.yangguang.publication.review.model.ReviewOutcome.Accepted;
import io.yangguang.publication.review.model.ReviewOutcome.Rejected;
import io.yangguang.publication.review.model.ReviewOutcome.Signed;
import io.yangguang.publication.review.model.ReviewRules;
import io.yangguang.rest.Caller;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Hands a record version in for review, on a form that exists or is drawn up on the way. */
@ApplicationScoped
class SubmitHandler {

    private final ReviewRows rows;
    private final StepRows steps;
    private final FormFacts facts;
    private final ApprovalChains chains;
    private final RecordVersions records;
    private final Reach reach;
    private final Ids ids;
    private final BusinessClock clock;
    private final Audit audit;
    private final Instance<SubmissionListener> listeners;

    SubmitHandler(
            ReviewRows rows,
            StepRows steps,
            FormFacts facts,
            ApprovalChains chains,
            RecordVersions records,
            Reach reach,
            Ids ids,
            BusinessClock clock,
            Audit audit,
            Instance<SubmissionListener> listeners) {
        this.rows = rows;
        this.steps = steps;
        this.facts = facts;
        this.chains = chains;
        this.records = records;
        this.reach = reach;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
        this.listeners = listeners;
    }

    @Transactional
    ReviewAnswer submit(SubmissionRequest request, Caller caller) {
        var found =
                records.find(request.recordId(), request.version())
                        .filter(record ->
                                reach.covers(caller, record.bodyId(), record.divisionCode()));
        if (found.isEmpty()) {
            return new ReviewAnswer.Unknown();
        }
        var record = found.get();
        rows.lockRecord(record.recordId());
        var newer = newerVersion(record);
        if (newer.isPresent()) {
            return newer.get();
        }
        var known = rows.of(record.recordId(), record.version()).flatMap(r -> rows.locked(r.id()));
        var review = known.orElseGet(() -> drafted(record, caller));
        var form = ProposalRequest.over(request.proposal(), review.form());
        return handIn(review, known.isEmpty(), form, record, caller);
    }

    /** A form that was drawn up or sent back. */
    @Transactional
    ReviewAnswer handIn(UUID reviewId, long expected, Caller caller) {
        var found =
                rows.find(reviewId).filter(r -> reach.covers(caller, r.bodyId(), r.divisionCode()));
        if (found.isEmpty()) {
            return new ReviewAnswer.Unknown();
        }
        rows.lockRecord(found.get().recordId());
        var review = rows.locked(reviewId).orElseThrow();
        if (review.version() != expected) {
            return new ReviewAnswer.Stale(review);
        }
        var record = records.find(review.recordId(), review.recordVersion()).orElseThrow();
        var newer = newerVersion(record);
        return newer.isPresent()
                ? newer.get()
                : handIn(review, false, review.form(), record, caller);
    }

    private Optional<ReviewAnswer> newerVersion(RecordVersion record) {
        return records.latest(record.recordId())
                .map(RecordVersion::version)
                .filter(latest -> latest > record.version())
                .map(ReviewAnswer.NewerVersion::new);
    }

    private Review drafted(RecordVersion record, Caller caller) {
        return Review.drafted(
                ids.next(),
                record,
                chains.inForce(record.bodyId()),
                Form.of(record),
                facts.authors(record.recordId(), record.version()),
                caller.subject());
    }

    /**
     * @param unstored whether the form was drawn up just now
     */
    private ReviewAnswer handIn(
            Review review, boolean unstored, Form form, RecordVersion record, Caller caller) {
        var proposed = new Determination(form.attribute(), review.proposedNature());
        var command = new ReviewCommand.Submit(caller.subject(), proposed);
        return switch (ReviewRules.decide(review.state(), facts.of(review), command)) {
            case Rejected(var reason) -> new ReviewAnswer.Refused(reason, unstored ? null : review);
            case Signed _ -> throw new IllegalStateException("A submission signs nothing");
            case Accepted(var next) -> {
                var unknown = facts.unknownChannel(form);
                if (unknown.isPresent()) {
                    yield new ReviewAnswer.UnknownChannel(unknown.get());
                }
                var submitted =
                        review.submitted(
                                unstored ? review.version() : review.version() + 1,
                                next,
                                review.round() == 0
                                        ? chains.inForce(review.bodyId())
                                        : review.chain(),
                                form,
                                facts.authors(review.recordId(), review.recordVersion()),
                                caller.subject(),
                                clock.now());
                if (unstored) {
                    rows.insert(submitted);
                } else {
                    rows.update(submitted);
                }
                note(submitted, record, caller);
                yield new ReviewAnswer.Done(submitted);
            }
        };
    }

    private void note(Review review, RecordVersion record, Caller caller) {
        var at = clock.now();
        steps.add(review, "SUBMIT", caller, at);
        audit.record(
                "review.submitted", "review", review.id().toString(), null, record.contentHash());
        for (var listener : listeners) {
            listener.submitted(record, caller.subject(), at);
        }
    }
}
