package io.yangguang.publication.publicity;

import io.yangguang.audit.Audit;
import io.yangguang.ids.Ids;
import io.yangguang.publication.Reach;
import io.yangguang.publication.publicity.model.Interruption;
import io.yangguang.publication.publicity.model.Period;
import io.yangguang.publication.publicity.model.PublicityCommand;
import io.yangguang.publication.publicity.model.PublicityOutcome;
import io.yangguang.publication.publicity.model.PublicityOutcome.Rejection;
import io.yangguang.publication.publicity.model.PublicityRules;
import io.yangguang.publication.reference.Replica;
import io.yangguang.rest.Caller;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Enters when the public could not read a page, and moves the end of its period. */
@ApplicationScoped
class InterruptionHandler {

    private final PublicityRows rows;
    private final PublicityCounting counting;
    private final Replica replica;
    private final Reach reach;
    private final BusinessClock clock;
    private final Ids ids;
    private final Audit audit;

    InterruptionHandler(
            PublicityRows rows,
            PublicityCounting counting,
            Replica replica,
            Reach reach,
            BusinessClock clock,
            Ids ids,
            Audit audit) {
        this.rows = rows;
        this.counting = counting;
        this.replica = replica;
        this.reach = reach;
        this.clock = clock;
        this.ids = ids;
        this.audit = audit;
    }

    /** What became of the call. */
    sealed interface Answer {
        record Done(Period period) implements Answer {}

        record Unknown() implements Answer {}

        record Stale(long revision) implements Answer {}

        record Refused(Rejection reason) implements Answer {}

        /** The field is at fault. */
        record ImpossibleTime(String field, String message) implements Answer {}
    }

    @Transactional
    Answer interrupt(UUID id, long expected, InterruptionRequest request, Caller caller) {
        var found = rows.locked(id).filter(p -> reach.covers(caller, p.bodyId(), p.divisionCode()));
        if (found.isEmpty()) {
            return new Answer.Unknown();
        }
        var period = found.get();
        if (period.revision() != expected) {
            return new Answer.Stale(period.revision());
        }
        var from = micros(request.from());
        var to = request.to() == null ? null : micros(request.to());
        if (from.isBefore(period.publishedAt())) {
            return new Answer.ImpossibleTime("from", "早于公示开始");
        }
        if (from.isAfter(clock.now()) || (to != null && to.isAfter(clock.now()))) {
            return new Answer.ImpossibleTime(to == null ? "from" : "to", "不能在将来");
        }
        if (to != null && !to.isAfter(from)) {
            return new Answer.ImpossibleTime("to", "须晚于 from");
        }
        var command = new PublicityCommand.Interrupt(to == null);
        if (PublicityRules.decide(period.state(), command, clock.today())
                instanceof PublicityOutcome.Rejected(var reason)) {
            return new Answer.Refused(reason);
        }
        rows.insert(
                id,
                new StoredInterruption(
                        ids.next(),
                        new Interruption(from, to),
                        request.reason(),
                        request.proof(),
                        caller.subject(),
                        clock.now()));
        return moved(period, "公示中断：" + request.reason(), "publicity.interrupted");
    }

    @Transactional
    Answer resume(UUID id, UUID interruption, long expected, Instant instant, Caller caller) {
        var found = rows.locked(id).filter(p -> reach.covers(caller, p.bodyId(), p.divisionCode()));
        var open =
                rows.interruptions(id).stream()
                        .filter(stored -> stored.id().equals(interruption))
                        .findFirst();
        if (found.isEmpty() || open.isEmpty()) {
            return new Answer.Unknown();
        }
        var period = found.get();
        if (period.revision() != expected) {
            return new Answer.Stale(period.revision());
        }
        if (!open.get().interruption().open()) {
            return new Answer.Refused(Rejection.NOT_INTERRUPTED);
        }
        if (PublicityRules.decide(period.state(), new PublicityCommand.Resume(), clock.today())
                instanceof PublicityOutcome.Rejected(var reason)) {
            return new Answer.Refused(reason);
        }
        var at = micros(instant);
        if (!at.isAfter(open.get().interruption().from()) || at.isAfter(clock.now())) {
            return new Answer.ImpossibleTime("at", "须晚于中断开始，且不能在将来");
        }
        rows.close(interruption, at, caller.subject());
        return moved(period, "公示恢复：" + open.get().reason(), "publicity.resumed");
    }

    private Answer moved(Period period, String why, String act) {
        rows.move(
                period,
                counting.term(period),
                replica.snapshot().calendarRevision(),
                why,
                clock.now());
        audit.record(act, "publicity-period", period.id().toString(), null, null);
        return new Answer.Done(rows.find(period.id()).orElseThrow());
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
