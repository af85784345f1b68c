package io.yangguang.publication.publicity.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.publication.reference.model.LimitUnit;
import io.yangguang.workingdays.BundledCalendars;
import io.yangguang.workingdays.WorkingDayCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicityTermTest {

    private static final WorkingDayCalendar CALENDAR =
            WorkingDayCalendar.of(BundledCalendars.all());

    private static PublicityTerm working(LocalDate start, int amount, Set<LocalDate> away) {
        return PublicityTerm.of(start, amount, LimitUnit.WORKING_DAYS, away, CALENDAR);
    }

    private static PublicityTerm calendar(LocalDate start, int amount, Set<LocalDate> away) {
        return PublicityTerm.of(start, amount, LimitUnit.CALENDAR_DAYS, away, CALENDAR);
    }

    private static Set<LocalDate> days(String list) {
        return list == null
                ? Set.of()
                : Arrays.stream(list.split(" ")).map(LocalDate::parse).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, , 2026-03-09",
        // National Day 2025; 28 September and 11 October are worked (补班)
        "2025-09-25, , 2025-10-09",
        "2025-09-26, , 2025-10-10",
        "2025-09-30, , 2025-10-14",
        // Spring Festival 2026; 14 and 28 February are worked (补班)
        "2026-02-11, , 2026-02-25",
        "2026-02-13, , 2026-02-27",
        "2026-02-14, , 2026-02-28",
        // interrupted on a working day, on the last day, on a weekend, on a make-up working day
        "2026-03-02, 2026-03-04, 2026-03-10",
        "2026-03-02, 2026-03-09, 2026-03-10",
        "2026-03-02, 2026-03-09 2026-03-10, 2026-03-11",
        "2026-03-02, 2026-03-07 2026-03-08, 2026-03-09",
        "2026-02-14, 2026-02-28, 2026-03-02",
        "2026-02-13, 2026-02-14 2026-02-15, 2026-02-28"
    })
    @DisplayName("政府采购法实施条例第三十八条 公示期不得少于5个工作日")
    void fiveWorkingDays(LocalDate start, String away, LocalDate until) {
        assertThat(working(start, 5, days(away)).term().due()).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, , 2026-03-05",
        // the last day falls on a Saturday and a Sunday
        "2026-03-04, , 2026-03-09",
        "2026-03-05, , 2026-03-09",
        // on a make-up working day it stays, in the festival it rolls over all of it
        "2026-02-25, , 2026-02-28",
        "2026-02-11, , 2026-02-14",
        "2026-02-12, , 2026-02-24",
        "2025-09-28, , 2025-10-09",
        "2025-10-08, , 2025-10-11",
        // interrupted days are made up, also where the end rolls onto one
        "2026-03-02, 2026-03-03, 2026-03-06",
        "2026-03-02, 2026-03-03 2026-03-04, 2026-03-09",
        "2026-03-04, 2026-03-09, 2026-03-10",
        "2026-03-02, 2026-03-02, 2026-03-05"
    })
    @DisplayName("招标投标法实施条例第五十四条第一款 公示期不得少于3日；民法典第二百零三条 末日休息日顺延")
    void threeDaysWhoseLastIsNoDayOff(LocalDate start, String away, LocalDate until) {
        assertThat(calendar(start, 3, days(away)).term().due()).isEqualTo(until);
    }

    @Test
    void everyStartDayOfThreeYearsAgreesWithCountingDayByDay() {
        long seed = 20251001;
        var random = new Random(seed);
        for (var start = LocalDate.of(2024, 1, 1);
                start.isBefore(LocalDate.of(2026, 12, 1));
                start = start.plusDays(1)) {
            for (int amount = 1; amount <= 7; amount++) {
                var away = new HashSet<LocalDate>();
                for (int i = random.nextInt(6); i > 0; i--) {
                    away.add(start.plusDays(random.nextInt(14)));
                }
                for (var unit : LimitUnit.values()) {
                    var term = PublicityTerm.of(start, amount, unit, away, CALENDAR);

                    assertThat(term.term().due())
                            .as(
                                    "seed %d start %s amount %d %s away %s",
                                    seed, start, amount, unit, away)
                            .isEqualTo(naive(start, amount, unit, away));
                    assertThat(
                                    PublicityTerm.counted(
                                            start, term.term().due(), unit, away, CALENDAR))
                            .isGreaterThanOrEqualTo(amount);
                }
            }
        }
    }

    private static LocalDate naive(
            LocalDate start, int amount, LimitUnit unit, Set<LocalDate> away) {
        var day = start;
        for (int left = amount; left > 0; ) {
            day = day.plusDays(1);
            boolean counts = unit == LimitUnit.CALENDAR_DAYS || CALENDAR.isWorkingDay(day);
            left -= counts && !away.contains(day) ? 1 : 0;
        }
        while (!CALENDAR.isWorkingDay(day) || away.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    @Test
    void anInterruptionTakesAwayTheDaysThatItTouchesOrOnlyWholeOnes() {
        var night = between("2026-03-03T22:00:00+08:00", "2026-03-05T06:00:00+08:00");
        var toMidnight = between("2026-03-03T00:00:00+08:00", "2026-03-04T00:00:00+08:00");
        var minute = between("2026-03-03T10:00:00+08:00", "2026-03-03T10:01:00+08:00");
        var lasts = new Interruption(Instant.parse("2026-03-03T02:00:00Z"), null);
        var now = Instant.parse("2026-03-05T02:00:00Z");

        assertThat(night.days(Reading.ANY_PART, now))
                .isEqualTo(days("2026-03-03 2026-03-04 2026-03-05"));
        assertThat(night.days(Reading.WHOLE_DAY, now)).isEqualTo(days("2026-03-04"));
        assertThat(toMidnight.days(Reading.ANY_PART, now)).isEqualTo(days("2026-03-03"));
        assertThat(toMidnight.days(Reading.WHOLE_DAY, now)).isEqualTo(days("2026-03-03"));
        assertThat(minute.days(Reading.ANY_PART, now)).isEqualTo(days("2026-03-03"));
        assertThat(minute.days(Reading.WHOLE_DAY, now)).isEmpty();
        assertThat(lasts.days(Reading.ANY_PART, now))
                .isEqualTo(days("2026-03-03 2026-03-04 2026-03-05"));
        assertThat(lasts.days(Reading.WHOLE_DAY, now)).isEqualTo(days("2026-03-04"));
    }

    private static Interruption between(String from, String to) {
        return new Interruption(
                java.time.OffsetDateTime.parse(from).toInstant(),
                java.time.OffsetDateTime.parse(to).toInstant());
    }
}
