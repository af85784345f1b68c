package io.yangguang.publication.negativelist.model;

import io.yangguang.publication.negativelist.model.ListCommand.Approve;
import io.yangguang.publication.negativelist.model.ListCommand.Confirm;
import io.yangguang.publication.negativelist.model.ListCommand.Return;
import io.yangguang.publication.negativelist.model.ListCommand.Revise;
import io.yangguang.publication.negativelist.model.ListCommand.Submit;
import io.yangguang.publication.negativelist.model.ListCommand.Supersede;
import io.yangguang.publication.negativelist.model.ListOutcome.Accepted;
import io.yangguang.publication.negativelist.model.ListOutcome.Rejected;
import io.yangguang.publication.negativelist.model.ListOutcome.Rejection;
import io.yangguang.publication.negativelist.model.ListState.Approved;
import io.yangguang.publication.negativelist.model.ListState.Drafted;
import io.yangguang.publication.negativelist.model.ListState.Returned;
import io.yangguang.publication.negativelist.model.ListState.Submitted;
import io.yangguang.publication.negativelist.model.ListState.Superseded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 公共资源交易政务公开工作规范: 应依法制定政务公开负面清单，细化明确不予公开范围; 及时进行调整更新. Our reading: a list holds only once somebody
 * other than its drafters approved it, never for days gone by, and each edition until the day of
 * the next, so that on every day at most one is in force.
 */
public final class ListRules {

    private ListRules() {}

    public static ListOutcome decide(ListState state, ListFacts facts, ListCommand command) {
        return switch (state) {
            case Drafted() -> editable(facts, command);
            case Returned(_) -> editable(facts, command);
            case Submitted() -> submitted(facts, command);
            case Approved(var from) -> approved(from, facts, command);
            case Superseded(_, _) -> new Rejected(Rejection.SUPERSEDED);
        };
    }

    private static ListOutcome editable(ListFacts facts, ListCommand command) {
        return switch (command) {
            case Revise(_) -> new Accepted(new Drafted());
            case Submit(_) ->
                    facts.entries() == 0
                            ? new Rejected(Rejection.EMPTY)
                            : new Accepted(new Submitted());
            case Approve(_), Return(_, _) -> new Rejected(Rejection.NOT_SUBMITTED);
            case Confirm(_, _), Supersede(_) -> new Rejected(Rejection.NOT_IN_FORCE);
        };
    }

    private static ListOutcome submitted(ListFacts facts, ListCommand command) {
        return switch (command) {
            case Revise(_), Submit(_) -> new Rejected(Rejection.ALREADY_SUBMITTED);
            case Approve(var by) -> approve(by, facts);
            case Return(var by, var reason) -> {
                if (facts.drafters().contains(by)) {
                    yield new Rejected(Rejection.SELF_APPROVAL);
                }
                yield reason == null || reason.isBlank()
                        ? new Rejected(Rejection.REASON_MISSING)
                        : new Accepted(new Returned(reason));
            }
            case Confirm(_, _), Supersede(_) -> new Rejected(Rejection.NOT_IN_FORCE);
        };
    }

    private static ListOutcome approve(String by, ListFacts facts) {
        if (facts.drafters().contains(by)) {
            return new Rejected(Rejection.SELF_APPROVAL);
        }
        var from = later(facts.validFrom(), facts.today());
        return facts.predecessorFrom() != null && !from.isAfter(facts.predecessorFrom())
                ? new Rejected(Rejection.NOT_AFTER_PREDECESSOR)
                : new Accepted(new Approved(from));
    }

    private static ListOutcome approved(LocalDate from, ListFacts facts, ListCommand command) {
        return switch (command) {
            case Revise(_), Submit(_), Approve(_), Return(_, _) ->
                    new Rejected(Rejection.ALREADY_APPROVED);
            case Confirm(_, var reason) -> confirm(from, facts, reason);
            case Supersede(var on) ->
                    on.isAfter(from)
                            ? new Accepted(new Superseded(from, on))
                            : new Rejected(Rejection.NOT_AFTER_PREDECESSOR);
        };
    }

    private static ListOutcome confirm(LocalDate from, ListFacts facts, @Nullable String reason) {
        if (facts.today().isBefore(from)) {
            return new Rejected(Rejection.NOT_IN_FORCE);
        }
        return reason == null || reason.isBlank()
                ? new Rejected(Rejection.REASON_MISSING)
                : new Accepted(new Approved(from));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
