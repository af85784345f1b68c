package io.yangguang.publication.calculator;

import io.yangguang.publication.calculator.model.LimitQuestion;
import io.yangguang.publication.obligation.RunView;
import io.yangguang.workingdays.CalendarYear;
import io.yangguang.workingdays.Notice;
import io.yangguang.workingdays.SpecialDay;
import io.yangguang.workingdays.Term;
import io.yangguang.workingdays.WorkingDayCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the calculator answers. */
final class CalculatorViews {
    private CalculatorViews() {}

    @Schema(
            name = "WorkingDaysAnswer",
            description = "期限的届满日，或两日之间的工作日数 / a due date, or a number of working days")
    record Answer(
            LocalDate from,
            @Nullable Integer days,
            @Nullable LocalDate until,
            @Schema(examples = "working-days") String unit,
            @Schema(examples = "forward") @Nullable String direction,
            @Schema(description = "届满日（24时止）/ due by 24:00 of this day", examples = "2026-03-19")
                    @Nullable LocalDate dueOn,
            @Schema(description = "顺延前的末日 / before rolling over") @Nullable LocalDate unrolledDueOn,
            @Schema(description = "until 模式：工作日数 / number of working days")
                    @Nullable Integer workingDays,
            @Nullable Integer fewest,
            @Nullable Integer most,
            @Schema(description = "涉及安排尚未公布的日子，结果暂定 / touches days whose notice is not out yet")
                    boolean provisional,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            @Schema(description = "逐段说明 / runs of days") List<RunView> explanation,
            @Schema(description = "计算方法 / how it was counted") String note) {

        static Answer limit(LimitQuestion question, Term term) {
            return new Answer(
                    question.from(),
                    question.days(),
                    null,
                    label(question.unit()),
                    label(question.direction()),
                    term.due(),
                    term.unrolledDue().equals(term.due()) ? null : term.unrolledDue(),
                    null,
                    null,
                    null,
                    term.provisional(),
                    term.earliest(),
                    term.latest(),
                    RunView.of(term.runs()),
                    question.note());
        }

        static Answer between(
                LocalDate from, LocalDate until, WorkingDayCount count, List<RunView> runs) {
            return new Answer(
                    from,
                    null,
                    until,
                    "working-days",
                    null,
                    null,
                    null,
                    count.days(),
                    count.min(),
                    count.max(),
                    count.provisional(),
                    null,
                    null,
                    runs,
                    "起算日不计入，止日计入，只计工作日。The first day is not counted, the last is; only working days"
                            + " count.");
        }

        private static String label(Enum<?> choice) {
            return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Schema(name = "CalendarYearView", description = "某年工作日历 / the calendar of one year")
    record Year(
            int year,
            @Schema(description = "安排是否已公布 / whether the notice is out") boolean known,
            @Nullable Integer edition,
            @Nullable Notice notice,
            @Schema(description = "该日以前（含）均已确定 / days up to this one are definite")
                    LocalDate determinedUntil,
            @Schema(description = "全年工作日数；未公布的按法定节假日估计 / working days of the year") int workingDays,
            @Schema(description = "通知列明的日子 / days the notice sets") List<SpecialDay> days) {

        static Year of(
                int year,
                @Nullable CalendarYear edition,
                LocalDate determinedUntil,
                int workingDays) {
            return new Year(
                    year,
                    edition != null,
                    edition == null ? null : edition.edition(),
                    edition == null ? null : edition.notice(),
                    determinedUntil,
                    workingDays,
                    edition == null ? List.of() : edition.days());
        }
    }
}
