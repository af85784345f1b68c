package io.yangguang.publication.obligation.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.publication.obligation.model.ObligationState.Urgency;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrgencyTest {

    @ParameterizedTest
    @CsvSource({
        // earliest, latest, today, soon until
        "2026-03-19, 2026-03-19, 2026-03-01, 2026-03-06, LATER",
        "2026-03-19, 2026-03-19, 2026-03-12, 2026-03-19, SOON",
        "2026-03-19, 2026-03-19, 2026-03-19, 2026-03-26, SOON",
        "2026-03-19, 2026-03-19, 2026-03-20, 2026-03-27, OVERDUE",
        // a provisional date warns by its earliest day and is late only after its latest
        "2027-01-04, 2027-01-20, 2026-12-28, 2027-01-05, SOON",
        "2027-01-04, 2027-01-20, 2027-01-10, 2027-01-17, SOON",
        "2027-01-04, 2027-01-20, 2027-01-21, 2027-01-28, OVERDUE"
    })
    void dependsOnTheDayItIsAsked(
            LocalDate earliest,
            LocalDate latest,
            LocalDate today,
            LocalDate soonUntil,
            Urgency urgency) {
        assertThat(Urgency.of(earliest, latest, today, soonUntil)).isEqualTo(urgency);
    }
}
