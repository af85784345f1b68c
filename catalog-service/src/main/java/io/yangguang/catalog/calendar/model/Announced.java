package io.yangguang.catalog.calendar.model;

import io.yangguang.workingdays.CalendarYear;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An edition of a year as it was entered here.
 *
 * @param publishedAt when it was entered, in microseconds as it is kept
 */
public record Announced(CalendarYear calendar, Instant publishedAt) {

    public Announced {
        publishedAt = publishedAt.truncatedTo(ChronoUnit.MICROS);
    }
}
