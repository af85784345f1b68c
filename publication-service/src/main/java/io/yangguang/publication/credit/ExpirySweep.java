package io.yangguang.publication.credit;

import io.quarkus.scheduler.Scheduled;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * 最长公示期届满后，相关信息自动停止公示: takes down what is over. Readers do not wait for it, see {@code
 * still_shown}; one entry that cannot be taken down does not keep the others.
 */
@ApplicationScoped
class ExpirySweep {

    private static final Logger LOG = Logger.getLogger(ExpirySweep.class);
    private static final int PORTION = 100;

    private final ExpiryHandler handler;
    private final BusinessClock clock;

    ExpirySweep(ExpiryHandler handler, BusinessClock clock) {
        this.handler = handler;
        this.clock = clock;
    }

    @Scheduled(
            every = "${yangguang.credit.sweep:30s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        sweep();
    }

    /** Gives the number of entries that ended. */
    int sweep() {
        var today = clock.today();
        int ended = 0;
        @Nullable UUID after = null;
        while (true) {
            var portion = handler.over(today, after, PORTION);
            for (var id : portion) {
                ended += expire(id) ? 1 : 0;
            }
            if (portion.size() < PORTION) {
                return ended;
            }
            after = portion.getLast();
        }
    }

    private boolean expire(UUID id) {
        try {
            return handler.expire(id, clock.today());
        } catch (RuntimeException e) {
            // Only the kind of failure: the database's message may quote the row, and so the name.
            LOG.errorf(
                    "A credit entry is over and could not be taken down: entry=%s failure=%s",
                    id, e.getClass().getName());
            return false;
        }
    }
}
