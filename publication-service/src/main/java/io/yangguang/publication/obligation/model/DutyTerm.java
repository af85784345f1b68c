package io.yangguang.publication.obligation.model;

import io.yangguang.publication.reference.model.LimitUnit;
import io.yangguang.publication.reference.model.RuleType;
import io.yangguang.publication.reference.model.RuleVersion;
import io.yangguang.workingdays.Counting;
import io.yangguang.workingdays.Explanation;
import io.yangguang.workingdays.Run;
import io.yangguang.workingdays.Term;
import io.yangguang.workingdays.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.List;

/** The date a rule leads to from a start, with all that is needed to count it again. */
public record DutyTerm(RuleVersion rule, LocalDate start, Counting counting, Term term) {

    public static DutyTerm of(RuleVersion rule, LocalDate start, WorkingDayCalendar calendar) {
        Counting counting = counting(rule);
        return new DutyTerm(rule, start, counting, count(rule, counting, start, calendar));
    }

    private static Counting counting(RuleVersion rule) {
        boolean working = rule.unit() == LimitUnit.WORKING_DAYS;
        return switch (rule.type()) {
            case BEFORE_EVENT ->
                    working ? Counting.WORKING_DAYS_BEFORE : Counting.CALENDAR_DAYS_BEFORE;
            case PUBLISH_BY -> {
                if (working) {
                    yield Counting.WORKING_DAYS_AFTER;
                }
                yield rule.rollOver()
                        ? Counting.CALENDAR_DAYS_AFTER_ROLLED
                        : Counting.CALENDAR_DAYS_AFTER;
            }
            // 公示期: a last day off rolls forward, whatever the rule says of limits.
            case SHOW_AT_LEAST ->
                    working ? Counting.WORKING_DAYS_AFTER : Counting.CALENDAR_DAYS_AFTER_ROLLED;
        };
    }

    private static Term count(
            RuleVersion rule, Counting counting, LocalDate start, WorkingDayCalendar calendar) {
        int amount = rule.amount();
        if (amount == 0) {
            LocalDate day =
                    rule.type() == RuleType.BEFORE_EVENT && !rule.closingCounts()
                            ? start.minusDays(1)
                            : start;
            return new Term(day, day, day, false, day, List.of());
        }
        return switch (counting) {
            case WORKING_DAYS_AFTER -> calendar.workingDaysAfter(start, amount);
            case CALENDAR_DAYS_AFTER -> calendar.calendarDaysAfter(start, amount, false);
            case CALENDAR_DAYS_AFTER_ROLLED -> calendar.calendarDaysAfter(start, amount, true);
            case WORKING_DAYS_BEFORE ->
                    calendar.workingDaysBefore(start, amount, rule.closingCounts());
            case CALENDAR_DAYS_BEFORE ->
                    calendar.calendarDaysBefore(start, amount, rule.closingCounts());
        };
    }

    /** The date counted again from the explanation alone, without any calendar. */
    public static LocalDate recount(
            Counting counting, LocalDate start, int amount, List<Run> runs) {
        return Explanation.recompute(counting, start, amount, runs);
    }
}
