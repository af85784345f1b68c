package io.yangguang.publication.publicity.model;

import io.yangguang.publication.disclosure.model.VersionAct;
import io.yangguang.publication.publicity.model.PublicityCommand.ComeDown;
import io.yangguang.publication.publicity.model.PublicityCommand.Finish;
import io.yangguang.publication.publicity.model.PublicityCommand.Interrupt;
import io.yangguang.publication.publicity.model.PublicityCommand.Replace;
import io.yangguang.publication.publicity.model.PublicityCommand.Resume;
import io.yangguang.publication.publicity.model.PublicityOutcome.Became;
import io.yangguang.publication.publicity.model.PublicityOutcome.Rejected;
import io.yangguang.publication.publicity.model.PublicityOutcome.Rejection;
import io.yangguang.publication.publicity.model.PublicityOutcome.Unchanged;
import io.yangguang.publication.publicity.model.PublicityState.Broken;
import io.yangguang.publication.publicity.model.PublicityState.Ended;
import io.yangguang.publication.publicity.model.PublicityState.Running;
import java.time.LocalDate;

/**
 * 公示期不得少于…: what must be shown is neither replaced nor taken down before the end. A correction goes
 * on being shown and does not begin anew. Error, secrecy and 行政处罚法第四十八条第二款 go before it and break
 * it: then it must be shown anew, in full.
 */
public final class PublicityRules {

    private PublicityRules() {}

    public static PublicityOutcome decide(
            PublicityState state, PublicityCommand command, LocalDate today) {
        return switch (state) {
            case Running running -> running(running, command, today);
            case Ended _, Broken _ ->
                    switch (command) {
                        case Interrupt _, Resume _ -> new Rejected(Rejection.NOT_RUNNING);
                        case Finish _, ComeDown _, Replace _ -> new Unchanged();
                    };
        };
    }

    private static PublicityOutcome running(
            Running running, PublicityCommand command, LocalDate today) {
        return switch (command) {
            case Interrupt(var lasts) ->
                    lasts && running.interrupted()
                            ? new Rejected(Rejection.INTERRUPTED_ALREADY)
                            : new Became(
                                    new Running(
                                            running.showUntil(), lasts || running.interrupted()));
            case Resume() ->
                    running.interrupted()
                            ? new Became(new Running(running.showUntil(), false))
                            : new Rejected(Rejection.NOT_INTERRUPTED);
            case Finish() -> running.over(today) ? new Became(running.end(today)) : new Unchanged();
            case ComeDown(var ground) -> {
                if (running.over(today)) {
                    yield new Became(running.end(today));
                }
                yield ground.breaksPublicity()
                        ? new Became(running.broken(today, ground))
                        : new Rejected(Rejection.STILL_RUNNING);
            }
            case Replace(var act) -> {
                if (act == VersionAct.CORRECTED) {
                    yield new Unchanged();
                }
                yield running.over(today)
                        ? new Became(running.end(today))
                        : new Rejected(Rejection.STILL_RUNNING);
            }
        };
    }
}
