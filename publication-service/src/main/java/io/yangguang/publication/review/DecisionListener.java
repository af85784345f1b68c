package io.yangguang.publication.review;

import io.yangguang.publication.review.model.Review;

/** Follows the last decision of each review inside its transaction. */
public interface DecisionListener {

    /**
     * @param review approved; its state holds the attribute that was decided
     */
    void approved(Review review);
}
