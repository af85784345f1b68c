package io.yangguang.publication.nondisclosure;

import io.yangguang.audit.Audit;
import io.yangguang.publication.Reach;
import io.yangguang.publication.nondisclosure.Bases.Matter;
import io.yangguang.publication.nondisclosure.EntryRequests.Earlier;
import io.yangguang.publication.nondisclosure.EntryRequests.Evaluation;
import io.yangguang.publication.nondisclosure.EntryRequests.Verdict;
import io.yangguang.publication.nondisclosure.model.Basis;
import io.yangguang.publication.nondisclosure.model.Entry;
import io.yangguang.publication.nondisclosure.model.EntryCommand;
import io.yangguang.publication.nondisclosure.model.EntryFacts;
import io.yangguang.publication.nondisclosure.model.EntryOutcome.Accepted;
import io.yangguang.publication.nondisclosure.model.EntryOutcome.Rejected;
import io.yangguang.publication.nondisclosure.model.EntryRules;
import io.yangguang.publication.nondisclosure.model.EntryState;
import io.yangguang.publication.obligation.Duties;
import io.yangguang.publication.review.Reopening;
import io.yangguang.rest.Caller;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks at an entry again: it is confirmed, or lifted, which lets the version be reviewed once more
 * and opens a further duty. Of two who decide at once, one wins.
 */
@ApplicationScoped
class EvaluationHandler {

    private final EntryRows rows;
    private final EvaluationRows evaluations;
    private final IntervalRows intervals;
    private final Bases bases;
    private final Reopening reopening;
    private final Duties duties;
    private final Reach reach;
    private final BusinessClock clock;
    private final Audit audit;

    EvaluationHandler(
            EntryRows rows,
            EvaluationRows evaluations,
            IntervalRows intervals,
            Bases bases,
            Reopening reopening,
            Duties duties,
            Reach reach,
            BusinessClock clock,
            Audit audit) {
        this.rows = rows;
        this.evaluations = evaluations;
        this.intervals = intervals;
        this.bases = bases;
        this.reopening = reopening;
        this.duties = duties;
        this.reach = reach;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    EntryAnswer evaluate(UUID id, long expected, Evaluation request, Caller caller) {
        var locked = rows.locked(id);
        var refusal = refusal(locked, expected, caller);
        if (refusal != null) {
            return refusal;
        }
        var entry = locked.orElseThrow();
        boolean confirming = request.decision() == Verdict.CONFIRM;
        var basis = confirming ? basis(entry, request.ground()) : Optional.of(entry.basis());
        if (basis.isEmpty()) {
            return new EntryAnswer.NotListed();
        }
        var command =
                confirming
                        ? new EntryCommand.Confirm(
                                caller.subject(), request.reason(), request.reviewAgainOn())
                        : new EntryCommand.Lift(caller.subject(), request.reason());
        return switch (EntryRules.decide(entry.state(), facts(entry, basis.get()), command)) {
            case Rejected(var reason) -> new EntryAnswer.Refused(reason, entry);
            case Accepted(var next) ->
                    confirming
                            ? confirm(entry, basis.get(), next, request.reason(), caller)
                            : lift(entry, next, request.reason(), caller);
        };
    }

    @Transactional
    EntryAnswer earlier(UUID id, long expected, Earlier request, Caller caller) {
        var locked = rows.locked(id);
        var refusal = refusal(locked, expected, caller);
        if (refusal != null) {
            return refusal;
        }
        var entry = locked.orElseThrow();
        var command =
                new EntryCommand.Earlier(
                        caller.subject(), request.reason(), request.reviewAgainOn());
        return switch (EntryRules.decide(entry.state(), facts(entry, entry.basis()), command)) {
            case Rejected(var reason) -> new EntryAnswer.Refused(reason, entry);
            case Accepted(var next) ->
                    write(
                            entry.with(entry.basis(), next),
                            "EARLIER",
                            "non-disclosure.date-moved",
                            request.reason(),
                            caller);
        };
    }

    private @Nullable EntryAnswer refusal(Optional<Entry> locked, long expected, Caller caller) {
        if (locked.isEmpty()
                || !reach.covers(caller, locked.get().bodyId(), locked.get().divisionCode())) {
            return new EntryAnswer.Unknown();
        }
        return locked.get().version() == expected ? null : new EntryAnswer.Stale(locked.get());
    }

    private Optional<Basis> basis(Entry entry, @Nullable String ground) {
        return ground == null || ground.isBlank()
                ? Optional.of(entry.basis())
                : bases.read(
                        entry.kind(),
                        ground,
                        entry.reason(),
                        new Matter(
                                entry.bodyId(),
                                entry.divisionCode(),
                                entry.itemCode(),
                                clock.today()));
    }

    private EntryFacts facts(Entry entry, Basis basis) {
        var today = clock.today();
        return new EntryFacts(
                entry.decidedBy(),
                entry.recordVersion(),
                today,
                today.plusMonths(intervals.of(basis.ground()).months()));
    }

    private EntryAnswer confirm(
            Entry entry, Basis basis, EntryState next, String reason, Caller caller) {
        evaluations.close(entry.id(), "CONFIRM", caller.subject(), clock.now());
        return write(
                entry.with(basis, next), "CONFIRM", "non-disclosure.confirmed", reason, caller);
    }

    private EntryAnswer lift(Entry entry, EntryState next, String reason, Caller caller) {
        var at = clock.now();
        evaluations.close(entry.id(), "LIFT", caller.subject(), at);
        if (entry.kind().reopensVersion()) {
            reopening.reopen(entry.reviewId(), caller.subject(), reason, at);
        }
        var opened = duties.openedAgain(entry.recordId(), entry.recordVersion(), reason, at);
        var lifted =
                write(
                        entry.with(entry.basis(), next),
                        "LIFT",
                        "non-disclosure.lifted",
                        reason,
                        caller);
        return new EntryAnswer.Done(lifted.entry(), opened.orElse(null));
    }

    private EntryAnswer.Done write(
            Entry next, String act, String audited, String reason, Caller caller) {
        rows.update(next);
        rows.addStep(next, act, caller.subject(), reason, clock.now());
        audit.record(audited, "non-disclosure", next.id().toString(), null, null);
        return new EntryAnswer.Done(next, null);
    }
}
