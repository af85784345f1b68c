package io.yangguang.publication.delivery;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.yangguang.publication.delivery.EnqueueHandler.DeliveryQueued;
import io.yangguang.publication.delivery.TargetAdapter.Report;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes up what is due and lets each attempt run on a virtual thread of its own, so that a receiver
 * that hangs holds up nothing but its own items. Any number of processes may sweep the same table.
 */
@ApplicationScoped
class DeliverySweep {

    private static final Logger LOG = Logger.getLogger(DeliverySweep.class);
    private static final Duration PATIENCE_AT_SHUTDOWN = Duration.ofSeconds(3);

    private final Map<String, TargetAdapter> targets;
    private final AttemptHandler handler;
    private final CrashPoints crashPoints;
    private final DeliverySettings settings;
    private final Semaphore bell = new Semaphore(0);
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    DeliverySweep(
            @All List<TargetAdapter> targets,
            AttemptHandler handler,
            CrashPoints crashPoints,
            DeliverySettings settings) {
        this.targets =
                targets.stream()
                        .collect(Collectors.toMap(TargetAdapter::target, Function.identity()));
        this.handler = handler;
        this.crashPoints = crashPoints;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        if (settings.secret().isEmpty()) {
            LOG.warn("No secret for the province: deliveries queue and are not sent");
            return;
        }
        thread = Thread.ofVirtual().name("deliveries").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        Thread current = thread;
        if (current == null) {
            return;
        }
        // Not interrupted: that would break the connection to the database in mid-sentence.
        stopping = true;
        bell.release();
        current.join(PATIENCE_AT_SHUTDOWN);
        long end = System.nanoTime() + PATIENCE_AT_SHUTDOWN.toNanos();
        while (underWay.get() > 0 && System.nanoTime() < end) {
            bell.tryAcquire(50, TimeUnit.MILLISECONDS);
        }
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveryQueued event) {
        bell.release();
    }

    private void run() {
        try {
            while (!stopping) {
                int free = settings.concurrency() - underWay.get();
                int taken = free > 0 ? takeUp(free) : 0;
                if (taken < free || free <= 0) {
                    bell.tryAcquire(settings.look().toMillis(), TimeUnit.MILLISECONDS);
                    bell.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            LOG.debug("the sweep of deliveries ends");
        }
    }

    private int takeUp(int free) {
        try {
            List<Dispatch> taken = handler.claim(free);
            for (Dispatch dispatch : taken) {
                underWay.incrementAndGet();
                Thread.ofVirtual().name("delivery").start(() -> attempt(dispatch));
            }
            return taken.size();
        } catch (RuntimeException e) {
            LOG.warn("Deliveries were not looked after; they will be again", e);
            return 0;
        }
    }

    private void attempt(Dispatch dispatch) {
        try {
            handler.save(dispatch, exchange(dispatch));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // The lease runs out, and the same id is sent again.
            LOG.warnf(e, "an attempt was not kept: delivery %s", dispatch.deliveryId());
        } finally {
            underWay.decrementAndGet();
            bell.release();
        }
    }

    private Report exchange(Dispatch dispatch) throws InterruptedException {
        TargetAdapter target = targets.get(dispatch.target());
        if (target == null) {
            throw new IllegalStateException("no adapter for target " + dispatch.target());
        }
        UUID id = dispatch.deliveryId();
        if (dispatch.ask()) {
            return target.ask(id, dispatch.payload());
        }
        crashPoints.reach(CrashPoints.BEFORE_SEND, id);
        Report report = target.send(id, dispatch.payload());
        crashPoints.reach(CrashPoints.AFTER_SEND_BEFORE_SAVE, id);
        return report;
    }
}
