package io.yangguang.catalog.calendar.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.catalog.reference.model.Doubt;
import io.yangguang.workingdays.BundledCalendars;
import io.yangguang.workingdays.CalendarYear;
import io.yangguang.workingdays.SpecialDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("《全国年节及纪念日放假办法》第二条")
class CalendarRulesTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 4);

    private final List<SpecialDay> days =
            new ArrayList<>(
                    List.of(
                            off(1, 1),
                            off(5, 1),
                            off(10, 1),
                            off(10, 2),
                            off(10, 3),
                            new SpecialDay(LocalDate.of(2027, 10, 9), "国庆节", false)));

    private static SpecialDay off(int month, int day) {
        return new SpecialDay(LocalDate.of(2027, month, day), "节", true);
    }

    private List<String> fields() {
        return CalendarRules.doubts(2027, 1, days, ISSUED).stream().map(Doubt::field).toList();
    }

    @Test
    void everyNoticeSinceTwoThousandSevenIsWellFormed() {
        for (CalendarYear year : BundledCalendars.all()) {
            assertThat(
                            CalendarRules.doubts(
                                    year.year(),
                                    year.edition(),
                                    year.days(),
                                    year.notice().issuedOn()))
                    .as("%d edition %d", year.year(), year.edition())
                    .isEmpty();
        }
    }

    @Test
    void completeYearHasNoDoubts() {
        assertThat(fields()).isEmpty();
    }

    @Test
    void decemberOfTheYearBeforeBelongsToTheNotice() {
        days.add(new SpecialDay(LocalDate.of(2026, 12, 31), "元旦", true));
        days.add(new SpecialDay(LocalDate.of(2026, 11, 30), "元旦", true));
        days.add(new SpecialDay(LocalDate.of(2028, 1, 1), "元旦", true));

        assertThat(fields()).containsExactly("days[7].date", "days[8].date");
    }

    @Test
    void dayStandsOnce() {
        days.add(off(5, 1));

        assertThat(fields()).containsExactly("days[6].date");
    }

    @Test
    void makeUpDayIsAWeekendDay() {
        days.add(new SpecialDay(LocalDate.of(2027, 10, 8), "国庆节", false));

        assertThat(fields()).containsExactly("days[6].dayOff");
        assertThat(CalendarRules.doubts(2027, 2, days, ISSUED)).isEmpty();
    }

    @Test
    void statutoryDaysAreOff() {
        days.set(0, new SpecialDay(LocalDate.of(2027, 1, 2), "元旦", true));
        days.set(4, new SpecialDay(LocalDate.of(2027, 10, 3), "国庆节", false));

        assertThat(fields()).containsExactlyInAnyOrder("days", "days[4].dayOff");
    }

    @Test
    void noticeIsIssuedInTheYearOrTheOneBefore() {
        assertThat(CalendarRules.doubts(2027, 1, days, LocalDate.of(2025, 12, 31)))
                .extracting(Doubt::field)
                .containsExactly("notice.issuedOn");
        assertThat(CalendarRules.doubts(2027, 1, days, LocalDate.of(2028, 1, 1)))
                .extracting(Doubt::field)
                .containsExactly("notice.issuedOn");
        assertThat(CalendarRules.doubts(2027, 1, days, LocalDate.of(2027, 1, 26))).isEmpty();
    }
}
