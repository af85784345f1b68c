package io.yangguang.time;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands still until it is moved: for tests, which produce it as their {@link BusinessClock} bean
 * in place of the default one.
 */
public class MovableBusinessClock implements BusinessClock {

    private final AtomicReference<Instant> now;

    public MovableBusinessClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    @Override
    public Instant now() {
        return now.get();
    }

    /** Forward or backward. */
    public void moveTo(Instant instant) {
        now.set(instant);
    }
}
