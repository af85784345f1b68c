package io.yangguang.publication.obligation;

import io.yangguang.workingdays.CalendarYear;
import io.yangguang.workingdays.Notice;
import io.yangguang.workingdays.SpecialDay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A calendar that is not published yet, and the due dates it would move. */
final class CalendarPreview {
    private CalendarPreview() {}

    @Schema(
            name = "CalendarPreviewRequest",
            examples =
                    """
                    {"year":2027,"edition":1,"notice":{"number":"国办发明电〔2026〕示例号","title":"国务院办公厅关于2027年部分节假日安排的通知",
                    "url":"https://www.gov.cn/","issuedOn":"2026-11-05"},
                    "days":[{"date":"2027-01-01","name":"元旦","dayOff":true}]}\
                    """)
    record Request(
            @Min(2007) @Max(2050) int year,
            @Min(1) int edition,
            @NotNull @Valid NoticePart notice,
            @NotEmpty List<@NotNull @Valid DayPart> days) {

        CalendarYear year(LocalDate today) {
            LocalDate issuedOn = notice.issuedOn() == null ? today : notice.issuedOn();
            Notice full =
                    new Notice(
                            text(notice.number()),
                            text(notice.title()),
                            text(notice.url()),
                            issuedOn);
            return new CalendarYear(
                    year,
                    edition,
                    full,
                    days.stream()
                            .map(d -> new SpecialDay(d.date(), d.name(), d.dayOff()))
                            .toList());
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    @Schema(name = "CalendarPreviewNotice")
    record NoticePart(
            @Nullable String number,
            @Nullable String title,
            @Nullable String url,
            @Nullable LocalDate issuedOn) {}

    @Schema(name = "CalendarPreviewDay")
    record DayPart(@NotNull LocalDate date, @NotBlank String name, boolean dayOff) {}

    @Schema(name = "CalendarPreview")
    record Result(
            @Schema(description = "届满日移动的期限 / terms whose due date moves") int movedTerms,
            @Schema(description = "由暂定转为确定的期限 / terms that become definite") int settledTerms,
            @Schema(description = "届满日移动的未了结义务 / open obligations whose due date moves")
                    long movedObligations,
            @Schema(description = "会变更的期限 / terms that would change") List<Moved> terms) {}

    @Schema(name = "CalendarPreviewTerm")
    record Moved(
            UUID termId,
            @Nullable RuleView rule,
            LocalDate triggerOn,
            LocalDate dueOn,
            LocalDate newDueOn,
            boolean provisional,
            boolean newProvisional,
            LocalDate newEarliest,
            LocalDate newLatest,
            long openObligations) {}
}
