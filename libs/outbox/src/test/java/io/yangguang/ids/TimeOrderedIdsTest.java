package io.yangguang.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-01-02T03:04:05.678Z"));
    private final TimeOrderedIds ids = new TimeOrderedIds(now::get);

    @Test
    void carriesVersionVariantAndMilliseconds() {
        UUID id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(now.get().toEpochMilli());
    }

    @Test
    void growsWhileTheClockStandsAndGoesBack() {
        UUID last = ids.next();
        for (int i = 0; i < 20_000; i++) {
            if (i == 10_000) {
                now.set(now.get().minusSeconds(60));
            }
            UUID next = ids.next();
            assertThat(
                            Long.compareUnsigned(
                                    next.getMostSignificantBits(), last.getMostSignificantBits()))
                    .isPositive();
            assertThat(next.version()).isEqualTo(7);
            last = next;
        }
    }

    @Test
    void neverGivesTheSameToTwoThreads() throws InterruptedException {
        Set<UUID> all = Collections.synchronizedSet(new HashSet<>());
        var threads = new Thread[8];
        for (int i = 0; i < threads.length; i++) {
            threads[i] =
                    Thread.startVirtualThread(() -> {
                        for (int n = 0; n < 2_000; n++) {
                            all.add(ids.next());
                        }
                    });
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(all).hasSize(16_000);
    }
}
