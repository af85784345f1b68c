package io.yangguang.publication.delivery.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Backoff RETRY = new Backoff(Duration.ofMinutes(3), Duration.ofHours(1));
    private static final Timing TIMING =
            new Timing(
                    RETRY,
                    new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(30)),
                    new Backoff(Duration.ofHours(1), Duration.ofDays(1)),
                    Duration.ofDays(450));

    @Test
    void pausesDoubleUpToTheLongestAndStayThere() {
        List<Long> minutes =
                java.util.stream.IntStream.of(0, 1, 2, 3, 4, 5, 6, 1_000_000)
                        .mapToObj(tries -> RETRY.pause(tries, 0.999_999_9).toMinutes())
                        .toList();

        assertThat(RETRY.pause(0, 0)).isEqualTo(Duration.ofSeconds(90));
        assertThat(minutes).allSatisfy(each -> assertThat(each).isLessThanOrEqualTo(60)).isSorted();
        assertThat(RETRY.pause(1, 0)).isEqualTo(Duration.ofMinutes(3));
        assertThat(RETRY.pause(40, 0)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void theReceiversWaitIsKeptButNotForEver() {
        var queued = new DeliveryState.Queued();

        assertThat(TIMING.at(new Next.Wait(Duration.ofHours(2)), queued, NOW, 0, 0))
                .contains(NOW.plus(Duration.ofHours(2)));
        assertThat(TIMING.at(new Next.Wait(Duration.ZERO), queued, NOW, 0, 0))
                .contains(NOW.plus(Duration.ofSeconds(90)));
        assertThat(TIMING.at(new Next.Wait(Duration.ofDays(4000)), queued, NOW, 0, 0))
                .contains(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void aVerdictIsLookedAtAgainUntilItIsOldEnough() {
        assertThat(TIMING.at(new Next.Recheck(), accepted(NOW), NOW, 20, 0)).isPresent();
        assertThat(
                        TIMING.at(
                                new Next.Recheck(),
                                accepted(NOW.minus(Duration.ofDays(400))),
                                NOW,
                                20,
                                0))
                .isPresent();
        assertThat(
                        TIMING.at(
                                new Next.Recheck(),
                                accepted(NOW.minus(Duration.ofDays(451))),
                                NOW,
                                20,
                                0))
                .isEmpty();
        assertThat(TIMING.at(new Next.Never(), accepted(NOW), NOW, 0, 0)).isEmpty();
    }

    private static DeliveryState accepted(Instant at) {
        return new DeliveryState.Accepted(
                new Receipt("R-1", at, "aa", "e"), new Ruling(1, Verdict.ACCEPTED, List.of(), at));
    }
}
