package io.yangguang.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.inspection.timeliness.model.Duty;
import io.yangguang.inspection.timeliness.model.Standing;
import io.yangguang.inspection.timeliness.model.Tally;
import io.yangguang.workingdays.BundledCalendars;
import io.yangguang.workingdays.WorkingDayCalendar;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StandingTest {

    private static final WorkingDayCalendar CALENDAR =
            WorkingDayCalendar.of(BundledCalendars.all());

    /** 2026-03-19 is a Thursday; soon reaches five working days ahead. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-11, Open, 0",
        "2026-03-12, DueSoon, 0",
        "2026-03-19, DueSoon, 0",
        "2026-03-20, Overdue, 1",
        "2026-03-21, Overdue, 1",
        "2026-03-22, Overdue, 1",
        "2026-03-23, Overdue, 2"
    })
    void anOpenDutyStandsByToday(LocalDate today, String standing, int days) {
        var judged =
                judge(open(LocalDate.of(2026, 3, 19), false, LocalDate.of(2026, 3, 19)), today);

        assertThat(judged.getClass().getSimpleName()).isEqualTo(standing);
        if (judged instanceof Standing.Overdue(int over)) {
            assertThat(over).isEqualTo(days);
        }
    }

    @Test
    void aProvisionalDateIsOverdueOnlyAfterItsLatestBound() {
        var duty = open(LocalDate.of(2027, 1, 8), true, LocalDate.of(2027, 1, 15));

        assertThat(judge(duty, LocalDate.of(2027, 1, 12))).isInstanceOf(Standing.DueSoon.class);
        assertThat(judge(duty, LocalDate.of(2027, 1, 18))).isInstanceOf(Standing.Overdue.class);
    }

    @ParameterizedTest
    @EnumSource(Duty.Outcome.class)
    void everyOutcomeIsCountedOnceInTimeAndLate(Duty.Outcome outcome) {
        for (int late : new int[] {0, 3}) {
            for (boolean known : new boolean[] {true, false}) {
                var duty = closed(outcome, late, known);
                var tally = Tally.NONE.plus(duty, judge(duty, LocalDate.of(2026, 6, 1)), 7);

                assertThat(tally.total()).isEqualTo(7);
                assertThat(
                                tally.inTime()
                                        + tally.late()
                                        + tally.decidedNotPublic()
                                        + tally.annulled()
                                        + tally.open()
                                        + tally.dueSoon()
                                        + tally.overdue()
                                        + tally.formationUnknown())
                        .isEqualTo(7);
            }
        }
    }

    @Test
    void lateDaysAddUpAndTheWorstIsKept() {
        var tally =
                Tally.NONE
                        .plus(closed(Duty.Outcome.FULFILLED, 3, true), new Standing.Late(3), 2)
                        .plus(closed(Duty.Outcome.FULFILLED, 9, true), new Standing.Late(9), 1)
                        .plus(closed(Duty.Outcome.FULFILLED, 0, true), new Standing.InTime(), 1);

        assertThat(tally.lateWorkingDays()).isEqualTo(15);
        assertThat(tally.latestWorkingDays()).isEqualTo(9);
        assertThat(tally.rate()).isEqualTo(0.25);
    }

    @Test
    void aFirstPublicationSaysNothingOfTimeliness() {
        var duty = closed(Duty.Outcome.FULFILLED, 0, false);

        var tally = Tally.NONE.plus(duty, judge(duty, LocalDate.of(2026, 6, 1)), 1);

        assertThat(tally.formationUnknown()).isEqualTo(1);
        assertThat(tally.inTime()).isZero();
    }

    private static Standing judge(Duty duty, LocalDate today) {
        return Standing.of(
                duty,
                today,
                CALENDAR.dueWorkingDaysAfter(today, 5),
                CALENDAR::countWorkingDaysBetween);
    }

    private static Duty open(LocalDate due, boolean provisional, LocalDate latest) {
        return new Duty(due, due, latest, provisional, true, null);
    }

    private static Duty closed(Duty.Outcome outcome, int late, boolean known) {
        var due = LocalDate.of(2026, 3, 19);
        return new Duty(due, due, due, false, known, new Duty.Closure(outcome, late));
    }
}
