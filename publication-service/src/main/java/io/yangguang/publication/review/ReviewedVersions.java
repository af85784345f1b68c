package io.yangguang.publication.review;

import io.yangguang.publication.review.model.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Answers publishing from the reviews' rows. */
@ApplicationScoped
class ReviewedVersions implements Approvals {

    private final ReviewRows rows;

    ReviewedVersions(ReviewRows rows) {
        this.rows = rows;
    }

    @Override
    public Standing of(UUID recordId, int version) {
        return rows.of(recordId, version)
                .map(review -> Standing.of(review.state()))
                .orElse(Standing.NOT_REVIEWED);
    }
}
