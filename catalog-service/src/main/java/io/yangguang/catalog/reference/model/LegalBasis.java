package io.yangguang.catalog.reference.model;

import org.jspecify.annotations.Nullable;

/**
 * The sentence of law that something rests on.
 *
 * @param document name of the law or document
 * @param article such as 第二十六条
 * @param sentence the wording, where it is known
 */
public record LegalBasis(String document, String article, @Nullable String sentence) {}
