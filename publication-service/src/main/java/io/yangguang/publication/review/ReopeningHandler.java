package io.yangguang.publication.review;

import io.yangguang.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;

/** Puts a reopening beside the approved review, which does not change. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class ReopeningHandler implements Reopening {

    private final ReviewRows rows;
    private final Audit audit;

    ReopeningHandler(ReviewRows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    @Override
    public void reopen(UUID reviewId, String by, String reason, Instant at) {
        var review = rows.find(reviewId).orElseThrow();
        rows.lockRecord(review.recordId());
        rows.reopen(reviewId, by, reason, at);
        audit.record("review.reopened", "review", reviewId.toString(), null, null);
    }
}
