package io.yangguang.publication.review;

import io.yangguang.audit.Audit;
import io.yangguang.ids.Ids;
import io.yangguang.publication.Reach;
import io.yangguang.publication.chain.ApprovalChains;
import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.record.model.RecordVersion;
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
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Draws a form up, and edits it until it is handed in. */
@ApplicationScoped
class DraftHandler {

    private final ReviewRows rows;
    private final StepRows steps;
    private final FormFacts facts;
    private final ApprovalChains chains;
    private final RecordVersions records;
    private final Reach reach;
    private final Ids ids;
    private final BusinessClock clock;
    private final Audit audit;

    DraftHandler(
            ReviewRows rows,
            StepRows steps,
            FormFacts facts,
            ApprovalChains chains,
            RecordVersions records,
            Reach reach,
            Ids ids,
            BusinessClock clock,
            Audit audit) {
        this.rows = rows;
        this.steps = steps;
        this.facts = facts;
        this.chains = chains;
        this.records = records;
        this.reach = reach;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    ReviewAnswer draft(SubmissionRequest request, Caller caller) {
        var found =
                records.find(request.recordId(), request.version())
                        .filter(record ->
                                reach.covers(caller, record.bodyId(), record.divisionCode()));
        if (found.isEmpty()) {
            return new ReviewAnswer.Unknown();
        }
        var record = found.get();
        rows.lockRecord(record.recordId());
        int latest =
                records.latest(record.recordId())
                        .map(RecordVersion::version)
                        .orElse(record.version());
        if (latest > record.version()) {
            return new ReviewAnswer.NewerVersion(latest);
        }
        var known = rows.of(record.recordId(), record.version());
        if (known.isPresent()) {
            return refused(known.get(), new ReviewCommand.Draft(caller.subject()));
        }
        var form = ProposalRequest.over(request.proposal(), Form.of(record));
        var unknown = facts.unknownChannel(form);
        if (unknown.isPresent()) {
            return new ReviewAnswer.UnknownChannel(unknown.get());
        }
        var review =
                Review.drafted(
                        ids.next(),
                        record,
                        chains.inForce(record.bodyId()),
                        form,
                        facts.authors(record.recordId(), record.version()),
                        caller.subject());
        rows.insert(review);
        note(review, "DRAFT", "review.drafted", caller);
        return new ReviewAnswer.Done(review);
    }

    private ReviewAnswer refused(Review known, ReviewCommand command) {
        return switch (ReviewRules.decide(known.state(), facts.of(known), command)) {
            case Rejected(var reason) -> new ReviewAnswer.Refused(reason, known);
            case Accepted _, Signed _ ->
                    throw new IllegalStateException("Expected a known form to refuse a draft");
        };
    }

    @Transactional
    ReviewAnswer edit(UUID reviewId, long expected, ProposalRequest proposal, Caller caller) {
        var found =
                rows.locked(reviewId)
                        .filter(r -> reach.covers(caller, r.bodyId(), r.divisionCode()));
        if (found.isEmpty()) {
            return new ReviewAnswer.Unknown();
        }
        var review = found.get();
        if (review.version() != expected) {
            return new ReviewAnswer.Stale(review);
        }
        var command = new ReviewCommand.Edit(caller.subject());
        return switch (ReviewRules.decide(review.state(), facts.of(review), command)) {
            case Rejected(var reason) -> new ReviewAnswer.Refused(reason, review);
            case Signed _ -> throw new IllegalStateException("An edit signs nothing");
            case Accepted(_) -> {
                var form = proposal.over(review.form());
                var unknown = facts.unknownChannel(form);
                if (unknown.isPresent()) {
                    yield new ReviewAnswer.UnknownChannel(unknown.get());
                }
                var authors = facts.authors(review.recordId(), review.recordVersion());
                var edited = review.edited(form, authors, caller.subject());
                rows.update(edited);
                note(edited, "EDIT", "review.edited", caller);
                yield new ReviewAnswer.Done(edited);
            }
        };
    }

    private void note(Review review, String step, String act, Caller caller) {
        steps.add(review, step, caller, clock.now());
        audit.record(act, "review", review.id().toString(), null, null);
    }
}
