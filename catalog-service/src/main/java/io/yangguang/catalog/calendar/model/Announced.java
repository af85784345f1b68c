package io.yangguang.catalog.calendar.model;

import io.yangguang.workingdays.CalendarYear;
import java.time.Instant;

/**
 * An edition of a year as it was entered here.
 *
 * @param publishedAt when it was entered
 */
public record Announced(CalendarYear calendar, Instant publishedAt) {}
