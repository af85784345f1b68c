package io.yangguang.publication.credit.model;

import io.yangguang.publication.credit.model.CreditCommand.Accept;
import io.yangguang.publication.credit.model.CreditCommand.Apply;
import io.yangguang.publication.credit.model.CreditCommand.Expire;
import io.yangguang.publication.credit.model.CreditCommand.Reject;
import io.yangguang.publication.credit.model.CreditCommand.Replace;
import io.yangguang.publication.credit.model.CreditCommand.Withdraw;
import io.yangguang.publication.credit.model.CreditOutcome.Moved;
import io.yangguang.publication.credit.model.CreditOutcome.Rejected;
import io.yangguang.publication.credit.model.CreditOutcome.Rejection;
import io.yangguang.publication.credit.model.CreditOutcome.Unchanged;
import io.yangguang.publication.credit.model.CreditState.Shown;
import io.yangguang.publication.credit.model.CreditState.UnderRepair;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * “最短公示期届满后，信用主体方可按规定申请信用修复。最长公示期届满后，相关信息自动停止公示。” (《信用修复管理办法》，国家发展改革委令第36号). An entry is shown to
 * the end of its last day and not a day longer, an application under way or not. Nobody decides the
 * application that he entered (our reading of who checks whom, as in reviews).
 */
public final class CreditRules {

    private CreditRules() {}

    public static CreditOutcome decide(CreditState state, CreditCommand command) {
        return switch (state) {
            case Shown shown -> shown(shown, command);
            case UnderRepair repair -> underRepair(repair, command);
            case CreditState.Expired(), CreditState.Repaired(), CreditState.Withdrawn() ->
                    closed(command);
        };
    }

    private static CreditOutcome shown(Shown shown, CreditCommand command) {
        return switch (command) {
            case Replace(var until, var repairableFrom) ->
                    new Moved(new Shown(until, repairableFrom));
            case Expire(var today) ->
                    over(shown, today)
                            ? new Moved(shown.expire())
                            : new Rejected(Rejection.PERIOD_RUNNING);
            case Apply(var today, var by) -> apply(shown, today, by);
            case Accept _, Reject _ -> new Rejected(Rejection.NO_REPAIR_UNDER_WAY);
            case Withdraw() -> new Moved(shown.withdraw());
        };
    }

    private static CreditOutcome apply(Shown shown, LocalDate today, String by) {
        var from = shown.repairableFrom();
        if (over(shown, today)) {
            return new Rejected(Rejection.PERIOD_OVER);
        }
        if (from == null) {
            return new Rejected(Rejection.NOT_REPAIRABLE);
        }
        return today.isBefore(from)
                ? new Rejected(Rejection.MINIMUM_PERIOD_RUNNING)
                : new Moved(shown.underRepair(by));
    }

    private static CreditOutcome underRepair(UnderRepair repair, CreditCommand command) {
        var shown = repair.shown();
        return switch (command) {
            case Replace(var until, var repairableFrom) ->
                    new Moved(repair.with(new Shown(until, repairableFrom)));
            case Expire(var today) ->
                    over(shown, today)
                            ? new Moved(shown.expire())
                            : new Rejected(Rejection.PERIOD_RUNNING);
            case Apply(var today, _) ->
                    new Rejected(
                            over(shown, today)
                                    ? Rejection.PERIOD_OVER
                                    : Rejection.REPAIR_UNDER_WAY);
            case Accept(var today, var by, var reason) ->
                    verdict(repair, today, by, reason, repair.accept());
            case Reject(var today, var by, var reason) ->
                    verdict(repair, today, by, reason, repair.reject());
            case Withdraw() -> new Moved(shown.withdraw());
        };
    }

    private static CreditOutcome verdict(
            UnderRepair repair,
            LocalDate today,
            String by,
            @Nullable String reason,
            CreditState next) {
        var from = repair.shown().repairableFrom();
        if (by.equals(repair.enteredBy())) {
            return new Rejected(Rejection.OWN_REPAIR);
        }
        if (reason == null || reason.isBlank()) {
            return new Rejected(Rejection.REASON_MISSING);
        }
        if (over(repair.shown(), today)) {
            return new Rejected(Rejection.PERIOD_OVER);
        }
        // A later version may have moved the minimum since the application.
        boolean early = from == null || today.isBefore(from);
        return early && next instanceof CreditState.Repaired
                ? new Rejected(Rejection.MINIMUM_PERIOD_RUNNING)
                : new Moved(next);
    }

    private static CreditOutcome closed(CreditCommand command) {
        return switch (command) {
            case Expire _, Withdraw _ -> new Unchanged();
            case Replace _, Apply _, Accept _, Reject _ -> new Rejected(Rejection.CLOSED);
        };
    }

    private static boolean over(Shown shown, LocalDate today) {
        return today.isAfter(shown.until());
    }
}
