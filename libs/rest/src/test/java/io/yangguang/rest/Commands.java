package io.yangguang.rest;

import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what really ran, and can hold it up. */
@Singleton
class Commands {

    final AtomicInteger runs = new AtomicInteger();
    volatile CountDownLatch started = new CountDownLatch(0);
    volatile CountDownLatch gate = new CountDownLatch(0);
    volatile int refusals;

    void reset() {
        runs.set(0);
        started = new CountDownLatch(0);
        gate = new CountDownLatch(0);
        refusals = 0;
    }
}
