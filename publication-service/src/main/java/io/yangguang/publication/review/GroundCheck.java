package io.yangguang.publication.review;

import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.review.model.Review;
import io.yangguang.rest.Problem;
import java.util.Optional;

/** Asked before a decision is taken whether the ground it names carries it. */
public interface GroundCheck {

    /** Why the attribute cannot be decided on this ground; empty where it can. */
    Optional<Problem> objection(Review review, Attribute attribute);
}
