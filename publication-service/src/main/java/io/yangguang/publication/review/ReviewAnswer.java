package io.yangguang.publication.review;

import io.yangguang.publication.review.model.Review;
import io.yangguang.publication.review.model.ReviewOutcome.Rejection;
import io.yangguang.rest.Problem;
import org.jspecify.annotations.Nullable;

/** What a handler made of a call, before HTTP has a word for it. */
sealed interface ReviewAnswer {

    record Done(Review review) implements ReviewAnswer {}

    /** There is no such version or review, or none that the caller reaches. */
    record Unknown() implements ReviewAnswer {}

    /** The version asked for is not the record's newest. */
    record NewerVersion(int latest) implements ReviewAnswer {}

    /** The review has changed since it was read. */
    record Stale(Review current) implements ReviewAnswer {}

    /** The ground does not carry the decision. */
    record Unfounded(Problem problem) implements ReviewAnswer {}

    record Refused(Rejection reason, @Nullable Review current) implements ReviewAnswer {}
}
