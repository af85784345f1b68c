package io.yangguang.catalog.marking;

import io.yangguang.marks.Place;

/**
 * A submitted text.
 *
 * @param field path that may be shown to the submitter
 */
public record PlacedText(String field, Place place, String text) {}
