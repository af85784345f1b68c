package io.yangguang.publication.secrecy;

import io.yangguang.audit.Audit;
import io.yangguang.publication.Reach;
import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.redaction.Redactions;
import io.yangguang.publication.secrecy.SecrecyRequests.ApprovalRequest;
import io.yangguang.publication.secrecy.SecrecyRequests.AuthorityRequest;
import io.yangguang.publication.secrecy.SecrecyRequests.DecisionRequest;
import io.yangguang.publication.secrecy.StepRows.Step;
import io.yangguang.publication.secrecy.model.Desk;
import io.yangguang.publication.secrecy.model.Hit;
import io.yangguang.publication.secrecy.model.HitReason;
import io.yangguang.publication.secrecy.model.RequiredApproval;
import io.yangguang.publication.secrecy.model.SecrecyCommand;
import io.yangguang.publication.secrecy.model.SecrecyFacts;
import io.yangguang.publication.secrecy.model.SecrecyOutcome.Accepted;
import io.yangguang.publication.secrecy.model.SecrecyOutcome.Rejected;
import io.yangguang.publication.secrecy.model.SecrecyOutcome.Rejection;
import io.yangguang.publication.secrecy.model.SecrecyReview;
import io.yangguang.publication.secrecy.model.SecrecyRules;
import io.yangguang.publication.secrecy.model.SecrecyState;
import io.yangguang.rest.Caller;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides for one of the three desks; of two who decide at once, one wins. */
@ApplicationScoped
class SecrecyDecisionHandler {

    private final SecrecyRows rows;
    private final HitRows hits;
    private final StepRows steps;
    private final RecordVersions records;
    private final Redactions redactions;
    private final Reach reach;
    private final SecrecySettings settings;
    private final BusinessClock clock;
    private final Audit audit;

