package io.yangguang.publication.secrecy;

import io.yangguang.audit.Audit;
import io.yangguang.ids.Ids;
import io.yangguang.publication.Reach;
import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.redaction.Redactions;
import io.yangguang.publication.review.SubmissionListener;
import io.yangguang.publication.secrecy.StepRows.Step;
import io.yangguang.publication.secrecy.model.Masks;
import io.yangguang.publication.secrecy.model.RequiredApproval;
import io.yangguang.publication.secrecy.model.SecrecyReview;
import io.yangguang.publication.secrecy.model.SecrecyState;
import io.yangguang.rest.Caller;
import io.yangguang.time.BusinessClock;
import io.yangguang.time.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens a review when a version is submitted, when somebody asks, and when the outward version has
 * become another one.
 */
@ApplicationScoped
class OpenHandler implements SubmissionListener {

    private static final String SYSTEM = "system";

    private final SecrecyRows rows;
    private final StepRows steps;
    private final RecordVersions records;
    private final Redactions redactions;
    private final Reach reach;
    private final Ids ids;
    private final BusinessClock clock;
    private final SystemClock system;
    private final Audit audit;

    OpenHandler(
            SecrecyRows rows,
            StepRows steps,
            RecordVersions records,
            Redactions redactions,
            Reach reach,
            Ids ids,
            BusinessClock clock,
            SystemClock system,
            Audit audit) {
        this.rows = rows;
        this.steps = steps;
        this.records = records;
        this.redactions = redactions;
        this.reach = reach;
        this.ids = ids;
        this.clock = clock;
        this.system = system;
        this.audit = audit;
    }

    /** Who decided and then submits is barred, so that another has to look at it again. */
    @Override
    public void submitted(RecordVersion record, String by, Instant at) {
        rows.lockRecord(record.recordId());
        var outward = redactions.outward(record);
        var known = rows.current(record.recordId(), record.version());
        if (known.isEmpty()) {
            open(outward, Set.of(by), null, Step.of("OPEN", by, by, at));
        } else if (!known.get().digest().equals(outward.contentHash())
                || rows.decidedBy(known.get().id(), by)) {
            replace(known.get(), outward, by, by, by);
        } else {
            rows.addSubmitter(known.get().id(), by);
        }
    }

    @Transactional
    SecrecyAnswer open(UUID recordId, int version, @Nullable String approvalBy, Caller caller) {
        var found = records.find(recordId, version);
        if (found.isEmpty()
                || !reach.covers(caller, found.get().bodyId(), found.get().divisionCode())) {
            return new SecrecyAnswer.Unknown();
        }
        rows.lockRecord(recordId);
        var outward = redactions.outward(found.get());
        var known = rows.current(recordId, version);
        if (known.isPresent() && known.get().digest().equals(outward.contentHash())) {
            return new SecrecyAnswer.Done(known.get());
        }
        return new SecrecyAnswer.Opened(
                known.isPresent()
                        ? replace(known.get(), outward, null, caller.subject(), caller.userName())
                        : open(
                                outward,
                                Set.of(),
                                approvalBy == null
                                        ? null
                                        : new RequiredApproval(approvalBy, null, null),
                                Step.of("OPEN", caller.subject(), caller.userName(), clock.now())));
    }

    /** The outward version is another one than was scanned; the record is locked. */
    SecrecyReview replaceByScan(SecrecyReview known, RecordVersion outward) {
        return replace(known, outward, null, SYSTEM, SYSTEM);
    }

    private SecrecyReview replace(
            SecrecyReview known,
            RecordVersion outward,
            @Nullable String submitter,
            String actor,
            String name) {
        var at = clock.now();
        rows.supersede(known.id());
        steps.add(known.id(), Step.of("SUPERSEDE", actor, name, at));
        audit.record(
                "secrecy.superseded",
                "secrecy-review",
                known.id().toString(),
                known.digest(),
                outward.contentHash());
        var submitters = new LinkedHashSet<>(known.submitters());
        if (submitter != null) {
            submitters.add(submitter);
        }
        return open(outward, submitters, known.approval(), Step.of("OPEN", actor, name, at));
    }

    private SecrecyReview open(
            RecordVersion outward,
            Set<String> submitters,
            @Nullable RequiredApproval approval,
            Step step) {
        var review =
                new SecrecyReview(
                        ids.next(),
                        1,
                        outward.recordId(),
                        outward.version(),
                        outward.bodyId(),
                        outward.divisionCode(),
                        outward.itemCode(),
                        Masks.text(outward.title()),
                        outward.contentHash(),
                        new SecrecyState.Scanning(),
                        Set.of(outward.author()),
                        submitters,
                        step.at(),
                        0,
                        0,
                        approval,
                        null);
        rows.insert(review, system.now());
        steps.add(review.id(), step);
        audit.record(
                "secrecy.opened", "secrecy-review", review.id().toString(), null, review.digest());
        return review;
    }
}
