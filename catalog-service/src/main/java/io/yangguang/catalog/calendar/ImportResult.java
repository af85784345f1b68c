package io.yangguang.catalog.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "导入结果 / result of an import")
record ImportResult(
        @Schema(description = "created或unchanged", examples = "created") String result,
        CalendarView calendar) {}
