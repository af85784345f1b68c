package io.yangguang.publication.credit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @DisplayName("信用修复管理办法（36号令）公示期限自认定之日起；民法典第二百零一条、第二百零二条")
    @CsvSource({
        // minimum, maximum, decided on, first day of repair, last day shown
        "0, 3, 2026-05-20, 2026-05-20, 2026-08-20",
        "3, 12, 2026-05-20, 2026-08-21, 2027-05-20",
        "12, 36, 2026-05-20, 2027-05-21, 2029-05-20",
        "3, 12, 2026-11-30, 2027-03-01, 2027-11-30",
        "12, 36, 2028-02-29, 2029-03-01, 2031-02-28",
        "0, 3, 2026-08-31, 2026-08-31, 2026-11-30"
    })
    void monthsRunFromTheDecision(
            int minimum, int maximum, LocalDate decided, LocalDate repair, LocalDate last) {
        var period = new Period("x", minimum, maximum, "办法", null, false);

        assertThat(period.repairableFrom(decided)).isEqualTo(repair);
        assertThat(period.lastDay(decided)).isEqualTo(last);
    }

    @Test
    @DisplayName("信用修复管理办法（36号令） 最长公示期届满后，相关信息自动停止公示")
    void aStatedDayShortensThePeriodAndNeverLengthensIt() {
        var period = new Period("x", 3, 12, "办法", null, false);
        var decided = LocalDate.of(2026, 5, 20);

        assertThat(period.until(decided, LocalDate.of(2026, 12, 31)))
                .isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(period.until(decided, LocalDate.of(2030, 1, 1)))
                .isEqualTo(LocalDate.of(2027, 5, 20));
        assertThat(period.until(decided, null)).isEqualTo(LocalDate.of(2027, 5, 20));
    }

    @ParameterizedTest
    @CsvSource({
        "身份证号110101199003077758, true",
        "１１０１０１１９９００３０７７７５８, true",
        "110101 19900307 7758, true",
        "11010119900307775x, true",
        "身份证：110101900307775, true",
        "合同编号110101900307775, false",
        "91350100M000100Y43, false",
        "911101066976941872, false",
        "20260520110101199003077758, false",
        "电话0434-3333333, false"
    })
    void identityNumbersAreFoundHoweverTheyAreWritten(String text, boolean found) {
        assertThat(IdentityNumbers.in(text)).isEqualTo(found);
    }
}
