package io.yangguang.rest;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Deletes keys that have run out, in small portions. */
@Singleton
class IdempotencySweep {

    private static final int PORTION = 5000;

    private final IdempotencyRows rows;

    IdempotencySweep(IdempotencyRows rows) {
        this.rows = rows;
    }

    @Scheduled(
            every = "${yangguang.idempotency.sweep:1h}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        int gone;
        do {
            gone = rows.expire(PORTION);
        } while (gone == PORTION);
    }
}
