package io.yangguang.publication.reference.model;

import org.jspecify.annotations.Nullable;

/** The document and article a rule or an item stands on, with the sentence where it is known. */
public record LegalBasis(String document, String article, @Nullable String sentence) {}
