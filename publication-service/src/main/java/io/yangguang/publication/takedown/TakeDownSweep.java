package io.yangguang.publication.takedown;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.yangguang.audit.Audit;
import io.yangguang.ids.NameIds;
import io.yangguang.outbox.Outbox;
import io.yangguang.publication.reference.Replica;
import io.yangguang.publication.reference.model.Calendars;
import io.yangguang.publication.takedown.TakeDownRows.Due;
import io.yangguang.publication.takedown.model.Duty;
import io.yangguang.publication.takedown.model.TakeDownLimit;
import io.yangguang.publication.takedown.model.TakeDownState;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Opens duties for decisions that are public, and counts open ones anew when a calendar came. */
@ApplicationScoped
class TakeDownSweep {

    private static final int BATCH = 200;

    private final TakeDownRows rows;
    private final Replica replica;
    private final Outbox outbox;
    private final Audit audit;
    private final BusinessClock clock;

    TakeDownSweep(
            TakeDownRows rows, Replica replica, Outbox outbox, Audit audit, BusinessClock clock) {
        this.rows = rows;
        this.replica = replica;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(
            every = "${yangguang.take-down.sweep:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void sweep() {
        var due = rows.takeDue(BATCH);
        if (!due.isEmpty()) {
            var limits = rows.limits();
            due.forEach(fact -> open(fact, limits));
        }
        recount();
    }

    private void open(Due fact, List<TakeDownLimit> limits) {
        var id =
                NameIds.of(
                        TakeDownMessages.OPENED,
                        fact.recordId().toString(),
                        fact.ground().name(),
                        fact.decidedOn().toString());
        TakeDownLimit.governing(limits, fact.ground(), fact.kind(), fact.decidedOn())
                .ifPresent(limit -> open(fact, limit, id));
        rows.opened(fact.factId(), id);
    }

    private void open(Due fact, TakeDownLimit limit, java.util.UUID id) {
        var reference = replica.snapshot();
        var term = limit.term(fact.decidedOn(), Calendars.from(fact.decidedOn(), reference));
        var duty =
                new Duty(
                        id,
                        1,
                        fact.recordId(),
                        fact.version(),
                        fact.bodyId(),
                        fact.divisionCode(),
                        fact.itemCode(),
                        fact.title(),
                        fact.ground(),
                        fact.decidedOn(),
                        fact.source(),
                        limit.code(),
                        limit.version(),
                        term.due(),
                        term.earliest(),
                        term.latest(),
                        term.provisional(),
                        clock.now(),
                        new TakeDownState.Open());
        if (rows.insert(
                duty,
                TakeDownExplanation.of(limit, fact.decidedOn(), term),
                reference.calendarRevision())) {
            outbox.append(TakeDownMessages.opened(duty));
            audit.record("take-down-duty.opened", "take-down-duty", id.toString(), null, null);
        }
    }

    private void recount() {
        var reference = replica.snapshot();
        var outdated = rows.takeOutdated(reference.calendarRevision(), BATCH);
        if (outdated.isEmpty()) {
            return;
        }
        var limits = rows.limits();
        for (var duty : outdated) {
            var limit =
                    limits.stream()
                            .filter(l -> l.code().equals(duty.limitCode()))
                            .filter(l -> l.version() == duty.limitVersion())
                            .findFirst()
                            .orElseThrow();
            var term = limit.term(duty.decidedOn(), Calendars.from(duty.decidedOn(), reference));
            rows.recount(
                    duty,
                    term,
                    TakeDownExplanation.of(limit, duty.decidedOn(), term),
                    reference.calendarRevision());
            if (!term.due().equals(duty.dueOn())
                    || !term.earliest().equals(duty.earliest())
                    || !term.latest().equals(duty.latest())) {
                outbox.append(TakeDownMessages.opened(rows.find(duty.id()).orElseThrow()));
            }
        }
    }
}
