package io.yangguang.workingdays;

import java.time.LocalDate;
import java.util.List;

/** Recomputes a due date from what an explanation shows, without any calendar. */
public final class Explanation {

    private Explanation() {}

    /**
     * Gives the due date again from the runs alone.
     *
     * @param start the trigger, or for backward terms the closing day
     * @throws IllegalArgumentException when the runs have a gap, do not touch the start, or end
     *     before the amount is reached
     */
    public static LocalDate recompute(
            Counting counting, LocalDate start, int days, List<Run> runs) {
        requireUnbroken(runs);
        return switch (counting) {
            case WORKING_DAYS_AFTER -> forward(start, days, runs, false);
            case CALENDAR_DAYS_AFTER -> forward(start, days, runs, true);
            case CALENDAR_DAYS_AFTER_ROLLED -> roll(forward(start, days, runs, true), runs);
            case WORKING_DAYS_BEFORE -> backward(start, days, runs, false);
            case CALENDAR_DAYS_BEFORE -> backward(start, days, runs, true);
        };
    }

    private static void requireUnbroken(List<Run> runs) {
        for (int i = 1; i < runs.size(); i++) {
            if (!runs.get(i).from().equals(runs.get(i - 1).to().plusDays(1))) {
                throw new IllegalArgumentException(
                        "Expected a run from the day after %s, but got one from %s"
                                .formatted(runs.get(i - 1).to(), runs.get(i).from()));
            }
        }
    }

    private static LocalDate forward(LocalDate start, int days, List<Run> runs, boolean everyDay) {
        if (runs.isEmpty() || !runs.getFirst().from().equals(start.plusDays(1))) {
            throw new IllegalArgumentException(
                    "Expected the runs to begin on the day after " + start);
        }
        int left = days;
        for (Run run : runs) {
            int here = everyDay || run.working() ? run.length() : 0;
            if (here >= left) {
                return run.from().plusDays(left - 1L);
            }
            left -= here;
        }
        throw tooShort(left);
    }

    private static LocalDate roll(LocalDate unrolled, List<Run> runs) {
        for (Run run : runs) {
            if (run.working() && !run.to().isBefore(unrolled)) {
                return run.from().isBefore(unrolled) ? unrolled : run.from();
            }
        }
        throw tooShort(1);
    }

    private static LocalDate backward(
            LocalDate closing, int days, List<Run> runs, boolean everyDay) {
        if (runs.isEmpty() || runs.getLast().to().isBefore(closing.minusDays(1))) {
            throw new IllegalArgumentException(
                    "Expected the runs to end on " + closing + " or the day before");
        }
        int left = days;
        for (Run run : runs.reversed()) {
            int here = everyDay || run.working() ? run.length() : 0;
            if (here >= left) {
                return run.to().minusDays(left);
            }
            left -= here;
        }
        throw tooShort(left);
    }

    private static IllegalArgumentException tooShort(int left) {
        return new IllegalArgumentException(
                "Expected runs up to the due date, but " + left + " days are missing");
    }
}
