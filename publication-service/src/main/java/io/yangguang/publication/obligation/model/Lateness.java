package io.yangguang.publication.obligation.model;

import io.yangguang.workingdays.WorkingDayCalendar;
import java.time.LocalDate;

/** A limit is kept when fulfilled before 24:00 Asia/Shanghai of the due day (民法典第二百零三条). */
public final class Lateness {
    private Lateness() {}

    /**
     * Working days from the due date to the day it was done; at least 1 when late, 0 when in time.
     */
    public static int workingDays(LocalDate due, LocalDate done, WorkingDayCalendar calendar) {
        return done.isAfter(due) ? Math.max(1, calendar.countWorkingDaysBetween(due, done)) : 0;
    }
}
