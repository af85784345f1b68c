package io.yangguang.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a child to become ready, and not longer than it lives. */
final class Patience {

    private Patience() {}

    static void until(Child child, Duration limit, BooleanSupplier ready) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!child.alive()) {
                throw new LaunchFailure(child.obituary());
            }
            if (System.nanoTime() > deadline) {
                throw new LaunchFailure(
                        "%s was not ready within %d s: %s (log: %s)"
                                .formatted(
                                        child.name(),
                                        limit.toSeconds(),
                                        LogTail.lastWords(child.log()),
                                        child.log()));
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LaunchFailure("Interrupted while waiting for " + child.name(), e);
            }
        }
    }
}
