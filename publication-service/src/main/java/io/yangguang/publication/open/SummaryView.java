package io.yangguang.publication.open;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DisclosureSummary", description = "公开信息（列表） / a live disclosure in a list")
record SummaryView(
        UUID recordId,
        @Schema(description = "现公开的版本", examples = "1") int version,
        String title,
        UUID bodyId,
        @Schema(description = "公开机关") String bodyName,
        String divisionCode,
        @Schema(description = "领域") String fieldCode,
        String fieldName,
        @Schema(description = "事项") String itemCode,
        String itemName,
        @Schema(description = "信息种类", examples = "GENERAL") String kind,
        @Schema(description = "索引号", examples = "220800-F1-02-2026-000001") String indexNumber,
        @Schema(description = "形成日期") LocalDate formedOn,
        Instant publishedAt,
        @Schema(description = "内容摘要 SHA-256") String contentHash,
        String url) {}
