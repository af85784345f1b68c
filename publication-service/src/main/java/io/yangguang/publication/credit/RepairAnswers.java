package io.yangguang.publication.credit;

import io.yangguang.publication.credit.model.Repair;
import io.yangguang.time.BusinessClock;

/** From an answer to the application, or to the problem that HTTP answers. */
final class RepairAnswers {

    private RepairAnswers() {}

    static Repair orThrow(CreditAnswer answer, BusinessClock clock) {
        return switch (answer) {
            case CreditAnswer.Done(var repair) -> repair;
            case CreditAnswer.Unknown() -> throw CreditProblems.unknown().asException();
            case CreditAnswer.Stale(var current) ->
                    throw CreditProblems.stale(current.version()).asException();
            case CreditAnswer.Refused(var reason, var entry) ->
                    throw CreditProblems.refused(reason, entry, clock.today()).asException();
        };
    }
}
