package io.yangguang.workingdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTextTest {

    private static final String HEAD =
            """
            2026 edition 1
            notice 国办发明电〔2025〕7号 2025-11-04 https://www.gov.cn/
            title 国务院办公厅关于2026年部分节假日安排的通知
            """;

    @Test
    void everyBundledYearSurvivesTheRoundTrip() {
        List<CalendarYear> again = CalendarText.parse(CalendarText.format(BundledCalendars.all()));

        assertThat(again).isEqualTo(BundledCalendars.all());
    }

    @ParameterizedTest
    @CsvSource({
        "off 2026-02-30 春节, Line 4",
        "off 2026-01-03..2026-01-01 元旦, 1 to 32 days",
        "rest 2026-01-01 元旦, but got rest",
        "off 2026-01-01, a name",
        "off 2025-11-01 元旦, 2025-12-01",
        "off 2026-01-01..2026-01-01T 元旦, Line 4"
    })
    void anErrorNamesItsLine(String line, String complaint) {
        assertThatThrownBy(() -> CalendarText.parse(HEAD + line + "\n"))
                .isInstanceOf(MalformedCalendarText.class)
                .hasMessageContaining(complaint)
                .hasMessageStartingWith("Line ");
    }

    @Test
    void anEditionWithoutDaysOrNoticeIsRefused() {
        assertThatThrownBy(() -> CalendarText.parse(HEAD)).hasMessageContaining("none");
        assertThatThrownBy(() -> CalendarText.parse("2026 edition 1\noff 2026-01-01 元旦\n"))
                .hasMessageContaining("a notice and a title");
        assertThatThrownBy(() -> CalendarText.parse("off 2026-01-01 元旦\n"))
                .hasMessageContaining("heading");
    }

    @Test
    void calendarsAsKnownOnADayHoldTheNoticesIssuedByThen() {
        List<CalendarYear> known = BundledCalendars.asKnownOn(LocalDate.of(2020, 1, 25));

        assertThat(known).extracting(CalendarYear::year).contains(2019, 2020).doesNotContain(2021);
        assertThat(known)
                .filteredOn(year -> year.year() == 2020)
                .extracting(CalendarYear::edition)
                .containsExactly(1);
        assertThat(BundledCalendars.asKnownOn(LocalDate.of(2020, 1, 27)))
                .filteredOn(year -> year.year() == 2020)
                .extracting(CalendarYear::edition)
                .containsExactly(1, 2);
    }

    @Test
    void bundledYearsAreTwentyWithThreeChangedOnce() {
        assertThat(BundledCalendars.all()).hasSize(23);
        assertThat(BundledCalendars.upTo(2026)).hasSize(23);
        assertThat(BundledCalendars.upTo(2015)).hasSize(10);
        assertThat(BundledCalendars.edition(2015, 2)).isPresent();
        assertThat(BundledCalendars.edition(2027, 1)).isEmpty();
    }
}
