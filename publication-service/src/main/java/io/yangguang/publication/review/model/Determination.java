package io.yangguang.publication.review.model;

import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.record.model.RecordVersion.Change.Nature;
import org.jspecify.annotations.Nullable;

/**
 * 定性: what the form says about its version; each signature passes one on, the last one decides.
 *
 * @param nature of the change; none for a first version
 */
public record Determination(Attribute attribute, @Nullable Nature nature) {}
