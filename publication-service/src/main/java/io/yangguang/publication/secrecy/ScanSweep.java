package io.yangguang.publication.secrecy;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.secrecy.ScanHandler.Task;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Scans what waits, one version after the other; several replicas share the work by leases. */
@ApplicationScoped
class ScanSweep {

    private static final Logger LOG = Logger.getLogger(ScanSweep.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final ScanHandler handler;
    private final RecordScan scan;
    private final SecrecySettings settings;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    ScanSweep(ScanHandler handler, RecordScan scan, SecrecySettings settings) {
        this.handler = handler;
        this.scan = scan;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("secrecy-scan").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        var current = thread;
        if (current != null) {
            current.interrupt();
            current.join(LONGEST_STOP);
        }
    }

    private void run() {
        try {
            do {
                try {
                    while (stopped.getCount() > 0 && scanOne()) {}
                } catch (RuntimeException e) {
                    LOG.warnf("Versions were not scanned: %s", e.getClass().getName());
                }
            } while (!stopped.await(settings.look().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean scanOne() throws InterruptedException {
        return switch (handler.next()) {
            case Task.Nothing() -> false;
            case Task.Later() -> true;
            case Task.Scan(var reviewId, var outward, var readable) -> {
                scan(reviewId, outward, readable);
                yield true;
            }
        };
    }

    private void scan(UUID reviewId, RecordVersion outward, boolean readable)
            throws InterruptedException {
        try {
            handler.finish(reviewId, scan.scan(outward, readable));
        } catch (IOException | RuntimeException e) {
            // Without the message, which may quote what was scanned.
            LOG.warnf(
                    "Secrecy review %s was not scanned and will be again: %s",
                    reviewId, e.getClass().getName());
            handler.again(reviewId);
        }
    }
}
