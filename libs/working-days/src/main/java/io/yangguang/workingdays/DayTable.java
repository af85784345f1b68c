package io.yangguang.workingdays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** Every day of a calendar by index (0 is the first day), with its class and counts up to it. */
final class DayTable {

    /** A weekend day within this many days of a statutory one may become a working day. */
    private static final int MAKE_UP_REACH = 14;

    /** While the notice of the next year is unknown, these days of December may still change. */
    private static final int FIRST_OPEN_DAY_OF_DECEMBER = 25;

    private static final DayClass[] CLASSES = DayClass.values();

    final LocalDate first;
    final LocalDate last;
    final List<Festival> festivals;
    final Count expected;
    final Count possible;
    final Count undetermined;
    final Count undeterminedWeekdays;
    final Count weekdays;

    private final int size;
    private final long base;
    private final byte[] classes;
    private final @Nullable String[] names;
    private final @Nullable Notice[] notices;

    /** For each known year its editions, the newest last. */
    DayTable(NavigableMap<Integer, List<CalendarYear>> years) {
        first = LocalDate.of(years.firstKey(), 1, 1);
        last = LocalDate.of(Festivals.LAST_YEAR, 12, 31);
        base = first.toEpochDay();
        size = (int) (last.toEpochDay() - base) + 1;
        classes = new byte[size];
        names = new @Nullable String[size];
        notices = new @Nullable Notice[size];

        setOrdinaryDays(years.keySet());
        festivals = festivals();
        boolean[] mayBeMadeUp = new boolean[size];
        festivals.forEach(festival -> mark(festival, mayBeMadeUp));
        years.values().forEach(this::setSpecialDays);

        boolean[] isExpected = new boolean[size];
        boolean[] isPossible = new boolean[size];
        boolean[] isUndetermined = new boolean[size];
        boolean[] isUndeterminedWeekday = new boolean[size];
        boolean[] isWeekday = new boolean[size];
        for (int i = 0; i < size; i++) {
            isUndetermined[i] = classAt(i) == DayClass.UNDETERMINED;
            isUndeterminedWeekday[i] = isUndetermined[i] && !weekend(i);
            isExpected[i] = workingIfNothingComes(i);
            isWeekday[i] = isExpected[i] || isUndeterminedWeekday[i];
            isPossible[i] =
                    isExpected[i]
                            || isUndetermined[i]
                                    && weekend(i)
                                    && names[i] == null
                                    && mayBeMadeUp[i];
        }
        expected = new Count(isExpected);
        possible = new Count(isPossible);
        undetermined = new Count(isUndetermined);
        undeterminedWeekdays = new Count(isUndeterminedWeekday);
        weekdays = new Count(isWeekday);
    }

    private void setOrdinaryDays(Collection<Integer> known) {
        for (int i = 0; i < size; i++) {
            LocalDate day = dateAt(i);
            boolean open =
                    day.getMonthValue() == 12
                            && day.getDayOfMonth() >= FIRST_OPEN_DAY_OF_DECEMBER
                            && !known.contains(day.getYear() + 1);
            DayClass ordinary = weekend(i) ? DayClass.WEEKEND : DayClass.WORKING_DAY;
            set(i, open || !known.contains(day.getYear()) ? DayClass.UNDETERMINED : ordinary);
        }
    }

    private List<Festival> festivals() {
        List<Festival> all = new ArrayList<>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            all.addAll(Festivals.of(year));
        }
        LocalDate newYear = last.plusDays(1);
        all.add(new Festival("元旦", List.of(newYear), List.of(newYear), 3));
        return List.copyOf(all);
    }

    private void mark(Festival festival, boolean[] mayBeMadeUp) {
        for (LocalDate day : festival.statutory()) {
            int i = clampedIndexOf(day);
            if (dateAt(i).equals(day) && classAt(i) == DayClass.UNDETERMINED) {
                names[i] = festival.name();
            }
        }
        Arrays.fill(
                mayBeMadeUp,
                clampedIndexOf(festival.first().minusDays(MAKE_UP_REACH)),
                clampedIndexOf(festival.last().plusDays(MAKE_UP_REACH)) + 1,
                true);
    }

    private void setSpecialDays(List<CalendarYear> editions) {
        for (SpecialDay day : editions.getLast().days()) {
            if (day.date().isBefore(first)) {
                continue;
            }
            int i = (int) (day.date().toEpochDay() - base);
            set(i, classOf(day, weekend(i)));
            names[i] = day.name();
            notices[i] = noticeThatSet(day, editions);
        }
    }

    private static DayClass classOf(SpecialDay day, boolean weekend) {
        if (day.dayOff()) {
            return DayClass.HOLIDAY;
        }
        return weekend ? DayClass.MAKE_UP_WORKING_DAY : DayClass.WORKING_DAY;
    }

    /** The oldest edition since which the day has been set as it is. */
    private static Notice noticeThatSet(SpecialDay day, List<CalendarYear> editions) {
        Notice notice = editions.getLast().notice();
        for (CalendarYear edition : editions.reversed()) {
            if (!edition.days().contains(day)) {
                break;
            }
            notice = edition.notice();
        }
        return notice;
    }

    private boolean workingIfNothingComes(int i) {
        return switch (classAt(i)) {
            case WORKING_DAY, MAKE_UP_WORKING_DAY -> true;
            case WEEKEND, HOLIDAY -> false;
            case UNDETERMINED -> !weekend(i) && names[i] == null;
        };
    }

    private void set(int i, DayClass dayClass) {
        classes[i] = (byte) dayClass.ordinal();
    }

    /** 1970-01-01 was a Thursday. */
    boolean weekend(int i) {
        return Math.floorMod(base + i + 3, 7) >= DayOfWeek.SATURDAY.getValue() - 1;
    }

    DayClass classAt(int i) {
        return CLASSES[classes[i]];
    }

    @Nullable String nameAt(int i) {
        return names[i];
    }

    @Nullable Notice noticeAt(int i) {
        return notices[i];
    }

    LocalDate dateAt(int i) {
        return LocalDate.ofEpochDay(base + i);
    }

    int indexOf(LocalDate day) {
        long i = day.toEpochDay() - base;
        if (i < 0 || i >= size) {
            throw outside(day.toString());
        }
        return (int) i;
    }

    int clampedIndexOf(LocalDate day) {
        return (int) Math.clamp(day.toEpochDay() - base, 0, size - 1);
    }

    int size() {
        return size;
    }

    /** The index itself. */
    int requireInside(long i) {
        if (i < 0 || i >= size) {
            throw outside("a day outside");
        }
        return (int) i;
    }

    DateOutOfCalendar outside(String asked) {
        return new DateOutOfCalendar(asked, first, last);
    }
}
