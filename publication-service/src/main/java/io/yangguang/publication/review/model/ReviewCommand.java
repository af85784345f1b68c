package io.yangguang.publication.review.model;

import io.yangguang.publication.record.model.RecordVersion.Attribute;
import org.jspecify.annotations.Nullable;

/** What somebody wants with a review; {@code by} is the subject of his token. */
public sealed interface ReviewCommand {

    String by();

    /** To hand it in, again after a return. */
    record Submit(String by) implements ReviewCommand {}

    /** To let it pass with this attribute. */
    record Approve(String by, Attribute attribute) implements ReviewCommand {}

    /** To send it back. */
    record Return(String by, @Nullable String reason) implements ReviewCommand {}
}
