package io.yangguang.inspection.timeliness;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which obligations are looked at.
 *
 * @param from first day of formation or change, inclusive
 * @param to last day of formation or change, inclusive
 */
record Selection(
        @Nullable UUID body,
        @Nullable String item,
        @Nullable String field,
        @Nullable String division,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