    SecrecyDecisionHandler(
            SecrecyRows rows,
            HitRows hits,
            StepRows steps,
            RecordVersions records,
            Redactions redactions,
            Reach reach,
            SecrecySettings settings,
            BusinessClock clock,
            Audit audit) {
        this.rows = rows;
        this.hits = hits;
        this.steps = steps;
        this.records = records;
        this.redactions = redactions;
        this.reach = reach;
        this.settings = settings;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    SecrecyAnswer decide(
            UUID id, long expected, Desk desk, DecisionRequest request, Caller caller) {
        return onCurrent(
                id, expected, caller, review -> decide(review, desk, request, null, null, caller));
    }

    @Transactional
    SecrecyAnswer answer(UUID id, long expected, AuthorityRequest request, Caller caller) {
        if (request.documentDate().isAfter(clock.today())) {
            return future("documentDate");
        }
        return onCurrent(
                id,
                expected,
                caller,
                review ->
                        decide(
                                review,
                                Desk.AUTHORITY,
                                request.decision(),
                                request.documentNumber(),
                                request.documentDate(),
                                caller));
    }

    /** 需经国家和有关主管部门批准公开: says who has to approve, and enters the approval when it is there. */
    @Transactional
    SecrecyAnswer approval(UUID id, long expected, ApprovalRequest request, Caller caller) {
        var unfit = SecrecyInput.unfit(request, clock.today());
        if (unfit != null) {
            return unfit;
        }
        return onCurrent(id, expected, caller, review -> approval(review, request, caller));
    }

    private SecrecyAnswer approval(SecrecyReview review, ApprovalRequest request, Caller caller) {
        var closed = closed(review.state());
        if (closed != null) {
            return new SecrecyAnswer.Refused(closed, List.of(), review);
        }
        if (review.barred().contains(caller.subject())) {
            return new SecrecyAnswer.Refused(Rejection.SELF_REVIEW, List.of(), review);
        }
        var by = request.needsApprovalBy();
        rows.approval(
                review.id(),
                by == null ? null : new RequiredApproval(by, request.number(), request.date()));
        steps.add(
                review.id(),
                new Step(
                        "APPROVAL",
                        null,
                        caller.subject(),
                        caller.userName(),
                        request.reason(),
                        request.number(),
                        request.date(),
                        clock.now()));
        note("secrecy.approval-required", review);
        return done(review);
    }

    private static @Nullable Rejection closed(SecrecyState state) {
        return switch (state) {
            case SecrecyState.Cleared(), SecrecyState.Blocked(_) -> Rejection.ALREADY_DECIDED;
            case SecrecyState.Superseded() -> Rejection.SUPERSEDED;
            case SecrecyState.Scanning(),
                    SecrecyState.Open(),
                    SecrecyState.EscalatedToOffice(_),
                    SecrecyState.EscalatedToAuthority() ->
                    null;
        };
    }

    private SecrecyAnswer onCurrent(
            UUID id, long expected, Caller caller, Function<SecrecyReview, SecrecyAnswer> act) {
        var locked = rows.locked(id);
        if (locked.isEmpty()
                || !reach.covers(caller, locked.get().bodyId(), locked.get().divisionCode())) {
            return new SecrecyAnswer.Unknown();
        }
        return locked.get().version() == expected
                ? act.apply(locked.get())
                : new SecrecyAnswer.Stale(locked.get());
    }

    private SecrecyAnswer decide(
            SecrecyReview review,
            Desk desk,
            DecisionRequest request,
            @Nullable String document,
            @Nullable LocalDate documentOn,
            Caller caller) {
        var found = hits.of(review.id());
        var unfit = SecrecyInput.unfit(request, found);
        if (unfit != null) {
            return unfit;
        }
        var reasons = SecrecyInput.reasons(request, desk, document, found);
        var command = SecrecyInput.command(request, desk, caller.subject(), reasons);
        return switch (SecrecyRules.decide(review.state(), facts(review, found), command)) {
            case Rejected(var reason, var standing) ->
                    new SecrecyAnswer.Refused(reason, standing, review);
            case Accepted(var next) -> {
                accept(
                        review,
                        next,
                        command,
                        reasons,
                        request.reason(),
                        document,
                        documentOn,
                        caller);
                yield done(review);
            }
        };
    }

    private SecrecyFacts facts(SecrecyReview review, List<Hit> found) {
        var outward =
                redactions.outward(
                        records.find(review.recordId(), review.recordVersion()).orElseThrow());
        return new SecrecyFacts(
                review.barred(),
                found,
                outward.contentHash().equals(review.digest()),
                review.approval(),
                settings.leadingGroupConfirms());
    }

    private void accept(
            SecrecyReview review,
            SecrecyState next,
            SecrecyCommand.Decision command,
            List<HitReason> reasons,
            @Nullable String remark,
            @Nullable String document,
            @Nullable LocalDate documentOn,
            Caller caller) {
        var at = clock.now();
        if (command instanceof SecrecyCommand.Clear) {
            reasons.forEach(reason -> hits.give(reason, caller.subject(), at));
        }
        rows.decided(
                review.id(),
                next,
                new SecrecyReview.Decided(
                        command.desk(), caller.subject(), caller.userName(), at, remark),
                document,
                documentOn);
        var act =
                switch (command) {
                    case SecrecyCommand.Clear _ -> "CLEAR";
                    case SecrecyCommand.Block _ -> "BLOCK";
                    case SecrecyCommand.Escalate _ -> "ESCALATE";
                };
        steps.add(
                review.id(),
                new Step(
                        act,
                        command.desk(),
                        caller.subject(),
                        caller.userName(),
                        remark,
                        document,
                        documentOn,
                        at));
        note(
                switch (command) {
                    case SecrecyCommand.Clear _ -> "secrecy.cleared";
                    case SecrecyCommand.Block _ -> "secrecy.blocked";
                    case SecrecyCommand.Escalate _ -> "secrecy.escalated";
                },
                review);
    }

    private void note(String act, SecrecyReview review) {
        audit.record(
                act, "secrecy-review", review.id().toString(), review.digest(), review.digest());
    }

    private SecrecyAnswer done(SecrecyReview review) {
        return new SecrecyAnswer.Done(rows.find(review.id()).orElseThrow());
    }

    static SecrecyAnswer.Unfit future(String field) {
        return new SecrecyAnswer.Unfit("date-in-future", "日期不能在将来", field, "晚于今天");
    }
}
