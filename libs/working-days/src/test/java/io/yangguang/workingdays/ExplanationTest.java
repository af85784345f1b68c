package io.yangguang.workingdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private final WorkingDayCalendar calendar = WorkingDayCalendar.of(BundledCalendars.all());

    @Test
    void theRunsAloneGiveTheSameDate() {
        for (LocalDate day = LocalDate.of(2007, 4, 1);
                day.isBefore(LocalDate.of(2028, 3, 1));
                day = day.plusDays(1)) {
            for (int n : new int[] {1, 2, 3, 7, 15, 20, 40}) {
                check(Counting.WORKING_DAYS_AFTER, day, n, calendar.workingDaysAfter(day, n));
                check(
                        Counting.CALENDAR_DAYS_AFTER,
                        day,
                        n,
                        calendar.calendarDaysAfter(day, n, false));
                check(
                        Counting.CALENDAR_DAYS_AFTER_ROLLED,
                        day,
                        n,
                        calendar.calendarDaysAfter(day, n, true));
                boolean closing = n % 2 == 0;
                check(
                        Counting.WORKING_DAYS_BEFORE,
                        day,
                        n,
                        calendar.workingDaysBefore(day, n, closing));
                check(
                        Counting.CALENDAR_DAYS_BEFORE,
                        day,
                        n,
                        calendar.calendarDaysBefore(day, n, closing));
            }
        }
    }

    private static void check(Counting counting, LocalDate start, int days, Term term) {
        LocalDate recomputed = Explanation.recompute(counting, start, days, term.runs());
        int counted = term.runs().stream().mapToInt(Run::counted).sum();
        if (!recomputed.equals(term.due()) || counted != days) {
            throw new AssertionError(
                    "%s %s %d: expected %s and %d counted, but got %s and %d"
                            .formatted(
                                    counting, start, days, term.due(), days, recomputed, counted));
        }
    }

    @Test
    void runsNameTheFestivalAndTheNotice() {
        List<Run> runs = calendar.workingDaysAfter(LocalDate.of(2026, 2, 12), 3).runs();

        assertThat(runs)
                .extracting(Run::from, Run::to, Run::dayClass, Run::counted, Run::name)
                .containsExactly(
                        run("2026-02-13", "2026-02-13", DayClass.WORKING_DAY, 1, null),
                        run("2026-02-14", "2026-02-14", DayClass.MAKE_UP_WORKING_DAY, 1, "春节"),
                        run("2026-02-15", "2026-02-23", DayClass.HOLIDAY, 0, "春节"),
                        run("2026-02-24", "2026-02-24", DayClass.WORKING_DAY, 1, null));
        assertThat(runs.get(2).notice()).isNotNull();
        assertThat(runs.get(2).notice().number()).isEqualTo("国办发明电〔2025〕7号");
    }

    @Test
    void undeterminedRunsShowWhatTheStatuteAloneMakesOfThem() {
        List<Run> runs = calendar.workingDaysAfter(LocalDate.of(2026, 12, 30), 2).runs();

        assertThat(runs)
                .extracting(Run::from, Run::to, Run::dayClass, Run::counted, Run::name)
                .containsExactly(
                        run("2026-12-31", "2026-12-31", DayClass.UNDETERMINED, 1, null),
                        run("2027-01-01", "2027-01-01", DayClass.UNDETERMINED, 0, "元旦"),
                        run("2027-01-02", "2027-01-03", DayClass.UNDETERMINED, 0, null),
                        run("2027-01-04", "2027-01-04", DayClass.UNDETERMINED, 1, null));
    }

    @Test
    void runsWithAGapExplainNothing() {
        List<Run> runs = calendar.workingDaysAfter(LocalDate.of(2026, 2, 12), 3).runs();
        List<Run> gap = List.of(runs.get(0), runs.get(2), runs.get(3));
        LocalDate start = LocalDate.of(2026, 2, 12);

        assertThatThrownBy(() -> Explanation.recompute(Counting.WORKING_DAYS_AFTER, start, 2, gap))
                .hasMessageContaining("2026-02-13");
        assertThatThrownBy(() -> Explanation.recompute(Counting.WORKING_DAYS_AFTER, start, 9, runs))
                .hasMessageContaining("missing");
    }

    private static Tuple run(
            String from, String to, DayClass dayClass, int counted, @Nullable String name) {
        return Tuple.tuple(LocalDate.parse(from), LocalDate.parse(to), dayClass, counted, name);
    }
}
