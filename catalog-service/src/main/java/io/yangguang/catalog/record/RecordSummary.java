package io.yangguang.catalog.record;

import io.yangguang.catalog.item.model.InformationKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record in a list: what its current version says, without the content. */
@Schema(description = "信息记录摘要 / a record without its content")
public record RecordSummary(
        UUID id,
        long version,
        UUID bodyId,
        String divisionCode,
        @Schema(examples = "F1-02") String item,
        InformationKind kind,
        @Schema(examples = "示例市2026年度保障性住房建设计划") String title,
        @Schema(description = "形成日期") LocalDate formedOn,
        @Schema(description = "首次登记时刻") Instant createdAt,
        @Schema(description = "当前版本登记时刻") Instant changedAt) {}
