package io.yangguang.publication.publicity;

import io.yangguang.publication.obligation.RunView;
import io.yangguang.publication.reference.model.LimitUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What officials read of the periods. */
final class PublicityViews {

    private PublicityViews() {}

    @Schema(
            name = "PublicityPeriod",
            description = "公示期 / a time for which something must be shown")
    record PeriodView(
            UUID id,
            @Schema(description = "版本，用于 If-Match") long revision,
            UUID recordId,
            int recordVersion,
            UUID bodyId,
            String divisionCode,
            String itemCode,
            String title,
            PublicityView publicity) {}

    @Schema(name = "PublicityPeriodDetail", description = "公示期及其计算说明 / with its explanation")
    record DetailView(
            PeriodView period,
            UUID ruleId,
            int ruleVersion,
            @Schema(description = "中断计日的理解：ANY_PART 有中断的当日不计，WHOLE_DAY 整日中断才不计") String reading,
            @Schema(description = "期间内该单位的日数，含不计的") int days,
            @Schema(description = "因中断不计的日期") List<LocalDate> takenAway,
            @Schema(description = "末日顺延之前") LocalDate unrolledUntil,
            List<RunView> runs,
            List<InterruptionView> interruptions,
            @Schema(description = "公示至的变动及原因") List<MoveView> moves) {}

    @Schema(
            name = "PublicityInterruptionRecord",
            description = "登记的中断 / an interruption as entered")
    record InterruptionView(
            UUID id,
            Instant from,
            @Nullable Instant to,
            String reason,
            @Nullable String proof,
            String recordedBy,
            Instant recordedAt) {

        static InterruptionView of(StoredInterruption stored) {
            return new InterruptionView(
                    stored.id(),
                    stored.interruption().from(),
                    stored.interruption().to(),
                    stored.reason(),
                    stored.proof(),
                    stored.recordedBy(),
                    stored.recordedAt());
        }
    }

    @Schema(name = "PublicityMove", description = "公示至的一次变动 / how the last day moved")
    record MoveView(LocalDate from, LocalDate to, String why, Instant at) {}

    static String unit(LimitUnit unit) {
        return switch (unit) {
            case WORKING_DAYS -> "个工作日";
            case CALENDAR_DAYS -> "日";
        };
    }
}
