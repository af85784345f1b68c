package io.yangguang.publication.nondisclosure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.yangguang.audit.Audit;
import io.yangguang.ids.NameIds;
import io.yangguang.outbox.Outbox;
import io.yangguang.publication.nondisclosure.model.Entry;
import io.yangguang.publication.nondisclosure.model.EntryState;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * 条例第十八条: 对本行政机关不予公开的政府信息进行定期评估审查. Opens the task on the day and announces it; once for each date,
 * however many replicas sweep.
 */
@ApplicationScoped
class DueSweep {

    private final EvaluationRows evaluations;
    private final RegisterConfig config;
    private final BusinessClock clock;
    private final Outbox outbox;
    private final Audit audit;

    DueSweep(
            EvaluationRows evaluations,
            RegisterConfig config,
            BusinessClock clock,
            Outbox outbox,
            Audit audit) {
        this.evaluations = evaluations;
        this.config = config;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Scheduled(
            every = "${yangguang.non-disclosures.look:60s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        while (QuarkusTransaction.requiringNew().call(this::batch) == config.sweepBatch()) {
            // until none is due any more
        }
    }

    private int batch() {
        var due = evaluations.unannounced(clock.today(), config.sweepBatch());
        for (var entry : due) {
            if (entry.state().on(clock.today()) instanceof EntryState.Due(var since)) {
                announce(entry, since);
            }
        }
        return due.size();
    }

    private void announce(Entry entry, LocalDate since) {
        var at = clock.now();
        var task = NameIds.of("re-evaluation", entry.id().toString(), since.toString());
        evaluations.open(task, entry.id(), since, at);
        outbox.append(RegisterMessages.due(entry, since, task, at));
        audit.record("re-evaluation.opened", "non-disclosure", entry.id().toString(), null, null);
    }
}
