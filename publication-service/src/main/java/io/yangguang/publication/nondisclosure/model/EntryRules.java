package io.yangguang.publication.nondisclosure.model;

import io.yangguang.publication.nondisclosure.model.EntryCommand.Confirm;
import io.yangguang.publication.nondisclosure.model.EntryCommand.Earlier;
import io.yangguang.publication.nondisclosure.model.EntryCommand.Lift;
import io.yangguang.publication.nondisclosure.model.EntryCommand.Supersede;
import io.yangguang.publication.nondisclosure.model.EntryOutcome.Accepted;
import io.yangguang.publication.nondisclosure.model.EntryOutcome.Rejected;
import io.yangguang.publication.nondisclosure.model.EntryOutcome.Rejection;
import io.yangguang.publication.nondisclosure.model.EntryState.Due;
import io.yangguang.publication.nondisclosure.model.EntryState.InForce;
import io.yangguang.publication.nondisclosure.model.EntryState.Lifted;
import io.yangguang.publication.nondisclosure.model.EntryState.Superseded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 条例 (国务院令第711号) 第十八条: 行政机关应当建立健全政府信息管理动态调整机制，对本行政机关不予公开的政府信息进行定期评估审查，对因情势变化可以公开的政府信息应当公开.
 *
 * <p>Our reading: whoever decided does not confirm his own decision; a confirmation lasts no longer
 * than the interval of its ground; the date moves forward only by a confirmation, and anybody with
 * the right may move it nearer. Lifting may be done by anybody with the right, also before it is
 * due, because what follows is reviewed and approved anew.
 */
public final class EntryRules {

    private EntryRules() {}

    public static EntryOutcome decide(EntryState state, EntryFacts facts, EntryCommand command) {
        return switch (state) {
            case InForce(var again) -> standing(again, facts, command);
            case Due(var since) -> standing(since, facts, command);
            case Lifted(_) -> new Rejected(Rejection.ALREADY_LIFTED);
            case Superseded(_, _) -> new Rejected(Rejection.ALREADY_SUPERSEDED);
        };
    }

    private static EntryOutcome standing(LocalDate again, EntryFacts facts, EntryCommand command) {
        return switch (command) {
            case Confirm confirm -> confirm(confirm, facts);
            case Lift(_, var reason) ->
                    blank(reason)
                            ? new Rejected(Rejection.REASON_MISSING)
                            : new Accepted(new Lifted(facts.today()));
            case Earlier(_, var reason, var date) -> earlier(again, facts, reason, date);
            case Supersede(var version) ->
                    version > facts.version()
                            ? new Accepted(new Superseded(facts.today(), version))
                            : new Rejected(Rejection.NOT_LATER_VERSION);
        };
    }

    private static EntryOutcome confirm(Confirm command, EntryFacts facts) {
        var date = command.reviewAgainOn();
        if (command.by().equals(facts.decidedBy())) {
            return new Rejected(Rejection.SAME_PERSON);
        }
        if (blank(command.reason())) {
            return new Rejected(Rejection.REASON_MISSING);
        }
        if (date == null) {
            return new Rejected(Rejection.DATE_MISSING);
        }
        if (!date.isAfter(facts.today())) {
            return new Rejected(Rejection.DATE_NOT_AHEAD);
        }
        return date.isAfter(facts.latest())
                ? new Rejected(Rejection.DATE_TOO_LATE)
                : new Accepted(new InForce(date));
    }

    private static EntryOutcome earlier(
            LocalDate again, EntryFacts facts, @Nullable String reason, LocalDate date) {
        if (blank(reason)) {
            return new Rejected(Rejection.REASON_MISSING);
        }
        if (!date.isBefore(again)) {
            return new Rejected(Rejection.NOT_EARLIER);
        }
        return date.isBefore(facts.today())
                ? new Rejected(Rejection.DATE_NOT_AHEAD)
                : new Accepted(new InForce(date));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
