package io.yangguang.workingdays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A run of consecutive days of the same class.
 *
 * @param from first day
 * @param to last day
 * @param dayClass the class of every day of the run
 * @param counted how many of its days the term counts: all or none
 * @param notice the notice that sets these days; null for ordinary and undetermined days
 * @param name the festival; on an undetermined run it means that the statute makes these days off
 */
public record Run(
        LocalDate from,
        LocalDate to,
        DayClass dayClass,
        int counted,
        @Nullable Notice notice,
        @Nullable String name) {

    /** Number of days. */
    public int length() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /**
     * Whether these days are working days. Undetermined days are taken as the statute alone would
     * have them: Monday to Friday without a statutory festival.
     */
    public boolean working() {
        return switch (dayClass) {
            case WORKING_DAY, MAKE_UP_WORKING_DAY -> true;
            case WEEKEND, HOLIDAY -> false;
            case UNDETERMINED ->
                    name == null && from.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        };
    }
}
