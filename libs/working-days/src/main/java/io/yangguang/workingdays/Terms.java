package io.yangguang.workingdays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Builds terms with their bounds and runs. */
final class Terms {

    private final DayTable days;
    private final Bounds bounds;

    Terms(DayTable days, Bounds bounds) {
        this.days = days;
        this.bounds = bounds;
    }

    Term workingDaysAfter(LocalDate trigger, int amount) {
        requirePositive(amount);
        int start = days.indexOf(trigger);
        int due = days.requireInside(days.expected.after(start, amount));
        LocalDate dueDay = days.dateAt(due);
        List<Run> runs = workingRuns(start + 1, due);
        if (days.undetermined.within(start + 1, due) == 0) {
            return new Term(dueDay, dueDay, dueDay, false, dueDay, runs);
        }
        return new Term(
                dueDay,
                days.dateAt(days.possible.after(start, amount)),
                days.dateAt(bounds.latestAfter(start, amount, due)),
                true,
                dueDay,
                runs);
    }

    Term calendarDaysAfter(LocalDate trigger, int amount, boolean rollOver) {
        requirePositive(amount);
        int start = days.indexOf(trigger);
        int unrolled = days.requireInside((long) start + amount);
        LocalDate unrolledDay = days.dateAt(unrolled);
        List<Run> runs = new ArrayList<>(runs(start + 1, unrolled, true));
        if (!rollOver) {
            return new Term(unrolledDay, unrolledDay, unrolledDay, false, unrolledDay, runs);
        }
        Term rolled = workingDaysAfter(days.dateAt(unrolled - 1), 1);
        int due = days.indexOf(rolled.due());
        runs.addAll(uncounted(unrolled + 1, due));
        return new Term(
                rolled.due(),
                rolled.earliest(),
                rolled.latest(),
                rolled.provisional(),
                unrolledDay,
                runs);
    }

    Term workingDaysBefore(LocalDate closing, int amount, boolean closingCounts) {
        requirePositive(amount);
        int end = days.indexOf(closing) - (closingCounts ? 0 : 1);
        int counted = days.expected.upTo(days.requireInside(end), amount);
        int due = days.requireInside(counted - 1L);
        LocalDate dueDay = days.dateAt(due);
        List<Run> runs = workingRuns(counted, end);
        if (days.undetermined.within(counted, end) == 0) {
            return new Term(dueDay, dueDay, dueDay, false, dueDay, runs);
        }
        int earliest = bounds.earliestUpTo(end, amount, counted) - 1;
        return new Term(
                dueDay,
                days.dateAt(days.requireInside(earliest)),
                days.dateAt(days.possible.upTo(end, amount) - 1),
                true,
                dueDay,
                runs);
    }

    Term calendarDaysBefore(LocalDate closing, int amount, boolean closingCounts) {
        requirePositive(amount);
        int end = days.indexOf(closing) - (closingCounts ? 0 : 1);
        int due = days.requireInside((long) end - amount);
        LocalDate dueDay = days.dateAt(due);
        return new Term(dueDay, dueDay, dueDay, false, dueDay, runs(due + 1, end, true));
    }

    /** The days in runs, working days counted. */
    List<Run> workingRuns(int from, int to) {
        return runs(from, to, false);
    }

    private List<Run> uncounted(int from, int to) {
        return runs(from, to, false).stream()
                .map(run ->
                        new Run(run.from(), run.to(), run.dayClass(), 0, run.notice(), run.name()))
                .toList();
    }

    private List<Run> runs(int from, int to, boolean everyDayCounts) {
        List<Run> runs = new ArrayList<>();
        int first = from;
        for (int i = from; i <= to; i++) {
            if (i == to || !sameKind(i, i + 1)) {
                runs.add(run(first, i, everyDayCounts));
                first = i + 1;
            }
        }
        return runs;
    }

    private boolean sameKind(int one, int other) {
        return days.classAt(one) == days.classAt(other)
                && Objects.equals(days.nameAt(one), days.nameAt(other))
                && Objects.equals(days.noticeAt(one), days.noticeAt(other))
                && (days.classAt(one) != DayClass.UNDETERMINED
                        || days.weekend(one) == days.weekend(other));
    }

    private Run run(int first, int last, boolean everyDayCounts) {
        boolean counts = everyDayCounts || days.expected.within(first, first) == 1;
        return new Run(
                days.dateAt(first),
                days.dateAt(last),
                days.classAt(first),
                counts ? last - first + 1 : 0,
                days.noticeAt(first),
                days.nameAt(first));
    }

    private static void requirePositive(int amount) {
        if (amount < 1) {
            throw tooFew(amount);
        }
    }

    static IllegalArgumentException tooFew(int amount) {
        return new IllegalArgumentException("Expected at least 1 day, but got " + amount);
    }
}
