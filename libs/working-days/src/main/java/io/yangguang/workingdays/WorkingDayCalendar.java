package io.yangguang.workingdays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts working days by the notices given. Reaches from 1 January of the first year given to 31
 * December 2050; a question beyond it is a {@link DateOutOfCalendar}. Immutable and safe to share.
 *
 * <p>All dates are days of Asia/Shanghai. A term is kept when fulfilled before 24:00 of its due
 * date.
 */
public final class WorkingDayCalendar {

    private final NavigableMap<Integer, List<CalendarYear>> years;
    private final DayTable days;
    private final Bounds bounds;
    private final Terms terms;
    private final LocalDate[] workingDays;
    private final long base;

    private WorkingDayCalendar(NavigableMap<Integer, List<CalendarYear>> years) {
        this.years = years;
        days = new DayTable(years);
        bounds = new Bounds(days);
        terms = new Terms(days, bounds);
        base = days.first.toEpochDay();
        workingDays = new LocalDate[days.expected.total()];
        for (int i = 0; i < workingDays.length; i++) {
            workingDays[i] = days.dateAt(days.expected.at(i));
        }
    }

    /**
     * A calendar of these years. Of several editions of a year the newest applies; the older ones
     * only tell which notice set a day first. A year that is missing is unknown.
     *
     * @throws IllegalArgumentException when there is no year, a year outside 2007 to 2050, or the
     *     same edition twice
     */
    public static WorkingDayCalendar of(Collection<CalendarYear> years) {
        NavigableMap<Integer, List<CalendarYear>> byYear = new TreeMap<>();
        for (CalendarYear year : years) {
            if (year.year() < Festivals.FIRST_YEAR || year.year() > Festivals.LAST_YEAR) {
                throw new IllegalArgumentException(
                        "Expected years from %d to %d, but got %d"
                                .formatted(Festivals.FIRST_YEAR, Festivals.LAST_YEAR, year.year()));
            }
            List<CalendarYear> editions =
                    byYear.computeIfAbsent(year.year(), _ -> new ArrayList<>());
            if (editions.stream().anyMatch(other -> other.edition() == year.edition())) {
                throw new IllegalArgumentException(
                        "Expected each edition once, but edition %d of %d is there twice"
                                .formatted(year.edition(), year.year()));
            }
            editions.add(year);
        }
        if (byYear.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one year, but there is none");
        }
        byYear.values().forEach(all -> all.sort(Comparator.comparing(CalendarYear::edition)));
        return new WorkingDayCalendar(byYear);
    }

    /** What the day is as far as the notices tell. */
    public DayClass classify(LocalDate day) {
        return days.classAt(days.indexOf(day));
    }

    /** Whether people work on the day; undetermined days as the statute alone would have them. */
    public boolean isWorkingDay(LocalDate day) {
        int i = days.indexOf(day);
        return days.expected.within(i, i) == 1;
    }

    /** The notice that sets this very day; empty for ordinary and undetermined days. */
    public Optional<Notice> noticeFor(LocalDate day) {
        return Optional.ofNullable(days.noticeAt(days.indexOf(day)));
    }

    /** The edition that applies to the year; empty when no notice of the year is known. */
    public Optional<CalendarYear> edition(int year) {
        return Optional.ofNullable(years.get(year)).map(List::getLast);
    }

    /** Whether a notice of the year is known. */
    public boolean known(int year) {
        return years.containsKey(year);
    }

    /**
     * The last day before the first undetermined one: 24 December of the last known year while the
     * next notice is unknown. Only a second notice can still change days up to it.
     */
    public LocalDate determinedUntil() {
        int first = days.undetermined.at(0);
        return first < 0 ? days.last : days.dateAt(first - 1);
    }

    /** The first day that can be asked about. */
    public LocalDate firstDay() {
        return days.first;
    }

    /** The last day that can be asked about. */
    public LocalDate lastDay() {
        return days.last;
    }

    /**
     * 民法典第二百零一条: 按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算. Only working days count, so the result is one.
     *
     * @param days at least 1
     */
    public Term workingDaysAfter(LocalDate trigger, int days) {
        return terms.workingDaysAfter(trigger, days);
    }

    /** The due date of {@link #workingDaysAfter} alone, in some nanoseconds. */
    public LocalDate dueWorkingDaysAfter(LocalDate trigger, int amount) {
        long i = trigger.toEpochDay() - base;
        if (i < 0 || i >= days.size()) {
            throw days.outside(trigger.toString());
        }
        if (amount < 1) {
            throw Terms.tooFew(amount);
        }
        int ordinal = days.expected.before((int) i + 1) + amount - 1;
        if (ordinal >= workingDays.length) {
            throw days.outside("beyond the last day");
        }
        return workingDays[ordinal];
    }

    /**
     * 民法典第二百零三条: 期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日. Weekends are taken as such days too (our
     * reading).
     *
     * @param days at least 1
     * @param rollOver whether a last day off rolls forward to the next working day
     */
    public Term calendarDaysAfter(LocalDate trigger, int days, boolean rollOver) {
        return terms.calendarDaysAfter(trigger, days, rollOver);
    }

    /**
     * The latest day from which N full working days lie strictly between it and the closing day.
     * Never rolled: it may be a day off.
     *
     * @param days at least 1
     * @param closingCounts whether a closing day that is a working day counts as one of them
     */
    public Term workingDaysBefore(LocalDate closing, int days, boolean closingCounts) {
        return terms.workingDaysBefore(closing, days, closingCounts);
    }

    /**
     * The latest day from which N full calendar days lie strictly between it and the closing day.
     * Never rolled.
     *
     * @param days at least 1
     * @param closingCounts whether the closing day counts as one of them
     */
    public Term calendarDaysBefore(LocalDate closing, int days, boolean closingCounts) {
        return terms.calendarDaysBefore(closing, days, closingCounts);
    }

    /** Number of working days d with after < d <= until; 0 when until is not after it. */
    public WorkingDayCount workingDaysBetween(LocalDate after, LocalDate untilInclusive) {
        int from = days.indexOf(after) + 1;
        int to = days.indexOf(untilInclusive);
        return new WorkingDayCount(
                days.expected.within(from, to),
                bounds.fewest(from, to),
                bounds.most(from, to),
                days.undetermined.within(from, to) > 0);
    }

    /** The number of {@link #workingDaysBetween} alone, in some nanoseconds. */
    public int countWorkingDaysBetween(LocalDate after, LocalDate untilInclusive) {
        return days.expected.within(days.indexOf(after) + 1, days.indexOf(untilInclusive));
    }

    /** The days in runs, working days counted. */
    public List<Run> runs(LocalDate from, LocalDate toInclusive) {
        return terms.workingRuns(days.indexOf(from), days.indexOf(toInclusive));
    }
}
