package io.yangguang.catalog.calendar;

import io.yangguang.workingdays.CalendarYear;
import io.yangguang.workingdays.Notice;
import io.yangguang.workingdays.SpecialDay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "导入节假日安排（全年全量） / the whole year as a notice leaves it")
record ImportCalendar(
        @Schema(description = "年度", examples = "2027") @NotNull @Min(2000) @Max(2200) Integer year,
        @Schema(
                        description =
                                "版次：首次通知为1，年中调整为2 / 1, or 2 for a notice that changes the year",
                        examples = "1")
                @NotNull
                @Min(1)
                @Max(99)
                Integer edition,
        @Schema(description = "通知") @Valid @NotNull Source notice,
        @Schema(description = "放假和补班的日期") @NotEmpty @Size(max = 200)
                List<@Valid @NotNull Day> days) {

    @Schema(name = "ImportCalendarNotice")
    record Source(
            @Schema(description = "文号", examples = "国办发明电〔2026〕0号") @NotBlank @Size(max = 100)
                    String number,
            @Schema(description = "标题", examples = "国务院办公厅关于2027年部分节假日安排的通知")
                    @NotBlank
                    @Size(max = 200)
                    String title,
            @Schema(description = "官方地址") @Size(max = 500) @Nullable String url,
            @Schema(description = "发布日期", examples = "2026-11-04") @NotNull LocalDate issuedOn) {}

    @Schema(name = "ImportCalendarDay")
    record Day(
            @Schema(description = "日期", examples = "2027-01-01") @NotNull LocalDate date,
            @Schema(description = "名称", examples = "元旦") @NotBlank @Size(max = 100) String name,
            @Schema(description = "true放假，false补班", examples = "true") @NotNull Boolean dayOff) {}

    /** The same in the form of the other way in. */
    static ImportCalendar of(CalendarYear calendar) {
        Notice notice = calendar.notice();
        return new ImportCalendar(
                calendar.year(),
                calendar.edition(),
                new Source(
                        notice.number(),
                        notice.title(),
                        notice.url().isEmpty() ? null : notice.url(),
                        notice.issuedOn()),
                calendar.days().stream()
                        .map(day -> new Day(day.date(), day.name(), day.dayOff()))
                        .toList());
    }

    List<SpecialDay> specialDays() {
        return days.stream()
                .map(day -> new SpecialDay(day.date(), day.name().strip(), day.dayOff()))
                .toList();
    }

    /** Only for a request that CalendarRules has no doubts about. */
    CalendarYear toModel() {
        String url = notice.url();
        return new CalendarYear(
                year,
                edition,
                new Notice(
                        notice.number().strip(),
                        notice.title().strip(),
                        url == null ? "" : url.strip(),
                        notice.issuedOn()),
                specialDays());
    }
}
