package io.yangguang.catalog.record;

import io.yangguang.catalog.item.model.InformationKind;
import io.yangguang.catalog.record.model.Attachment;
import io.yangguang.catalog.record.model.Attribute;
import io.yangguang.catalog.record.model.Change;
import io.yangguang.catalog.record.model.PublishedElsewhere;
import io.yangguang.catalog.record.model.RecordVersion;
import io.yangguang.catalog.record.model.Trigger;
import io.yangguang.catalog.rule.model.ProcurementMethod;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a record as its readers see it. */
@Schema(description = "信息记录的一个版本 / one version of a record")
record RecordView(
        UUID id,
        @Schema(description = "版本号，自 1 起", examples = "1") long version,
        @Schema(description = "机关单位") UUID bodyId,
        @Schema(description = "行政区划代码", examples = "220800") String divisionCode,
        UUID itemId,
        @Schema(description = "事项代码", examples = "F1-02") String item,
        InformationKind kind,
        @Nullable ProcurementMethod procurementMethod,
        @Schema(examples = "示例市2026年度保障性住房建设计划") String title,
        @Schema(enumeration = {"text/plain", "text/html"}) String contentType,
        @Schema(description = "正文；HTML 已去除脚本等危险内容") String content,
        @Schema(description = "HTML 是否去除了内容 / whether something was taken out of the HTML")
                boolean sanitised,
        @Schema(description = "提示，如去除了哪些标签") List<Warning> warnings,
        List<Attachment> attachments,
        @Schema(type = SchemaType.OBJECT) Map<String, @Nullable Object> fields,
        Attribute attribute,
        List<Trigger> triggers,
        @Nullable String projectCode,
        @Schema(description = "来源系统客户端") @Nullable String sourceSystem,
        @Nullable String sourceId,
        List<PublishedElsewhere> publishedElsewhere,
        @Schema(description = "提交内容规范化 JSON（RFC 8785）的 SHA-256") String contentHash,
        @Schema(description = "制作人（令牌 sub）") String author,
        @Schema(examples = "2026-02-13T16:20:00+08:00") Instant recordedAt,
        @Nullable Change change) {

    /** Something that was done to the submission. */
    @Schema(name = "RecordWarning")
    record Warning(
            @Schema(examples = "content") String field,
            @Schema(examples = "[\"script\",\"a@onclick\"]") List<String> removed,
            @Schema(examples = "已去除 HTML 中的危险内容") String message) {}

    static RecordView of(RecordVersion version) {
        boolean sanitised = !version.removed().isEmpty();
        return new RecordView(
                version.recordId(),
                version.version(),
                version.bodyId(),
                version.divisionCode(),
                version.itemId(),
                version.itemCode(),
                version.kind(),
                version.procurementMethod(),
                version.title(),
                version.contentType().mediaType(),
                version.content(),
                sanitised,
                sanitised
                        ? List.of(new Warning("content", version.removed(), "已去除 HTML 中的危险内容"))
                        : List.of(),
                version.attachments(),
                version.fields(),
                version.attribute(),
                version.triggers(),
                version.projectCode(),
                version.sourceSystem(),
                version.sourceId(),
                version.publishedElsewhere(),
                version.contentHash(),
                version.author(),
                version.recordedAt(),
                version.change());
    }
}
