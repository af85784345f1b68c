package io.yangguang.publication.secrecy;

import io.yangguang.audit.Audit;
import io.yangguang.publication.attachment.Attachments;
import io.yangguang.publication.attachment.model.Wanted;
import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.redaction.Redactions;
import io.yangguang.publication.secrecy.StepRows.Step;
import io.yangguang.publication.secrecy.model.Hit;
import io.yangguang.publication.secrecy.model.SecrecyCommand;
import io.yangguang.publication.secrecy.model.SecrecyFacts;
import io.yangguang.publication.secrecy.model.SecrecyOutcome;
import io.yangguang.publication.secrecy.model.SecrecyReview;
import io.yangguang.publication.secrecy.model.SecrecyRules;
import io.yangguang.time.BusinessClock;
import io.yangguang.time.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Before and after a scan, which itself runs outside any transaction. */
@ApplicationScoped
class ScanHandler {

    private final SecrecyRows rows;
    private final HitRows hits;
    private final StepRows steps;
    private final OpenHandler opening;
    private final RecordVersions records;
    private final Redactions redactions;
    private final Attachments attachments;
    private final SecrecySettings settings;
    private final BusinessClock clock;
    private final SystemClock system;
    private final Audit audit;

    ScanHandler(
            SecrecyRows rows,
            HitRows hits,
            StepRows steps,
            OpenHandler opening,
            RecordVersions records,
            Redactions redactions,
            Attachments attachments,
            SecrecySettings settings,
            BusinessClock clock,
            SystemClock system,
            Audit audit) {
        this.rows = rows;
        this.hits = hits;
        this.steps = steps;
        this.opening = opening;
        this.records = records;
        this.redactions = redactions;
        this.attachments = attachments;
        this.settings = settings;
        this.clock = clock;
        this.system = system;
        this.audit = audit;
    }

    /** What the sweep is to do next. */
    sealed interface Task {

        /** Nothing is due. */
        record Nothing() implements Task {}

        /** The one that was due has to wait, or became another. */
        record Later() implements Task {}

        record Scan(UUID reviewId, RecordVersion outward, boolean readable) implements Task {}
    }

    @Transactional
    Task next() {
        var now = system.now();
        var claimed = rows.claim(now, now.plus(settings.lease()));
        if (claimed.isEmpty()) {
            return new Task.Nothing();
        }
        var review = claimed.get().review();
        var outward = outward(review);
        if (!outward.contentHash().equals(review.digest())) {
            opening.replaceByScan(review, outward);
            return new Task.Later();
        }
        var wanted =
                outward.attachments().stream().map(a -> new Wanted(a.sha256(), a.size())).toList();
        if (!attachments.missing(wanted).isEmpty()) {
            rows.wait(review.id(), now.plus(settings.attachmentWait()));
            return new Task.Later();
        }
        return new Task.Scan(review.id(), outward, claimed.get().attempts() <= settings.attempts());
    }

    @Transactional
    void finish(UUID reviewId, List<Hit> found) {
        var review = rows.locked(reviewId).orElseThrow();
        var facts = new SecrecyFacts(Set.of(), List.of(), true, null, true);
        switch (SecrecyRules.decide(review.state(), facts, new SecrecyCommand.FinishScan())) {
            case SecrecyOutcome.Accepted(_) -> opened(review, found);
            case SecrecyOutcome.Rejected(_, _) -> {
                // Another scan was quicker, or the version was superseded meanwhile.
            }
        }
    }

    /** The scan failed; it counts as an attempt. */
    @Transactional
    void again(UUID reviewId) {
        rows.scanAgain(reviewId, system.now().plus(settings.attachmentWait()));
    }

    private void opened(SecrecyReview review, List<Hit> found) {
        hits.insert(review.id(), found);
        int blocks = (int) found.stream().filter(Hit::blocks).count();
        rows.scanned(review.id(), system.now(), blocks, found.size() - blocks);
        steps.add(review.id(), Step.of("SCANNED", "system", "system", clock.now()));
        audit.record(
                "secrecy.scanned",
                "secrecy-review",
                review.id().toString(),
                review.digest(),
                review.digest());
    }

    private RecordVersion outward(SecrecyReview review) {
        return redactions.outward(
                records.find(review.recordId(), review.recordVersion()).orElseThrow());
    }
}
