package io.yangguang.publication.credit;

import io.yangguang.audit.Audit;
import io.yangguang.ids.Ids;
import io.yangguang.publication.Reach;
import io.yangguang.publication.credit.model.CreditCommand;
import io.yangguang.publication.credit.model.CreditEntry;
import io.yangguang.publication.credit.model.CreditOutcome.Moved;
import io.yangguang.publication.credit.model.CreditOutcome.Rejected;
import io.yangguang.publication.credit.model.CreditOutcome.Rejection;
import io.yangguang.publication.credit.model.CreditOutcome.Unchanged;
import io.yangguang.publication.credit.model.CreditRules;
import io.yangguang.publication.credit.model.CreditState;
import io.yangguang.publication.credit.model.Repair;
import io.yangguang.publication.disclosure.TakeDowns;
import io.yangguang.rest.Caller;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Takes applications for credit repair and decides them; accepted, the page goes with them. */
@ApplicationScoped
class RepairHandler {

    private final CreditRows rows;
    private final RepairRows repairs;
    private final CreditEnds ends;
    private final TakeDowns takeDowns;
    private final Reach reach;
    private final Ids ids;
    private final BusinessClock clock;
    private final Audit audit;

    RepairHandler(
            CreditRows rows,
            RepairRows repairs,
            CreditEnds ends,
            TakeDowns takeDowns,
            Reach reach,
            Ids ids,
            BusinessClock clock,
            Audit audit) {
        this.rows = rows;
        this.repairs = repairs;
        this.ends = ends;
        this.takeDowns = takeDowns;
        this.reach = reach;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    CreditAnswer apply(UUID entryId, RepairRequest request, Caller caller) {
        var found = held(entryId, caller);
        if (found.isEmpty()) {
            return new CreditAnswer.Unknown();
        }
        var entry = found.get();
        var command = new CreditCommand.Apply(clock.today(), caller.subject());
        return switch (CreditRules.decide(entry.state(), command)) {
            case Rejected(var reason) -> new CreditAnswer.Refused(reason, entry);
            case Unchanged() -> new CreditAnswer.Unknown();
            case Moved(var next) -> applied(entry, next, request, caller);
        };
    }

    private CreditAnswer applied(
            CreditEntry entry, CreditState next, RepairRequest request, Caller caller) {
        var repair =
                new Repair(
                        ids.next(),
                        1,
                        entry.id(),
                        request.applicant(),
                        request.grounds(),
                        request.evidenceModel(),
                        request.commitment(),
                        Repair.State.APPLIED,
                        caller.subject(),
                        clock.now(),
                        null);
        repairs.insert(repair);
        rows.setState(entry.id(), next);
        rows.addStep(entry.id(), "APPLY", caller.subject(), null, repair.enteredAt());
        audit.record("credit.repair-applied", "credit-repair", repair.id().toString(), null, null);
        return new CreditAnswer.Done(repair);
    }

    @Transactional
    CreditAnswer decide(
            UUID repairId, long expected, RepairDecisionRequest request, Caller caller) {
        var found = repairs.find(repairId).flatMap(repair -> held(repair.entryId(), caller));
        if (found.isEmpty()) {
            return new CreditAnswer.Unknown();
        }
        var entry = found.get();
        var repair = repairs.locked(repairId).orElseThrow();
        if (repair.version() != expected) {
            return new CreditAnswer.Stale(repair);
        }
        if (repair.state() != Repair.State.APPLIED) {
            // Another one may be under way for the same entry; this one is not.
            return new CreditAnswer.Refused(Rejection.NO_REPAIR_UNDER_WAY, entry);
        }
        var command = request.command(clock.today(), caller.subject());
        return switch (CreditRules.decide(entry.state(), command)) {
            case Rejected(var reason) -> new CreditAnswer.Refused(reason, entry);
            case Unchanged() -> new CreditAnswer.Unknown();
            case Moved(var next) -> decided(entry, repair, next, request, caller);
        };
    }

    private CreditAnswer decided(
            CreditEntry entry,
            Repair repair,
            CreditState next,
            RepairDecisionRequest request,
            Caller caller) {
        var at = clock.now();
        boolean accepted = !next.open();
        repairs.decide(
                repair.id(),
                accepted ? Repair.State.ACCEPTED : Repair.State.REJECTED,
                new Repair.Decision(caller.subject(), at, request.reason()));
        if (accepted) {
            ends.close(entry, next, "ACCEPT", caller.subject(), request.reason(), at);
            takeDowns.takeDown(
                    entry.recordId(), TakeDowns.LegalEnd.CREDIT_REPAIRED, caller.subject());
        } else {
            rows.setState(entry.id(), next);
            rows.addStep(entry.id(), "REJECT", caller.subject(), request.reason(), at);
        }
        audit.record(
                accepted ? "credit.repair-accepted" : "credit.repair-rejected",
                "credit-repair",
                repair.id().toString(),
                null,
                null);
        return new CreditAnswer.Done(repairs.find(repair.id()).orElseThrow());
    }

    /** The entry with its record held, where the caller reaches it. */
    private Optional<CreditEntry> held(UUID entryId, Caller caller) {
        return rows.find(entryId)
                .filter(entry -> reach.covers(caller, entry.bodyId(), entry.divisionCode()))
                .flatMap(entry -> {
                    takeDowns.hold(entry.recordId());
                    return rows.locked(entryId);
                });
    }
}
