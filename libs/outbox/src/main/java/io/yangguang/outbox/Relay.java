package io.yangguang.outbox;

import io.yangguang.time.Backoff;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes whatever is visible in the outbox, in the order of seq, tells it, and deletes what was
 * acknowledged. It remembers no position, so a late commit is never skipped.
 */
final class Relay implements Runnable {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration FOLLOWER_REST = Duration.ofMillis(500);
    private static final Duration COUNT_EVERY = Duration.ofSeconds(5);

    private final Connections connections;
    private final Supplier<Producer<String, byte[]>> producers;
    private final String source;
    private final Duration idle;
    private final CrashPoint crashPoint;

    private final Semaphore wakeUps = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(3));
    private volatile RelayState state = new RelayState.Starting();
    private volatile long pending;

    Relay(
            Connections connections,
            Supplier<Producer<String, byte[]>> producers,
            String source,
            Duration idle,
            CrashPoint crashPoint) {
        this.connections = connections;
        this.producers = producers;
        this.source = source;
        this.idle = idle;
        this.crashPoint = crashPoint;
    }

    RelayState state() {
        return state;
    }

    /** Rows that wait, at the last look of the leader; 0 on the others. */
    long pending() {
        return pending;
    }

    /** Something was committed. */
    void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    void stop() {
        stopped.countDown();
        wake();
    }

    @Override
    public void run() {
        try {
            while (running()) {
                try (Lease lease = Lease.open(connections)) {
                    follow(lease);
                    lead(lease);
                } catch (SQLException | RuntimeException | Error e) {
                    failed("the database", e);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            pending = 0;
            state = new RelayState.Stopped();
        }
    }

    private void follow(Lease lease) throws SQLException, InterruptedException {
        while (running() && !lease.acquire()) {
            recovered(new RelayState.Following());
            stopped.await(FOLLOWER_REST.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void lead(Lease lease) throws SQLException, InterruptedException {
        while (running()) {
            try (Producer<String, byte[]> producer = producers.get()) {
                Exception failure = tellAll(lease, new Teller(producer, source, crashPoint));
                if (failure != null) {
                    // What is in flight is told again; waiting for it would only cost time.
                    producer.close(Duration.ZERO);
                    failed("Kafka", failure);
                }
            }
        }
    }

    /** Until it is stopped, or until something could not be told. */
    private @Nullable Exception tellAll(Lease lease, Teller teller)
            throws SQLException, InterruptedException {
        long counted = System.nanoTime() - COUNT_EVERY.toNanos();
        while (running()) {
            List<StoredEvent> head = lease.head();
            if (head.size() < Lease.BATCH_ROWS) {
                pending = head.size();
            } else if (System.nanoTime() - counted > COUNT_EVERY.toNanos()) {
                pending = lease.pending();
                counted = System.nanoTime();
            }
            if (head.isEmpty()) {
                recovered(new RelayState.Leading());
                wakeUps.tryAcquire(idle.toMillis(), TimeUnit.MILLISECONDS);
                continue;
            }
            Teller.Outcome outcome = teller.tell(head);
            lease.delete(outcome.acknowledged());
            if (outcome.failure() != null) {
                return outcome.failure();
            }
            recovered(new RelayState.Leading());
        }
        return null;
    }

    private void failed(String where, Throwable failure) throws InterruptedException {
        if (!running()) {
            return;
        }
        Duration wait = backoff.next();
        if (state instanceof RelayState.Failing) {
            LOG.debugf(failure, "Relay still fails at %s", where);
        } else {
            LOG.warnf(failure, "Relay fails at %s; tries again", where);
        }
        state = new RelayState.Failing(where, String.valueOf(failure.getMessage()));
        stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void recovered(RelayState now) {
        backoff.reset();
        if (!state.equals(now)) {
            LOG.infof("Relay: %s", now);
            state = now;
        }
    }

    private boolean running() {
        return stopped.getCount() > 0;
    }
}
