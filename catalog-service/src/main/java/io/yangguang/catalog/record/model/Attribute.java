package io.yangguang.catalog.record.model;

import org.jspecify.annotations.Nullable;

/**
 * 公开属性, a proposal: the approval decides.
 *
 * @param mode null with NONE, which excludes the second axis
 * @param ground the article that NONE rests on
 */
public record Attribute(
        Disclosure disclosure,
        @Nullable DisclosureMode mode,
        @Nullable String ground,
        @Nullable String reason) {}
