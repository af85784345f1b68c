package io.yangguang.publication.attachment.model;

import java.time.Duration;

/** How long to wait before a failed fetch is tried again. */
public final class RetryRules {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private RetryRules() {}

    /**
     * Doubles from a second to ten minutes, shortened by up to a half.
     *
     * @param attempts how often it was tried, from 1
     * @param random from 0 (inclusive) to 1, spreads those that failed together
     */
    public static Duration pause(int attempts, double random) {
        int doublings = Math.min(Math.max(attempts, 1) - 1, 10);
        var full = FIRST.multipliedBy(1L << doublings);
        var capped = full.compareTo(LONGEST) < 0 ? full : LONGEST;
        return capped.minusMillis((long) (capped.toMillis() / 2.0 * random));
    }
}
