package io.yangguang.publication.calculator.model;

import io.yangguang.workingdays.Term;
import io.yangguang.workingdays.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.List;

/**
 * A limit counted from a day.
 *
 * @param days 0 to 400; 0 is the day itself
 * @param rollOver calendar days forward only: a last day off rolls forward
 * @param closingCounts backward only: the closing day counts as one of the days
 */
public record LimitQuestion(
        LocalDate from,
        int days,
        Unit unit,
        Direction direction,
        boolean rollOver,
        boolean closingCounts) {

    /** 工作日 or 自然日. */
    public enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS
    }

    /** From an event on, or back from a closing. */
    public enum Direction {
        FORWARD,
        BACKWARD
    }

    public Term answer(WorkingDayCalendar calendar) {
        if (days == 0) {
            return new Term(from, from, from, false, from, List.of());
        }
        return switch (direction) {
            case FORWARD ->
                    unit == Unit.WORKING_DAYS
                            ? calendar.workingDaysAfter(from, days)
                            : calendar.calendarDaysAfter(from, days, rollOver);
            case BACKWARD ->
                    unit == Unit.WORKING_DAYS
                            ? calendar.workingDaysBefore(from, days, closingCounts)
                            : calendar.calendarDaysBefore(from, days, closingCounts);
        };
    }

    /** How it was counted, with the articles. */
    public String note() {
        if (direction == Direction.BACKWARD) {
            return closingCounts
                    ? "自截止日往前计算，截止日计入，公开日不计入，不顺延。Counted back from the closing day, which counts;"
                            + " never rolled."
                    : "自截止日往前计算，公开日与截止日之间须有足额天数，不顺延。Full days strictly between publication and"
                            + " closing; never rolled.";
        }
        if (unit == Unit.WORKING_DAYS) {
            return "民法典第二百零一条：开始的当日不计入，自下一日开始计算；只计工作日，故末日必为工作日。第二百零三条：期间最后一日的截止时间为二十四时。 The day"
                    + " itself is not counted (Civil Code 201); only working days count; kept"
                    + " until 24:00 of the due day (203).";
        }
        return rollOver
                ? "民法典第二百零一条：开始的当日不计入；第二百零三条：最后一日是法定休假日的，以法定休假日结束的次日为最后一日。 The day itself is not"
                        + " counted (Civil Code 201); a last day off rolls forward (203)."
                : "民法典第二百零一条：开始的当日不计入，自下一日开始逐日计算；末日不顺延。 The day itself is not counted (Civil Code"
                        + " 201); not rolled.";
    }
}
