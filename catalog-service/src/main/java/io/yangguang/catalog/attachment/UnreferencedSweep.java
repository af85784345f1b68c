package io.yangguang.catalog.attachment;

import io.quarkus.scheduler.Scheduled;
import io.yangguang.time.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Deletes files that nobody referred to within a day of their upload. */
@ApplicationScoped
class UnreferencedSweep {

    private static final Logger LOG = Logger.getLogger(UnreferencedSweep.class);
    private static final Duration KEPT = Duration.ofHours(24);

    private final PostgresBlobRows blobs;
    private final SystemClock clock;

    UnreferencedSweep(PostgresBlobRows blobs, SystemClock clock) {
        this.blobs = blobs;
        this.clock = clock;
    }

    @Scheduled(
            every = "1h",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void sweep() {
        int swept = blobs.sweep(clock.now().minus(KEPT));
        if (swept > 0) {
            LOG.infof("Unreferenced uploads swept: %d", swept);
        }
    }
}
