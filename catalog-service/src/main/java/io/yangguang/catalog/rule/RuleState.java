package io.yangguang.catalog.rule;

import io.yangguang.catalog.item.model.InformationKind;
import io.yangguang.catalog.reference.BasisEntry;
import io.yangguang.catalog.rule.model.LimitUnit;
import io.yangguang.catalog.rule.model.ProcurementMethod;
import io.yangguang.catalog.rule.model.Rule;
import io.yangguang.catalog.rule.model.RuleLevel;
import io.yangguang.catalog.rule.model.RuleType;
import io.yangguang.catalog.rule.model.SourceRank;
import io.yangguang.catalog.rule.model.TriggerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "规则版本（全量） / a rule version; whole state")
record RuleState(
        @Schema(description = "名称", examples = "采购合同二个工作日") @NotBlank @Size(max = 200) String name,
        @Schema(description = "类型", examples = "PUBLISH_BY") @NotNull RuleType type,
        @Schema(description = "适用层次", examples = "SECTOR") @NotNull RuleLevel level,
        @Schema(description = "效力位阶", examples = "REGULATION") @NotNull SourceRank rank,
        @Schema(description = "内部目标，非法定期限，缺省false") @Nullable Boolean internalTarget,
        @Schema(description = "适用区划", examples = "000000")
                @NotNull
                @Pattern(regexp = "[0-9]{6}", message = "应为六位数字")
                String jurisdiction,
        @Schema(description = "事项代码，空为不限") @Nullable List<@NotBlank String> itemCodes,
        @Schema(description = "信息种类，空为不限", examples = "[\"PROCUREMENT_CONTRACT\"]")
                @Nullable List<@NotNull InformationKind> kinds,
        @Schema(description = "采购方式，空为不限")
                @Nullable List<@NotNull ProcurementMethod> procurementMethods,
        @Schema(description = "起算事实", examples = "CONTRACT_SIGNED") @NotNull TriggerKind trigger,
        @Schema(description = "数量", examples = "2") @NotNull @Min(0) @Max(1000) Integer amount,
        @Schema(description = "单位", examples = "WORKING_DAYS") @NotNull LimitUnit unit,
        @Schema(description = "末日遇休息日顺延，缺省false") @Nullable Boolean rollOver,
        @Schema(description = "截止日计入，缺省false") @Nullable Boolean closingCounts,
        @Schema(description = "法律依据") @Valid @NotNull BasisEntry basis,
        @Schema(description = "说明") @Size(max = 2000) @Nullable String note,
        @Schema(description = "生效日期", examples = "2015-03-01") @NotNull LocalDate validFrom,
        @Schema(description = "失效前最后一日（含）") @Nullable LocalDate validTo) {

    Rule toModel(UUID id, long version, String code, Instant enteredAt) {
        return new Rule(
                id,
                version,
                code,
                name.strip(),
                type,
                level,
                rank,
                Boolean.TRUE.equals(internalTarget),
                jurisdiction,
                itemCodes == null ? List.of() : itemCodes,
                kinds == null ? List.of() : kinds,
                procurementMethods == null ? List.of() : procurementMethods,
                trigger,
                amount,
                unit,
                Boolean.TRUE.equals(rollOver),
                Boolean.TRUE.equals(closingCounts),
                basis.toModel(),
                note,
                validFrom,
                validTo,
                enteredAt,
                false);
    }
}
