package io.yangguang.publication.publicity.model;

import io.yangguang.publication.reference.model.LimitUnit;
import io.yangguang.workingdays.Term;
import io.yangguang.workingdays.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * 政府采购法实施条例第三十八条: 公示期不得少于5个工作日。招标投标法实施条例第五十四条第一款: 公示期不得少于3日。
 *
 * <p>Our reading: the day of publication is not counted (民法典第二百零一条); days that an interruption took
 * away are not counted and are made up at the end; the last day of a period in calendar days that
 * is a day off rolls forward to a working day (民法典第二百零三条), and that day must not be interrupted
 * either. The last day counts to 24:00, so the earliest day to end it is the day after.
 *
 * @param term the last day it must be shown, with its bounds and the days in runs
 * @param days how many days of the unit lie in it, those taken away included
 */
public record PublicityTerm(Term term, int days, Set<LocalDate> takenAway) {

    public PublicityTerm {
        takenAway = Set.copyOf(takenAway);
    }

    /**
     * @param start the day of publication
     * @param amount at least 1
     * @param interrupted days that do not count; others than those of the unit do no harm
     */
    public static PublicityTerm of(
            LocalDate start,
            int amount,
            LimitUnit unit,
            Set<LocalDate> interrupted,
            WorkingDayCalendar calendar) {
        var days = amount;
        while (true) {
            var last =
                    unit == LimitUnit.WORKING_DAYS
                            ? calendar.workingDaysAfter(start, days).due()
                            : start.plusDays(days);
            var away = within(start, last, unit, interrupted, calendar);
            if (amount + away.size() == days) {
                return rolled(start, days, unit, interrupted, away, calendar);
            }
            days = amount + away.size();
        }
    }

    private static PublicityTerm rolled(
            LocalDate start,
            int days,
            LimitUnit unit,
            Set<LocalDate> interrupted,
            Set<LocalDate> away,
            WorkingDayCalendar calendar) {
        var term =
                unit == LimitUnit.WORKING_DAYS
                        ? calendar.workingDaysAfter(start, days)
                        : calendar.calendarDaysAfter(start, days, true);
        var all = new TreeSet<>(away);
        while (interrupted.contains(term.due())) {
            all.add(term.due());
            var next = calendar.workingDaysAfter(term.due(), 1);
            term =
                    new Term(
                            next.due(),
                            next.earliest(),
                            next.latest(),
                            next.provisional(),
                            term.unrolledDue(),
                            java.util.stream.Stream.concat(
                                            term.runs().stream(), next.runs().stream())
                                    .toList());
        }
        return new PublicityTerm(term, days, all);
    }

    private static Set<LocalDate> within(
            LocalDate start,
            LocalDate last,
            LimitUnit unit,
            Set<LocalDate> interrupted,
            WorkingDayCalendar calendar) {
        var away = new TreeSet<LocalDate>();
        for (var day : interrupted) {
            if (day.isAfter(start) && !day.isAfter(last) && counts(day, unit, calendar)) {
                away.add(day);
            }
        }
        return away;
    }

    /** How many days were counted by the end of a day. */
    public static int counted(
            LocalDate start,
            LocalDate until,
            LimitUnit unit,
            Set<LocalDate> interrupted,
            WorkingDayCalendar calendar) {
        if (!until.isAfter(start)) {
            return 0;
        }
        return (int)
                start.plusDays(1)
                        .datesUntil(until.plusDays(1))
                        .filter(day -> counts(day, unit, calendar) && !interrupted.contains(day))
                        .count();
    }

    private static boolean counts(LocalDate day, LimitUnit unit, WorkingDayCalendar calendar) {
        return unit == LimitUnit.CALENDAR_DAYS || calendar.isWorkingDay(day);
    }
}
