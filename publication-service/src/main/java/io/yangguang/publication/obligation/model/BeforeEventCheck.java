package io.yangguang.publication.obligation.model;

import io.yangguang.publication.record.model.RecordVersion.Trigger;
import io.yangguang.publication.reference.model.RuleVersion;
import io.yangguang.workingdays.DateOutOfCalendar;
import io.yangguang.workingdays.Term;
import io.yangguang.workingdays.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Publication so long before a closing, such as 更正公告. N full days lie strictly between publication
 * and closing, never rolled (our reading); some rules count the closing day. What is published
 * later is a SHORTFALL, no late publication: the closing is to be postponed.
 *
 * @param term the latest day to publish; null where the closing is not stated or lies out of the
 *     calendar
 */
public record BeforeEventCheck(
        RuleVersion rule,
        Optional<LocalDate> closingOn,
        @Nullable Term term,
        Optional<LocalDate> latestIfClosingCounts,
        Outcome outcome,
        Optional<LocalDate> postponeTo) {

    /** How publication stands to the closing. */
    public enum Outcome {
        TRIGGER_MISSING,
        PENDING,
        KEPT,
        SHORTFALL
    }

    public static BeforeEventCheck of(
            Applicable applicable, WorkingDayCalendar calendar, LocalDate day, boolean published) {
        RuleVersion rule = applicable.rule();
        @Nullable Trigger closing = applicable.trigger();
        if (closing == null) {
            return missing(rule, Optional.empty());
        }
        try {
            return check(rule, closing.on(), calendar, day, published);
        } catch (DateOutOfCalendar e) {
            return missing(rule, Optional.of(closing.on()));
        }
    }

    private static BeforeEventCheck missing(RuleVersion rule, Optional<LocalDate> closingOn) {
        return new BeforeEventCheck(
                rule, closingOn, null, Optional.empty(), Outcome.TRIGGER_MISSING, Optional.empty());
    }

    private static BeforeEventCheck check(
            RuleVersion rule,
            LocalDate closing,
            WorkingDayCalendar calendar,
            LocalDate day,
            boolean published) {
        Term term = DutyTerm.of(rule, closing, calendar).term();
        LocalDate counted = DutyTerm.of(closingCounted(rule), closing, calendar).term().due();
        boolean inTime = !day.isAfter(term.due());
        Outcome outcome = inTime ? (published ? Outcome.KEPT : Outcome.PENDING) : Outcome.SHORTFALL;
        return new BeforeEventCheck(
                rule,
                Optional.of(closing),
                term,
                Optional.of(counted),
                outcome,
                inTime ? Optional.empty() : Optional.of(lawfulClosing(rule, calendar, day)));
    }

    /** The first closing that leaves the days the rule wants after a publication on the day. */
    private static LocalDate lawfulClosing(
            RuleVersion rule, WorkingDayCalendar calendar, LocalDate published) {
        LocalDate closing = published.plusDays(Math.max(1, rule.amount()));
        while (DutyTerm.of(rule, closing, calendar).term().due().isBefore(published)) {
            closing = closing.plusDays(1);
        }
        return closing;
    }

    private static RuleVersion closingCounted(RuleVersion rule) {
        return new RuleVersion(
                rule.ruleId(),
                rule.version(),
                rule.code(),
                rule.name(),
                rule.type(),
                rule.level(),
                rule.rank(),
                rule.internalTarget(),
                rule.jurisdiction(),
                rule.itemCodes(),
                rule.kinds(),
                rule.procurementMethods(),
                rule.trigger(),
                rule.amount(),
                rule.unit(),
                rule.rollOver(),
                true,
                rule.basis(),
                rule.validFrom(),
                rule.validTo(),
                rule.enteredAt(),
                rule.retired());
    }

    public Optional<LocalDate> latest() {
        return Optional.ofNullable(term).map(Term::due);
    }

    public boolean provisional() {
        return term != null && term.provisional();
    }
}
