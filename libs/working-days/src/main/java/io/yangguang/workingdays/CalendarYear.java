package io.yangguang.workingdays;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The full state of one calendar year as one notice left it. A second notice within the year (2015,
 * 2019, 2020) is edition 2 and holds the whole year again.
 *
 * @param year the calendar year
 * @param edition 1 for the first notice, 2 for a notice that changed the year, and so on
 * @param notice the notice that made this edition
 * @param days the days it sets, by date; they may lie in December of the year before
 */
public record CalendarYear(int year, int edition, Notice notice, List<SpecialDay> days) {

    /**
     * @throws IllegalArgumentException when there is no day, a day twice, or a day outside December
     *     of the year before and the year itself
     */
    public CalendarYear {
        if (edition < 1) {
            throw new IllegalArgumentException(
                    "Expected an edition of 1 or more for " + year + ", but got " + edition);
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected the days that the notice of " + year + " sets, but there are none");
        }
        Set<LocalDate> seen = new HashSet<>();
        LocalDate first = LocalDate.of(year - 1, 12, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        for (SpecialDay day : days) {
            if (day.date().isBefore(first) || day.date().isAfter(last)) {
                throw new IllegalArgumentException(
                        "Expected days from " + first + " to " + last + ", but got " + day.date());
            }
            if (!seen.add(day.date())) {
                throw new IllegalArgumentException(
                        "Expected each day once, but " + day.date() + " is set twice");
            }
        }
        days = days.stream().sorted(Comparator.comparing(SpecialDay::date)).toList();
    }
}
