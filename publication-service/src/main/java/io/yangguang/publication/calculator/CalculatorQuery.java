package io.yangguang.publication.calculator;

import io.yangguang.publication.calculator.model.LimitQuestion;
import io.yangguang.publication.calculator.model.LimitQuestion.Direction;
import io.yangguang.publication.calculator.model.LimitQuestion.Unit;
import io.yangguang.rest.FieldError;
import io.yangguang.rest.Problems;
import io.yangguang.workingdays.WorkingDayCalendar;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of the calculator, as text, so that each error names its parameter. */
class CalculatorQuery {
    static final int MOST = 400;

    @QueryParam("from")
    @Parameter(
            description = "起算日（事件发生日，当日不计入）；direction=backward 时为截止日",
            example = "2026-02-13",
            required = true)
    @Nullable String from;

    @QueryParam("days")
    @Parameter(description = "天数，0 至 400 / number of days", example = "20")
    @Nullable String days;

    @QueryParam("until")
    @Parameter(
            description =
                    "改为计算 from 之后至该日（含）的工作日数 / count the working days after from up to this day")
    @Nullable String until;

    @QueryParam("unit")
    @Parameter(
            description = "working-days（默认）或 calendar-days",
            schema =
                    @Schema(
                            enumeration = {"working-days", "calendar-days"},
                            defaultValue = "working-days"))
    @Nullable String unit;

    @QueryParam("direction")
    @Parameter(
            description = "forward（默认）或 backward（自截止日往前）",
            schema =
                    @Schema(
                            enumeration = {"forward", "backward"},
                            defaultValue = "forward"))
    @Nullable String direction;

    @QueryParam("rollOver")
    @Parameter(
            description = "自然日末日为休息日时顺延，仅 calendar-days 且 forward",
            schema = @Schema(defaultValue = "false"))
    @Nullable String rollOver;

    @QueryParam("closingCounts")
    @Parameter(description = "截止日计入，仅 backward", schema = @Schema(defaultValue = "false"))
    @Nullable String closingCounts;

    LocalDate from(WorkingDayCalendar calendar) {
        return date("from", from, calendar);
    }

    LocalDate until(WorkingDayCalendar calendar) {
        if (days != null) {
            throw invalid("until", "不能与 days 同时使用");
        }
        LocalDate end = date("until", until, calendar);
        if (end.isBefore(from(calendar))) {
            throw invalid("until", "不能早于 from");
        }
        return end;
    }

    LimitQuestion question(WorkingDayCalendar calendar) {
        return new LimitQuestion(
                from(calendar),
                number(),
                choice(
                        "unit",
                        unit,
                        Unit.WORKING_DAYS,
                        Map.of(
                                "working-days",
                                Unit.WORKING_DAYS,
                                "calendar-days",
                                Unit.CALENDAR_DAYS)),
                choice(
                        "direction",
                        direction,
                        Direction.FORWARD,
                        Map.of("forward", Direction.FORWARD, "backward", Direction.BACKWARD)),
                choice("rollOver", rollOver, false, Map.of("true", true, "false", false)),
                choice(
                        "closingCounts",
                        closingCounts,
                        false,
                        Map.of("true", true, "false", false)));
    }

    private int number() {
        if (days == null || days.isBlank()) {
            throw invalid("days", "缺少参数 days（天数，0 至 %d）；或给出 until".formatted(MOST));
        }
        try {
            int number = Integer.parseInt(days.strip());
            if (number >= 0 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw invalid("days", "应为 0 至 %d 的整数".formatted(MOST));
        }
        throw invalid("days", "应为 0 至 %d 的整数".formatted(MOST));
    }

    private static LocalDate date(
            String field, @Nullable String value, WorkingDayCalendar calendar) {
        if (value == null || value.isBlank()) {
            throw invalid(field, "缺少参数 " + field + "（日期，如 2026-02-13）");
        }
        LocalDate date;
        try {
            date = LocalDate.parse(value.strip());
        } catch (DateTimeParseException e) {
            throw invalid(field, "应为存在的日期，格式 yyyy-MM-dd，如 2026-02-13");
        }
        if (date.isBefore(calendar.firstDay()) || date.isAfter(calendar.lastDay())) {
            throw invalid(
                    field, "日历范围为 %s 至 %s".formatted(calendar.firstDay(), calendar.lastDay()));
        }
        return date;
    }

    private static <T> T choice(
            String field, @Nullable String value, T otherwise, Map<String, T> choices) {
        if (value == null) {
            return otherwise;
        }
        T chosen = choices.get(value);
        if (chosen == null) {
            throw invalid(
                    field, "应为 " + String.join(" 或 ", choices.keySet().stream().sorted().toList()));
        }
        return chosen;
    }

    static RuntimeException invalid(String field, String message) {
        return Problems.invalid(List.of(new FieldError(field, message))).asException();
    }
}
