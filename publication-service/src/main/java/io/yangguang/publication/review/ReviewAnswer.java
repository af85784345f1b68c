package io.yangguang.publication.review;

import io.yangguang.publication.review.model.Review;
import io.yangguang.publication.review.model.ReviewOutcome.Rejection;
import io.yangguang.rest.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

    /** A proposed channel that is not one. */
    record UnknownChannel(String code) implements ReviewAnswer {}

    /** The last signature waits for co-issuers. */
    record AwaitingViews(Review current, List<OpenView> waitingFor) implements ReviewAnswer {}

    /** An account of an OA behind which nobody is. */
    record UnknownSignatory(String account) implements ReviewAnswer {}

    /** An OA signs a step at which the form does not stand. */
    record NotAtStep(Review current) implements ReviewAnswer {}

    /** An OA says that something will have been signed. */
    record SignedInFuture() implements ReviewAnswer {}

    /** The ground does not carry the decision. */
    record Unfounded(Problem problem) implements ReviewAnswer {}

    record Refused(Rejection reason, @Nullable Review current) implements ReviewAnswer {}

    /** A co-issuer that may still answer. */
    record OpenView(UUID bodyId, String body, LocalDate answerBy) {}
}
