package io.yangguang.catalog.body.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is responsible for the duties a body took on when it formed information.
 *
 * @param originId the body whose duties they are
 * @param bodyId who carries them in this period: itself, or a successor
 * @param itemId only duties of this item, null for all
 * @param divisionCode only duties in this division, null for all
 * @param from first day, null when unknown
 * @param to last day, inclusive, null while it holds
 */
public record Assignment(
        UUID originId,
        UUID bodyId,
        @Nullable UUID itemId,
        @Nullable String divisionCode,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** A body carries its own duties for as long as it exists. */
    public static Assignment own(Body body) {
        return new Assignment(
                body.id(), body.id(), null, null, body.names().getFirst().from(), null);
    }
}
