package io.yangguang.catalog.record;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.yangguang.catalog.item.model.InformationKind;
import io.yangguang.catalog.record.model.ChangeNature;
import io.yangguang.catalog.record.model.Disclosure;
import io.yangguang.catalog.record.model.DisclosureMode;
import io.yangguang.catalog.record.model.PenaltyGround;
import io.yangguang.catalog.record.model.TriggerSource;
import io.yangguang.catalog.rule.model.ProcurementMethod;
import io.yangguang.catalog.rule.model.TriggerKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is submitted: the body of POST and PUT, and a line of a batch. */
@Schema(name = "RecordRequest", description = "信息登记 / a submitted record")
public record RecordRequest(
        @Schema(description = "机关单位，默认本单位 / body, default the caller's own") @Nullable UUID bodyId,
        @Schema(
                        description = "来源平台名称，仅导入客户端在批量接口使用，代替 bodyId / platform, imports only",
                        examples = "示例市公共资源交易中心")
                @Nullable String platform,
        @Schema(description = "来源平台的行政区划代码，与 platform 同用", examples = "220800")
                @Nullable String divisionCode,
        @Schema(description = "事项代码 / item code", required = true, examples = "F1-02")
                @Nullable String item,
        @Schema(description = "信息种类，默认按事项 / kind, default the item's")
                @Nullable InformationKind kind,
        @Schema(description = "采购方式 / procurement method")
                @Nullable ProcurementMethod procurementMethod,
        @Schema(
                        description = "标题 / title",
                        required = true,
                        maxLength = 500,
                        examples = "示例市2026年度保障性住房建设计划")
                @Nullable String title,
        @Schema(
                        description = "正文类型，默认 text/plain",
                        enumeration = {"text/plain", "text/html"})
                @Nullable String contentType,
        @Schema(
                        description = "正文，UTF-8 不超过 256 KiB，更长的作为附件 / content, at most 256 KiB",
                        required = true,
                        examples = "2026年计划新建保障性租赁住房200套。")
                @Nullable String content,
        @Schema(description = "触发日期，须有 FORMED（形成）/ triggers, FORMED is required", required = true)
                @Nullable List<@Nullable TriggerRequest> triggers,
        @Schema(description = "公开属性（建议）/ proposed attribute", required = true)
                @Nullable AttributeRequest attribute,
        @Schema(
                        description = "结构化字段；金额写成字符串 / structured fields; money as strings",
                        type = SchemaType.OBJECT)
                @JsonDeserialize(using = ExactFields.class)
                @Nullable Map<String, @Nullable Object> fields,
        @Schema(description = "项目编号 / project number", examples = "SL-2026-018")
                @Nullable String projectCode,
        @Schema(description = "附件，须先上传 / attachments, uploaded before")
                @Nullable List<@Nullable AttachmentRequest> attachments,
        @Schema(
                        description = "来源系统内标识，人员不填 / id in the source system; not for people",
                        examples = "trade-2026-000123")
                @Nullable String sourceId,
        @Schema(description = "已在他处公开 / where it was public before")
                @Nullable List<@Nullable ElsewhereRequest> publishedElsewhere,
        @Schema(
                        description =
                                "变更说明，仅用于 PUT 和 changes=accept 的批量 / only in PUT and accepted"
                                        + " batches")
                @Nullable ChangeRequest change) {

    /** The same as of a record that exists: whose it is and what it is called there are known. */
    RecordRequest of(UUID body, @Nullable String idInSource) {
        return new RecordRequest(
                body,
                platform,
                divisionCode,
                item,
                kind,
                procurementMethod,
                title,
                contentType,
                content,
                triggers,
                attribute,
                fields,
                projectCode,
                attachments,
                idInSource,
                publishedElsewhere,
                change);
    }

    /** A dated fact. */
    @Schema(name = "RecordTrigger", description = "触发日期 / a date that rules count from")
    public record TriggerRequest(
            @Schema(required = true) @Nullable TriggerKind kind,
            @Schema(description = "日期（东八区）", required = true, examples = "2026-02-13")
                    @Nullable LocalDate on,
            @Schema(description = "时刻，仅 CLOSING", examples = "2026-03-30T08:30:00+08:00")
                    @Nullable Instant at,
            @Schema(description = "日期来源 / where the date comes from", required = true)
                    @Nullable TriggerSource source,
            @Schema(description = "依据说明 / proof", examples = "文末落款日期") @Nullable String proof) {}

    /** 公开属性. */
    @Schema(name = "RecordAttribute", description = "公开属性：NONE 时无公开方式、须有依据")
    public record AttributeRequest(
            @Schema(required = true) @Nullable Disclosure disclosure,
            @Nullable DisclosureMode mode,
            @Schema(description = "不予公开依据条款", examples = "《政府信息公开条例》第十六条") @Nullable String ground,
            @Nullable String reason) {}

    /** A file that was uploaded. */
    @Schema(name = "RecordAttachment")
    public record AttachmentRequest(
            @Schema(
                            required = true,
                            examples =
                                    "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
                    @Nullable String sha256,
            @Schema(required = true, examples = "计划表.xlsx") @Nullable String name) {}

    /** A place where it was public already. */
    @Schema(name = "RecordPublishedElsewhere")
    public record ElsewhereRequest(
            @Schema(description = "渠道代码、名称或别名", required = true, examples = "TRADING_PLATFORM")
                    @Nullable String channel,
            @Schema(required = true, examples = "2026-03-16T15:12:00+08:00") @Nullable Instant at,
            @Schema(examples = "https://ggzy.example.gov.cn/notice/1") @Nullable String url) {}

    /** Why there is a further version. */
    @Schema(name = "RecordChange", description = "SUBSTANCE 产生新的公开义务，CORRECTION 不产生")
    public record ChangeRequest(
            @Schema(required = true) @Nullable ChangeNature nature,
            @Schema(required = true, examples = "2026-03-02") @Nullable LocalDate changedOn,
            @Schema(required = true, examples = "计划套数调整") @Nullable String reason,
            @Schema(description = "行政处罚决定被变更、撤销、确认违法或无效的，仅 SUBSTANCE")
                    @Nullable PenaltyGround ground,
            @Schema(description = "变更、撤销或确认之日，与 ground 同填", examples = "2026-03-02")
                    @Nullable LocalDate decidedOn) {}
}
