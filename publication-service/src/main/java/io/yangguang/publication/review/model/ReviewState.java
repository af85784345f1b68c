package io.yangguang.publication.review.model;

import io.yangguang.publication.record.model.RecordVersion.Attribute;

/** Where a review stands. */
public sealed interface ReviewState {

    /** Waits for a decision. */
    record Submitted() implements ReviewState {}

    /** Approved, with the attribute that the approval decided; final. */
    record Approved(Attribute attribute) implements ReviewState {}

    /** Sent back; may be submitted again. */
    record Returned(String reason) implements ReviewState {}

    default String word() {
        return switch (this) {
            case Submitted() -> "SUBMITTED";
            case Approved(_) -> "APPROVED";
            case Returned(_) -> "RETURNED";
        };
    }
}
