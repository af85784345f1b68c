package io.yangguang.inspection.timeliness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "撤下义务统计（行政处罚法第四十八条第二款，三个工作日） / duties to take penalty decisions down")
record TakeDownTally(
        long total,
        @Schema(description = "未到期") long open,
        @Schema(description = "已逾期而未撤下") long overdue,
        @Schema(description = "按时撤下") long inTime,
        @Schema(description = "逾期撤下") long late,
        @Schema(description = "逾期撤下的工作日数合计") long lateWorkingDays) {}
