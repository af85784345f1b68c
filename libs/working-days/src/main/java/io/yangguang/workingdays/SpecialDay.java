package io.yangguang.workingdays;

import java.time.LocalDate;

/**
 * One day that a notice sets.
 *
 * @param date the day
 * @param name the festival for which it is set
 * @param dayOff true: a day off; false: a day on which people work although it may be a weekend
 */
public record SpecialDay(LocalDate date, String name, boolean dayOff) {}
