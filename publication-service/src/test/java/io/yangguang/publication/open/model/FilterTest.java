package io.yangguang.publication.open.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FilterTest {

    @Test
    void aDivisionCoversWhatLiesBelowIt() {
        assertThat(Filter.prefix("000000")).isEmpty();
        assertThat(Filter.prefix("220000")).isEqualTo("22");
        assertThat(Filter.prefix("220800")).isEqualTo("2208");
        assertThat(Filter.prefix("220881")).isEqualTo("220881");
    }

    @Test
    void aLinkRepeatsWhatWasAskedFor() {
        var filter =
                new Filter(
                        "F1",
                        null,
                        null,
                        "220800",
                        null,
                        "住房",
                        null,
                        LocalDate.of(2026, 3, 1),
                        true);

        assertThat(filter.parameters())
                .containsExactly(
                        java.util.Map.entry("field", "F1"),
                        java.util.Map.entry("region", "220800"),
                        java.util.Map.entry("q", "住房"),
                        java.util.Map.entry("to", "2026-03-01"),
                        java.util.Map.entry("publicity", "running"));
    }
}
