package io.yangguang.time;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waits that double up to a ceiling, each shortened by up to a third at random; one thread's. */
public final class Backoff {

    private final long first;
    private final long ceiling;
    private long next;

    public Backoff(Duration first, Duration ceiling) {
        this.first = first.toMillis();
        this.ceiling = ceiling.toMillis();
        this.next = this.first;
    }

    public Duration next() {
        long wait = next;
        next = Math.min(ceiling, next * 2);
        return Duration.ofMillis(wait - ThreadLocalRandom.current().nextLong(wait / 3 + 1));
    }

    public void reset() {
        next = first;
    }
}
