package io.yangguang.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventJsonTest {

    record Fact(
            String titleText,
            @Nullable String absent,
            Optional<String> empty,
            Instant at,
            LocalDate on,
            Duration took,
            BigDecimal area) {}

    private static final Fact FACT =
            new Fact(
                    "公告",
                    null,
                    Optional.empty(),
                    Instant.parse("2026-01-01T16:00:00Z"),
                    LocalDate.of(2026, 1, 2),
                    Duration.ofMinutes(90),
                    new BigDecimal("1E+3"));

    @Test
    void writesInstantsWithOffsetAndLeavesNullsOut() {
        assertThat(EventJson.write(FACT))
                .isEqualTo(
                        "{\"titleText\":\"公告\",\"at\":\"2026-01-02T00:00:00+08:00\","
                                + "\"on\":\"2026-01-02\",\"took\":\"PT1H30M\",\"area\":1000}");
    }

    @Test
    void readsBackAndIgnoresWhatItDoesNotKnow() {
        var json = EventJson.read(EventJson.write(FACT).replace("}", ",\"new\":1}"));

        assertThat(EventJson.read(json, Fact.class).at()).isEqualTo(FACT.at());
    }

    @Test
    void saysWhatIsNotJson() {
        for (String broken : new String[] {"", "{", "{} {}", "\u0000"}) {
            assertThatThrownBy(() -> EventJson.read(broken))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
