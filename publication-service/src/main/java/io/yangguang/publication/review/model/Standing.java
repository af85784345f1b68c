package io.yangguang.publication.review.model;

import io.yangguang.publication.record.model.RecordVersion.Attribute.Disclosure;
import io.yangguang.publication.record.model.RecordVersion.Attribute.Mode;

/** What the reviews say about publishing a version. */
public enum Standing {
    /** Nobody submitted it, or it was sent back. */
    NOT_REVIEWED,
    UNDER_REVIEW,
    /** 主动公开: it may be published. */
    PUBLIC,
    /** 依申请公开. */
    ON_REQUEST,
    /** 不予公开. */
    NOT_PUBLIC;

    public static Standing of(ReviewState state) {
        return switch (state) {
            case ReviewState.AtStep(_, _, _) -> UNDER_REVIEW;
            case ReviewState.Drafted(), ReviewState.Returned(_) -> NOT_REVIEWED;
            case ReviewState.Approved(var attribute) -> {
                if (attribute.disclosure() == Disclosure.NONE) {
                    yield NOT_PUBLIC;
                }
                yield attribute.mode() == Mode.PROACTIVE ? PUBLIC : ON_REQUEST;
            }
        };
    }
}
