package io.yangguang.publication.calculator;

import io.yangguang.ids.NameIds;
import io.yangguang.publication.calculator.CalculatorViews.Answer;
import io.yangguang.publication.calculator.CalculatorViews.Year;
import io.yangguang.publication.calculator.model.CalendarEntry;
import io.yangguang.publication.calculator.model.LimitQuestion;
import io.yangguang.publication.obligation.RunView;
import io.yangguang.publication.reference.Replica;
import io.yangguang.rest.Problem;
import io.yangguang.rest.Problems;
import io.yangguang.time.BusinessClock;
import io.yangguang.workingdays.DateOutOfCalendar;
import io.yangguang.workingdays.Term;
import io.yangguang.workingdays.WorkingDayCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers the calculator's questions from the calendars of the replica. */
@ApplicationScoped
class CalculatorHandler {
    private final Replica replica;
    private final BusinessClock clock;

    CalculatorHandler(Replica replica, BusinessClock clock) {
        this.replica = replica;
        this.clock = clock;
    }

    private WorkingDayCalendar calendar() {
        if (!replica.snapshot().hasCalendar()) {
            throw Problem.of(503, "calendar-not-loaded", "工作日历尚未载入").asException();
        }
        return replica.calendar();
    }

    Answer answer(CalculatorQuery query) {
        WorkingDayCalendar calendar = calendar();
        if (query.until != null) {
            return between(query.from(calendar), query.until(calendar), calendar);
        }
        LimitQuestion question = query.question(calendar);
        return Answer.limit(question, term(question, calendar));
    }

    private static Answer between(LocalDate from, LocalDate until, WorkingDayCalendar calendar) {
        List<RunView> runs =
                until.isAfter(from)
                        ? RunView.of(calendar.runs(from.plusDays(1), until))
                        : List.of();
        return Answer.between(from, until, calendar.workingDaysBetween(from, until), runs);
    }

    private static Term term(LimitQuestion question, WorkingDayCalendar calendar) {
        try {
            return question.answer(calendar);
        } catch (DateOutOfCalendar e) {
            throw CalculatorQuery.invalid(
                    "days", "结果超出日历范围 %s 至 %s".formatted(calendar.firstDay(), calendar.lastDay()));
        }
    }

    CalendarEntry entry(CalculatorQuery query, @Nullable String title) {
        WorkingDayCalendar calendar = calendar();
        LimitQuestion question = query.question(calendar);
        Term term = term(question, calendar);
        String summary = title == null || title.isBlank() ? "期限届满" : title.strip();
        String description =
                "自%s起%d个%s。%s%s"
                        .formatted(
                                question.from(),
                                question.days(),
                                question.unit() == LimitQuestion.Unit.WORKING_DAYS ? "工作日" : "自然日",
                                term.provisional()
                                        ? "暂定：节假日安排未公布，可能在%s至%s之间。"
                                                .formatted(term.earliest(), term.latest())
                                        : "",
                                question.note());
        return new CalendarEntry(
                NameIds.of("calendar-entry", question.toString(), summary) + "@yangguang",
                clock.now(),
                term.due(),
                summary,
                description,
                term.provisional());
    }

    Year year(int year) {
        WorkingDayCalendar calendar = calendar();
        LocalDate first = LocalDate.of(Math.clamp(year, 1, 9999), 1, 1);
        LocalDate last = first.plusYears(1).minusDays(1);
        if (first.isBefore(calendar.firstDay()) || last.isAfter(calendar.lastDay())) {
            throw Problems.notFound("%d年工作日历".formatted(year)).asException();
        }
        int workingDays =
                calendar.countWorkingDaysBetween(first, last)
                        + (calendar.isWorkingDay(first) ? 1 : 0);
        return Year.of(
                year, calendar.edition(year).orElse(null), calendar.determinedUntil(), workingDays);
    }
}
