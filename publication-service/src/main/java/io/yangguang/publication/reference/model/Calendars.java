package io.yangguang.publication.reference.model;

import io.yangguang.workingdays.BundledCalendars;
import io.yangguang.workingdays.WorkingDayCalendar;
import java.time.LocalDate;

/** The calendar that reaches back to a day. */
public final class Calendars {

    private static final WorkingDayCalendar BUNDLED = WorkingDayCalendar.of(BundledCalendars.all());

    private Calendars() {}

    /** That of the reference data; where it is not here yet or begins later, the bundled one. */
    public static WorkingDayCalendar from(LocalDate day, ReferenceSnapshot reference) {
        return reference.hasCalendar() && !day.isBefore(reference.calendar().firstDay())
                ? reference.calendar()
                : BUNDLED;
    }
}
