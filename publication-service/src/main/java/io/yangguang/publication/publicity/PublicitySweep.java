package io.yangguang.publication.publicity;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.yangguang.publication.publicity.model.PublicityCommand;
import io.yangguang.publication.publicity.model.PublicityOutcome;
import io.yangguang.publication.publicity.model.PublicityRules;
import io.yangguang.publication.reference.Replica;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Counts periods anew when a calendar came, and ends and announces those whose time has come. */
@ApplicationScoped
class PublicitySweep {

    private static final int BATCH = 200;

    private final PublicityRows rows;
    private final PublicityCounting counting;
    private final PublicityClosing closing;
    private final Replica replica;
    private final BusinessClock clock;

    PublicitySweep(
            PublicityRows rows,
            PublicityCounting counting,
            PublicityClosing closing,
            Replica replica,
            BusinessClock clock) {
        this.rows = rows;
        this.counting = counting;
        this.closing = closing;
        this.replica = replica;
        this.clock = clock;
    }

    @Scheduled(
            every = "${yangguang.publicity.sweep:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void sweep() {
        var calendar = replica.snapshot().calendarRevision();
        var today = clock.today();
        for (var due : rows.takeDue(today, calendar, BATCH)) {
            rows.move(due, counting.term(due), calendar, "节假日安排变化", clock.now());
            var period = rows.find(due.id()).orElseThrow();
            if (PublicityRules.decide(period.state(), new PublicityCommand.Finish(), today)
                    instanceof PublicityOutcome.Became(var next)) {
                closing.close(period, next);
            }
        }
    }
}
