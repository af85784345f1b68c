package io.yangguang.ids;

import io.quarkus.arc.DefaultBean;
import io.yangguang.time.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * UUIDv7 (RFC 9562): 48 bits of milliseconds and a 12-bit counter that starts each millisecond at a
 * random value of its lower half; when the clock stands or goes back, the counter runs on into the
 * next millisecond.
 */
@ApplicationScoped
@DefaultBean
class TimeOrderedIds implements Ids {

    private static final int COUNTER_BITS = 12;
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;

    private final SystemClock clock;
    private final AtomicLong last = new AtomicLong();

    TimeOrderedIds(SystemClock clock) {
        this.clock = clock;
    }

    @Override
    public UUID next() {
        var random = ThreadLocalRandom.current();
        long wanted = clock.now().toEpochMilli() << COUNTER_BITS | random.nextInt(1 << 11);
        long tick = last.accumulateAndGet(wanted, (before, now) -> Math.max(before + 1, now));
        long high = tick >>> COUNTER_BITS << 16 | 0x7000 | tick & COUNTER_MASK;
        long low = random.nextLong() >>> 2 | 1L << 63;
        return new UUID(high, low);
    }
}
