package io.yangguang.workingdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Exhaustive: every start day of twenty years, every amount up to sixty. */
class WorkingDayProofTest {

    private static final int MOST = 60;
    private static final LocalDate KNOWN_UNTIL = LocalDate.of(2026, 12, 24);

    private final NaiveCalendar naive = NaiveCalendar.ofAllBundled();

    @Test
    @DisplayName("民法典第二百零一条 开始的当日不计入: 自 2007 年起每一天、1 至 60 个工作日均与逐日清点一致")
    void everyTermOfTwentyYearsEqualsTheNaiveCount() {
        WorkingDayCalendar calendar = WorkingDayCalendar.of(BundledCalendars.all());
        int cases = 0;

        for (LocalDate start = LocalDate.of(2007, 1, 1);
                start.isBefore(KNOWN_UNTIL);
                start = start.plusDays(1)) {
            LocalDate[] truth = naive.dueDates(start, MOST);
            for (int n = 1; n <= MOST && !truth[n].isAfter(KNOWN_UNTIL); n++) {
                LocalDate due = calendar.dueWorkingDaysAfter(start, n);
                if (!due.equals(truth[n])) {
                    fail("%s + %d: expected %s, but got %s", start, n, truth[n], due);
                }
                cases++;
            }
        }

        assertThat(cases).isGreaterThan(433_000);
    }

    @Test
    void termsAgreeWithTheFastPathAndAreFinalWhereTheNoticesAreKnown() {
        WorkingDayCalendar calendar = WorkingDayCalendar.of(BundledCalendars.all());

        for (LocalDate start = LocalDate.of(2007, 1, 1);
                start.isBefore(LocalDate.of(2027, 3, 1));
                start = start.plusDays(1)) {
            for (int n = 1; n <= MOST; n += 7) {
                Term term = calendar.workingDaysAfter(start, n);
                assertThat(term.due()).isEqualTo(calendar.dueWorkingDaysAfter(start, n));
                assertThat(term.provisional()).isEqualTo(term.due().isAfter(KNOWN_UNTIL));
                if (!term.provisional()) {
                    assertThat(term.earliest()).isEqualTo(term.latest());
                }
            }
        }
    }

    /**
     * With the notice of Y+1 withheld: every start from 1 September of Y to the end of Y+1. A
     * notice may also be changed by a second one, as in 2015, 2019 and 2020, and the bounds hold
     * for those too.
     */
    @Test
    void boundsHoldWhateverTheWithheldNoticeSaid() {
        List<String> broken = new ArrayList<>();
        long provisional = 0;
        long width = 0;

        for (int year = 2007; year <= 2025; year++) {
            WorkingDayCalendar calendar = WorkingDayCalendar.of(BundledCalendars.upTo(year));
            LocalDate end = LocalDate.of(year + 1, 12, 31);
            for (LocalDate start = LocalDate.of(year, 9, 1);
                    !start.isAfter(end);
                    start = start.plusDays(1)) {
                LocalDate[] truth = naive.dueDates(start, MOST);
                for (int n = 1; n <= MOST && !truth[n].isAfter(KNOWN_UNTIL); n++) {
                    Term term = calendar.workingDaysAfter(start, n);
                    boolean within =
                            !truth[n].isBefore(term.earliest()) && !truth[n].isAfter(term.latest());
                    boolean right = term.provisional() || term.due().equals(truth[n]);
                    if (!within || !right) {
                        broken.add(
                                "%s + %d is %s, but %s"
                                        .formatted(start, n, truth[n], bounds(term)));
                    }
                    if (term.provisional()) {
                        provisional++;
                        width += term.latest().toEpochDay() - term.earliest().toEpochDay();
                    }
                }
            }
        }

        assertThat(broken).isEmpty();
        assertThat(provisional).isGreaterThan(400_000);
        assertThat(width / (double) provisional).as("mean width in days").isLessThan(25);
    }

    @Test
    void backwardBoundsAndCountsHoldWhateverTheWithheldNoticeSaid() {
        List<String> broken = new ArrayList<>();

        for (int year = 2007; year <= 2025; year++) {
            WorkingDayCalendar calendar = WorkingDayCalendar.of(BundledCalendars.upTo(year));
            WorkingDayCalendar full = WorkingDayCalendar.of(BundledCalendars.all());
            LocalDate end = LocalDate.of(year + 1, 12, 24);
            for (LocalDate closing = LocalDate.of(year, 12, 1);
                    !closing.isAfter(end);
                    closing = closing.plusDays(1)) {
                for (int n = 1; n <= 25; n += 2) {
                    Term term = calendar.workingDaysBefore(closing, n, n % 4 == 1);
                    LocalDate truth = full.workingDaysBefore(closing, n, n % 4 == 1).due();
                    if (truth.isBefore(term.earliest()) || truth.isAfter(term.latest())) {
                        broken.add("%s - %d is %s".formatted(closing, n, truth));
                    }
                    LocalDate after = closing.minusDays(3L * n);
                    WorkingDayCount count = calendar.workingDaysBetween(after, closing);
                    int trueCount = full.countWorkingDaysBetween(after, closing);
                    if (trueCount < count.min() || trueCount > count.max()) {
                        broken.add("%s to %s are %d".formatted(after, closing, trueCount));
                    }
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    private static String bounds(Term term) {
        return "due %s within %s..%s, provisional %s"
                .formatted(term.due(), term.earliest(), term.latest(), term.provisional());
    }
}
