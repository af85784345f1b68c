package io.yangguang.workingdays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Counts by walking day after day over the raw special days; shares no code with the library. */
final class NaiveCalendar {

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();

    NaiveCalendar(Collection<CalendarYear> newestEditions) {
        for (CalendarYear year : newestEditions) {
            for (SpecialDay day : year.days()) {
                (day.dayOff() ? off : worked).add(day.date());
            }
        }
    }

    /** All bundled years, of each the newest edition only. */
    static NaiveCalendar ofAllBundled() {
        return new NaiveCalendar(
                BundledCalendars.all().stream()
                        .filter(year ->
                                BundledCalendars.edition(year.year(), year.edition() + 1).isEmpty())
                        .toList());
    }

    boolean working(LocalDate day) {
        if (worked.contains(day)) {
            return true;
        }
        boolean weekend =
                day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !off.contains(day);
    }

    /** Element n is the n-th working day after the trigger; element 0 is not used. */
    LocalDate[] dueDates(LocalDate trigger, int upTo) {
        LocalDate[] dates = new LocalDate[upTo + 1];
        LocalDate day = trigger;
        for (int n = 0; n < upTo; ) {
            day = day.plusDays(1);
            if (working(day)) {
                dates[++n] = day;
            }
        }
        return dates;
    }
}
