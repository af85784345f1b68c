package io.yangguang.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ClocksTest {

    @Test
    void offsetIsRefusedOutsideASandbox() {
        assertThatThrownBy(() -> new Wiring(() -> Duration.ofDays(1), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("yangguang.sandbox");
    }

    @Test
    void offsetMovesTheBusinessClockOnly() {
        var wiring = new Wiring(() -> Duration.ofDays(3), true);

        Duration ahead = Duration.between(wiring.systemClock().now(), wiring.businessClock().now());

        assertThat(ahead).isBetween(Duration.ofDays(3), Duration.ofDays(3).plusMinutes(1));
    }

    @Test
    void dayBeginsAtMidnightInShanghai() {
        var clock = new MovableBusinessClock(Instant.parse("2026-02-12T15:59:59Z"));
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 2, 12));

        clock.moveTo(Instant.parse("2026-02-12T16:00:00Z"));

        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 2, 13));
    }

    @Test
    void waitsDoubleUpToTheCeiling() {
        var backoff = new Backoff(Duration.ofMillis(90), Duration.ofMillis(300));

        for (long most : new long[] {90, 180, 300, 300}) {
            assertThat(backoff.next().toMillis()).isBetween(most - most / 3, most);
        }
        backoff.reset();
        assertThat(backoff.next().toMillis()).isLessThanOrEqualTo(90);
    }
}
