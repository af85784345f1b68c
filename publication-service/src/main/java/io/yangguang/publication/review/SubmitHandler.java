package io.yangguang.publication.review;

import io.yangguang.audit.Audit;
import io.yangguang.ids.Ids;
import io.yangguang.publication.Reach;
import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.review.model.Review;
import io.yangguang.publication.review.model.ReviewCommand;
import io.yangguang.publication.review.model.ReviewFacts;
import io.yangguang.publication.review.model.ReviewOutcome.Accepted;
import io.yangguang.publication.review.model.ReviewOutcome.Rejected;
import io.yangguang.publication.review.model.ReviewRules;
import io.yangguang.rest.Caller;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Hands a record version in for review. */
@ApplicationScoped
class SubmitHandler {

    private final ReviewRows rows;
    private final RecordVersions records;
    private final Reach reach;
    private final Ids ids;
    private final BusinessClock clock;
    private final Audit audit;
    private final Instance<SubmissionListener> listeners;

    SubmitHandler(
            ReviewRows rows,
            RecordVersions records,
            Reach reach,
            Ids ids,
            BusinessClock clock,
            Audit audit,
            Instance<SubmissionListener> listeners) {
        this.rows = rows;
        this.records = records;
        this.reach = reach;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
        this.listeners = listeners;
    }

    @Transactional
    ReviewAnswer submit(UUID recordId, int version, Caller caller) {
        var found = records.find(recordId, version);
        if (found.isEmpty() || !reaches(caller, found.get())) {
            return new ReviewAnswer.Unknown();
        }
        rows.lockRecord(recordId);
        int latest = records.latest(recordId).map(RecordVersion::version).orElse(version);
        if (latest > version) {
            return new ReviewAnswer.NewerVersion(latest);
        }
        var record = found.get();
        var authors = authors(recordId, version);
        var known = rows.of(recordId, version);
        return known.isEmpty()
                ? first(record, authors, caller)
                : again(known.get(), record, authors, caller);
    }

    private ReviewAnswer first(RecordVersion record, Set<String> authors, Caller caller) {
        var review = Review.submitted(ids.next(), record, authors, caller.subject(), clock.now());
        rows.insert(review);
        note(review, record, caller);
        return new ReviewAnswer.Done(review);
    }

    private ReviewAnswer again(
            Review known, RecordVersion record, Set<String> authors, Caller caller) {
        var command = new ReviewCommand.Submit(caller.subject());
        return switch (ReviewRules.decide(
                known.state(), new ReviewFacts(known.barred(), false), command)) {
            case Rejected(var reason) -> new ReviewAnswer.Refused(reason, known);
            case Accepted(_) -> {
                var review = known.submittedAgain(authors, caller.subject(), clock.now());
                rows.update(review);
                note(review, record, caller);
                yield new ReviewAnswer.Done(review);
            }
        };
    }

    /** Everybody who wrote a version that no approval has covered yet. */
    private Set<String> authors(UUID recordId, int version) {
        var authors = new LinkedHashSet<String>();
        for (int each = rows.lastApproved(recordId) + 1; each <= version; each++) {
            records.find(recordId, each).ifPresent(record -> authors.add(record.author()));
        }
        return authors;
    }

    private void note(Review review, RecordVersion record, Caller caller) {
        rows.addStep(
                review.id(),
                "SUBMIT",
                caller.subject(),
                caller.userName(),
                null,
                review.submittedAt());
        audit.record(
                "review.submitted", "review", review.id().toString(), null, record.contentHash());
        for (var listener : listeners) {
            listener.submitted(record, caller.subject(), review.submittedAt());
        }
    }

    private boolean reaches(Caller caller, RecordVersion record) {
        return reach.covers(caller, record.bodyId(), record.divisionCode());
    }
}
