package io.yangguang.workingdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDayCalendarTest {

    private final WorkingDayCalendar calendar = WorkingDayCalendar.of(BundledCalendars.all());

    @ParameterizedTest
    @DisplayName("条例第二十六条、民法典第二百零一条 自形成之日起 N 个工作日, 当日不计入")
    @CsvSource({
        "2026-01-01, 20, 2026-01-29",
        "2026-02-13, 7, 2026-03-02",
        "2026-02-13, 20, 2026-03-19",
        "2026-09-18, 7, 2026-09-29",
        "2026-09-18, 20, 2026-10-22",
        "2026-09-30, 2, 2026-10-09",
        "2020-01-22, 20, 2020-02-27",
        "2015-08-31, 3, 2015-09-06",
        "2019-04-26, 4, 2019-05-05",
        "2022-12-30, 1, 2023-01-03",
        "2018-12-28, 1, 2018-12-29"
    })
    void goldenVectors(LocalDate trigger, int days, LocalDate due) {
        assertThat(calendar.workingDaysAfter(trigger, days).due()).isEqualTo(due);
        assertThat(calendar.dueWorkingDaysAfter(trigger, days)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 250",
        "2019, 250",
        "2020, 249",
        "2021, 250",
        "2022, 249",
        "2023, 249",
        "2024, 251",
        "2025, 248"
    })
    void workingDaysOfAYear(int year, int expected) {
        LocalDate before = LocalDate.of(year - 1, 12, 31);

        LocalDate last = LocalDate.of(year, 12, 31);

        WorkingDayCount count = calendar.workingDaysBetween(before, last);

        assertThat(calendar.countWorkingDaysBetween(before, last)).isEqualTo(expected);
        assertThat(count.provisional()).isFalse();
        assertThat(count.min()).isEqualTo(count.max()).isEqualTo(count.days());
    }

    @Test
    void theLastDaysOfTheLastKnownYearAreNotCountedAsCertain() {
        LocalDate before = LocalDate.of(2025, 12, 31);
        LocalDate last = LocalDate.of(2026, 12, 31);

        WorkingDayCount count = calendar.workingDaysBetween(before, last);

        assertThat(count).isEqualTo(new WorkingDayCount(248, 245, 250, true));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-14, MAKE_UP_WORKING_DAY",
        "2026-02-15, HOLIDAY",
        "2026-02-24, WORKING_DAY",
        "2026-03-01, WEEKEND",
        "2022-12-31, HOLIDAY",
        "2018-12-29, MAKE_UP_WORKING_DAY",
        "2018-12-31, HOLIDAY",
        "2020-02-01, HOLIDAY",
        "2020-02-03, WORKING_DAY",
        "2026-12-24, WORKING_DAY",
        "2026-12-25, UNDETERMINED",
        "2027-01-01, UNDETERMINED",
        "2027-06-01, UNDETERMINED"
    })
    void classes(LocalDate day, DayClass expected) {
        assertThat(calendar.classify(day)).isEqualTo(expected);
    }

    @Test
    void decemberOpensWhenTheNextNoticeIsUnknownAndClosesWhenItComes() {
        WorkingDayCalendar before = WorkingDayCalendar.of(BundledCalendars.upTo(2018));
        WorkingDayCalendar after = WorkingDayCalendar.of(BundledCalendars.upTo(2019));

        assertThat(before.determinedUntil()).isEqualTo(LocalDate.of(2018, 12, 24));
        assertThat(before.classify(LocalDate.of(2018, 12, 31))).isEqualTo(DayClass.UNDETERMINED);
        assertThat(before.known(2019)).isFalse();
        assertThat(after.determinedUntil()).isEqualTo(LocalDate.of(2019, 12, 24));
        assertThat(after.classify(LocalDate.of(2018, 12, 31))).isEqualTo(DayClass.HOLIDAY);
        assertThat(after.known(2019)).isTrue();
    }

    @Test
    void aSecondNoticeReplacesTheFirst() {
        CalendarYear first = BundledCalendars.edition(2019, 1).orElseThrow();
        LocalDate trigger = LocalDate.of(2019, 4, 30);

        LocalDate before = WorkingDayCalendar.of(List.of(first)).dueWorkingDaysAfter(trigger, 1);

        assertThat(before).isEqualTo(LocalDate.of(2019, 5, 2));
        assertThat(calendar.dueWorkingDaysAfter(trigger, 1)).isEqualTo(LocalDate.of(2019, 5, 5));
    }

    @Test
    void eachDayNamesTheNoticeThatSetItFirst() {
        assertThat(calendar.noticeFor(LocalDate.of(2020, 1, 30)).orElseThrow().number())
                .isEqualTo("国办发明电〔2019〕16号");
        assertThat(calendar.noticeFor(LocalDate.of(2020, 1, 31)).orElseThrow().number())
                .isEqualTo("国办发明电〔2020〕1号");
        assertThat(calendar.noticeFor(LocalDate.of(2020, 3, 2))).isEmpty();
        assertThat(calendar.noticeFor(LocalDate.of(2027, 1, 1))).isEmpty();
    }

    @Test
    void aTermThatReachesTheUnknownYearIsProvisionalAndBounded() {
        Term term = calendar.workingDaysAfter(LocalDate.of(2026, 12, 21), 10);

        assertThat(term.provisional()).isTrue();
        assertThat(term.due()).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(term.earliest()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(term.latest()).isEqualTo(LocalDate.of(2027, 1, 8));
    }

    @Test
    void daysOutsideTheCalendarAreRefused() {
        assertThatThrownBy(() -> calendar.classify(LocalDate.of(2006, 12, 31)))
                .isInstanceOf(DateOutOfCalendar.class)
                .hasMessageContaining("2007-01-01")
                .hasMessageContaining("2006-12-31");
        assertThatThrownBy(() -> calendar.dueWorkingDaysAfter(LocalDate.of(2050, 12, 30), 20))
                .isInstanceOf(DateOutOfCalendar.class);
        assertThatThrownBy(() -> calendar.workingDaysAfter(LocalDate.of(2050, 12, 30), 20))
                .isInstanceOf(DateOutOfCalendar.class);
        assertThatThrownBy(() -> calendar.workingDaysBefore(LocalDate.of(2007, 1, 4), 5, false))
                .isInstanceOf(DateOutOfCalendar.class);
        assertThatThrownBy(() -> calendar.workingDaysAfter(LocalDate.of(2026, 1, 1), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void yearsThatContradictEachOtherAreRefused() {
        CalendarYear year = BundledCalendars.edition(2026, 1).orElseThrow();

        assertThatThrownBy(() -> WorkingDayCalendar.of(List.of(year, year)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WorkingDayCalendar.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
