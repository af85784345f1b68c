package io.yangguang.publication.nondisclosure;

import io.yangguang.audit.Audit;
import io.yangguang.publication.negativelist.model.Ground;
import io.yangguang.publication.nondisclosure.IntervalRows.Interval;
import io.yangguang.rest.Caller;
import io.yangguang.rest.Problems;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Adds a version to the interval of a ground; it holds for decisions and confirmations from then.
 */
@ApplicationScoped
class IntervalHandler {

    private final IntervalRows rows;
    private final BusinessClock clock;
    private final Audit audit;

    IntervalHandler(IntervalRows rows, BusinessClock clock, Audit audit) {
        this.rows = rows;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    Interval set(Ground ground, long expected, int months, String reason, Caller caller) {
        rows.lock(ground);
        var current = rows.of(ground);
        if (current.version() != expected) {
            throw Problems.preconditionFailed(current.version()).asException();
        }
        var next =
                new Interval(
                        ground,
                        current.version() + 1,
                        months,
                        reason,
                        caller.subject(),
                        clock.now());
        rows.add(next);
        audit.record("review-interval.set", "review-interval", ground.name(), null, null);
        return next;
    }
}
