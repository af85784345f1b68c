package io.yangguang.inspection.timeliness;

import io.yangguang.inspection.timeliness.model.Tally;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Timeliness on a day, added up. */
@Schema(description = "某日的公开及时性统计 / Timeliness as of a day")
record TimelinessView(
        @Schema(description = "统计日（东八区）", examples = "2026-03-20") LocalDate asOf,
        @Schema(description = "“即将到期”的截止日") LocalDate soonUntil,
        @Schema(description = "已登记但义务尚未认定的记录版本数") long notAssessed,
        Row total,
        List<Row> items,
        @Schema(description = "下一页的相对地址") @Nullable String next,
        @Schema(description = "范围内的撤下义务，不随筛选变化") TakeDownTally takeDowns) {

    /**
     * @param keys what the row stands for, such as body, item, month
     * @param names the same in words, where there are words for it
     */
    record Row(
            @Schema(examples = "{\"item\":\"F1-02\",\"month\":\"2026-02\"}")
                    Map<String, String> keys,
            @Schema(examples = "{\"item\":\"年度建设计划信息\"}") Map<String, String> names,
            Tally counts,
            @Schema(description = "按时率 = 按时 ÷（按时 + 逾期公开 + 已逾期）", examples = "0.97")
                    double inTimeRate) {}
}
