package io.yangguang.workingdays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarDayAndBackwardTermTest {

    private final WorkingDayCalendar calendar = WorkingDayCalendar.of(BundledCalendars.all());

    @ParameterizedTest
    @DisplayName("民法典第二百零三条 期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日")
    @CsvSource({
        // trigger, days, unrolled, rolled
        "2026-09-28, 3, 2026-10-01, 2026-10-08",
        "2026-02-12, 3, 2026-02-15, 2026-02-24",
        "2026-02-11, 3, 2026-02-14, 2026-02-14", // a Saturday on which people work
        "2026-03-04, 3, 2026-03-07, 2026-03-09",
        "2026-03-03, 3, 2026-03-06, 2026-03-06",
        "2020-01-28, 3, 2020-01-31, 2020-02-03"
    })
    void aLastDayOffRollsForward(
            LocalDate trigger, int days, LocalDate unrolled, LocalDate rolled) {
        Term rolling = calendar.calendarDaysAfter(trigger, days, true);
        Term fixed = calendar.calendarDaysAfter(trigger, days, false);

        assertThat(rolling.due()).isEqualTo(rolled);
        assertThat(rolling.unrolledDue()).isEqualTo(unrolled);
        assertThat(fixed.due()).isEqualTo(unrolled);
        assertThat(fixed.unrolledDue()).isEqualTo(unrolled);
    }

    @Test
    void rollingOverUndeterminedDaysIsProvisional() {
        // 30 December 2026 is a Wednesday; the fourth day after it is Sunday 3 January
        Term term = calendar.calendarDaysAfter(LocalDate.of(2026, 12, 30), 4, true);

        assertThat(term.provisional()).isTrue();
        assertThat(term.due()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(term.earliest()).isEqualTo(LocalDate.of(2027, 1, 3));
        assertThat(term.latest()).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(term.unrolledDue()).isEqualTo(LocalDate.of(2027, 1, 3));
    }

    @ParameterizedTest
    @DisplayName("更正公告应当在截止之日 N 日前: N 个整日严格处于公告日与截止日之间, 不顺延")
    @CsvSource({
        // closing, days, closing counts, latest day to publish
        "2026-03-20, 15, false, 2026-03-04",
        "2026-03-20, 15, true, 2026-03-05",
        "2026-10-09, 3, false, 2026-10-05",
        "2026-10-09, 5, false, 2026-10-03",
        "2026-03-02, 3, false, 2026-02-26"
    })
    void calendarDaysBeforeTheClosing(
            LocalDate closing, int days, boolean closingCounts, LocalDate latest) {
        Term term = calendar.calendarDaysBefore(closing, days, closingCounts);

        assertThat(term.due()).isEqualTo(latest);
        assertThat(term.provisional()).isFalse();
    }

    @ParameterizedTest
    @DisplayName("更正公告应当在截止之日 3 个工作日前: 3 个整工作日严格处于公告日与截止日之间")
    @CsvSource({
        // closing, days, closing counts, latest day to publish
        "2026-03-20, 3, false, 2026-03-16",
        "2026-03-20, 3, true, 2026-03-17",
        "2026-10-09, 3, false, 2026-09-28", // 8 October, 30 and 29 September lie between
        "2026-10-09, 3, true, 2026-09-29",
        "2026-10-10, 1, true, 2026-10-09", // a Saturday on which people work
        "2026-03-02, 1, false, 2026-02-27", // Saturday 28 February is worked
        "2026-03-01, 1, true, 2026-02-27", // a closing on a Sunday cannot count
        "2026-03-09, 5, false, 2026-03-01" // a day off is not moved
    })
    void workingDaysBeforeTheClosing(
            LocalDate closing, int days, boolean closingCounts, LocalDate latest) {
        assertThat(calendar.workingDaysBefore(closing, days, closingCounts).due())
                .isEqualTo(latest);
    }
}
