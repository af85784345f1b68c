package io.yangguang.outbox;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what must come. */
public final class Patience {

    private static final Duration MOST = Duration.ofSeconds(30);

    private Patience() {}

    public static void until(Callable<Boolean> condition) {
        long deadline = System.nanoTime() + MOST.toNanos();
        try {
            while (!condition.call()) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("Did not come within " + MOST);
                }
                Thread.sleep(20);
            }
        } catch (AssertionError e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
