package io.yangguang.workingdays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FestivalsTest {

    private final WorkingDayCalendar calendar = WorkingDayCalendar.of(BundledCalendars.all());

    @Test
    @DisplayName("全国年节及纪念日放假办法第二条 法定放假日在历年通知中均为休息日")
    void everyStatutoryDayOfTheKnownYearsIsOffInTheNotices() {
        for (int year = 2007; year <= 2026; year++) {
            for (Festival festival : Festivals.of(year)) {
                for (LocalDate day : festival.statutory()) {
                    assertThat(calendar.isWorkingDay(day)).as(festival.name() + day).isFalse();
                }
            }
        }
    }

    /** A block starts or ends at the festival or contains it, so a wrong lunar date would show. */
    @Test
    void everyBlockOfTheNoticesContainsItsFestival() {
        for (int year = 2008; year <= 2026; year++) {
            for (Festival festival : Festivals.of(year)) {
                for (LocalDate day : festival.statutory()) {
                    assertThat(calendar.noticeFor(day)).as(festival.name() + day).isPresent();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2027, 2027-02-05, 2027-06-09, 2027-09-15",
        "2028, 2028-01-25, 2028-05-28, 2028-10-03",
        "2030, 2030-02-02, 2030-06-05, 2030-09-12",
        "2033, 2033-01-30, 2033-06-01, 2033-09-08",
        "2035, 2035-02-07, 2035-06-10, 2035-09-16"
    })
    void lunarFestivalsOfYearsToCome(
            int year, LocalDate eve, LocalDate dragonBoat, LocalDate midAutumn) {
        List<LocalDate> statutory =
                Festivals.of(year).stream().flatMap(f -> f.statutory().stream()).toList();

        assertThat(statutory).contains(eve, eve.plusDays(3), dragonBoat, midAutumn);
    }

    @Test
    void longestBlocksAreTheLongestInTheNotices() {
        Map<String, Integer> longest = new HashMap<>();
        for (int year = 2007; year <= 2026; year++) {
            for (Festival festival : Festivals.of(year)) {
                longest.merge(festival.name(), blockAround(festival.first()), Math::max);
            }
        }
        Map<String, Integer> stated = new HashMap<>();
        Festivals.of(2015).forEach(f -> stated.put(f.name(), f.longestBlock()));
        Festivals.of(2025).forEach(f -> stated.put(f.name(), f.longestBlock()));

        assertThat(stated).isEqualTo(longest);
    }

    private int blockAround(LocalDate day) {
        if (calendar.isWorkingDay(day)) {
            return 0;
        }
        LocalDate first = day;
        while (!first.equals(calendar.firstDay()) && !calendar.isWorkingDay(first.minusDays(1))) {
            first = first.minusDays(1);
        }
        LocalDate last = day;
        while (!calendar.isWorkingDay(last.plusDays(1))) {
            last = last.plusDays(1);
        }
        return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    }
}
