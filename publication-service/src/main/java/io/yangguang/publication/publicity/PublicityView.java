package io.yangguang.publication.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a publicity period stands today, as anybody may read it. */
@Schema(name = "Publicity", description = "公示情况 / how the publicity period stands today")
public record PublicityView(
        @Schema(description = "RUNNING 公示中，ENDED 已届满，BROKEN 中途撤下") String state,
        String stateText,
        @Schema(description = "公示自（公开当日，不计入）") LocalDate since,
        @Schema(description = "至少公示至，含当日 / shown at least until, inclusive") LocalDate showUntil,
        @Schema(description = "最早可结束之日 / may end on") LocalDate mayEndOn,
        @Schema(description = "暂定：节假日安排尚未公布") boolean provisional,
        @Schema(description = "暂定时最早、最迟") LocalDate earliest,
        LocalDate latest,
        @Schema(description = "须公示的日数") int daysRequired,
        @Schema(description = "已计的日数") int daysCounted,
        @Schema(description = "WORKING_DAYS 或 CALENDAR_DAYS") String unit,
        @Schema(examples = "个工作日") String unitText,
        @Schema(description = "现在是否中断 / away now") boolean interrupted,
        List<InterruptionView> interruptions,
        @Schema(examples = "PROCUREMENT-38-SHOW") String ruleCode,
        String ruleName,
        @Schema(description = "依据") String document,
        String article,
        @Schema(description = "届满或中途撤下之日") @Nullable LocalDate closedOn) {

    @Schema(name = "PublicityInterruption", description = "公示中断 / when the page was away, and why")
    public record InterruptionView(Instant from, @Nullable Instant to, String reason) {}
}
