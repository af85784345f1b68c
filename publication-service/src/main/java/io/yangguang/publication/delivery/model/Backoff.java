package io.yangguang.publication.delivery.model;

import java.time.Duration;

/** Pauses that double from the first to the longest, each spread over its upper half by chance. */
public record Backoff(Duration first, Duration longest) {

    public Backoff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("expected 0 < first <= longest");
        }
    }

    /**
     * @param tries how many pauses there were before, from 0
     * @param chance in [0, 1)
     */
    public Duration pause(int tries, double chance) {
        Duration full = first;
        for (int i = 0; i < tries && full.compareTo(longest) < 0; i++) {
            full = full.multipliedBy(2);
        }
        long millis = Math.min(full.toMillis(), longest.toMillis());
        return Duration.ofMillis(Math.max(1, Math.round(millis * (0.5 + chance / 2))));
    }
}
