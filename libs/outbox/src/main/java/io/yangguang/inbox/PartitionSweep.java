package io.yangguang.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Keeps the inbox's partitions: some days ahead are made, old ones dropped. */
@ApplicationScoped
class PartitionSweep {

    private static final Logger LOG = Logger.getLogger(PartitionSweep.class);
    private static final Duration EVERY = Duration.ofHours(6);
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final int DAYS_AHEAD = 3;

    private final InboxRows rows;
    private final InboxConfig config;
    private final Thread thread;

    PartitionSweep(InboxRows rows, InboxConfig config) {
        this.rows = rows;
        this.config = config;
        this.thread = Thread.ofPlatform().daemon().name("inbox-partitions").unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(sweep() ? EVERY : RETRY);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Rows of a day without a partition go to the default one, so a failure here loses nothing. */
    private boolean sweep() {
        try {
            rows.maintain(DAYS_AHEAD, config.days());
            return true;
        } catch (SQLException e) {
            LOG.warn("Cannot maintain the inbox's partitions; tries again", e);
            return false;
        }
    }
}
