package io.yangguang.publication.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes those in this process who wait for the feed: the sequencer for facts, readers for entries.
 */
@ApplicationScoped
class FeedBell {

    private final Bell announced = new Bell();
    private final Bell sequenced = new Bell();

    Bell announced() {
        return announced;
    }

    Bell sequenced() {
        return sequenced;
    }

    /** Counts its strokes, so that a stroke between looking and waiting is not missed. */
    static final class Bell {

        private final ReentrantLock lock = new ReentrantLock();
        private final Condition rung = lock.newCondition();
        private long strokes;

        long strokes() {
            lock.lock();
            try {
                return strokes;
            } finally {
                lock.unlock();
            }
        }

        void ring() {
            lock.lock();
            try {
                strokes++;
                rung.signalAll();
            } finally {
                lock.unlock();
            }
        }

        /** Returns at the first stroke after the {@code heard}-th, or when the time is over. */
        void await(long heard, Duration atMost) throws InterruptedException {
            lock.lock();
            try {
                long left = atMost.toNanos();
                while (strokes == heard && left > 0) {
                    left = rung.awaitNanos(Math.min(left, TimeUnit.SECONDS.toNanos(60)));
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
