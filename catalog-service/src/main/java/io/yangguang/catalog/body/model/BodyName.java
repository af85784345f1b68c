package io.yangguang.catalog.body.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A name and the days it was borne.
 *
 * @param from first day, null when unknown
 * @param to last day, inclusive, null while borne
 */
public record BodyName(String name, @Nullable LocalDate from, @Nullable LocalDate to) {

    boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
