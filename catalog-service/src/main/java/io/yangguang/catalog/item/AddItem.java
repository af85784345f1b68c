package io.yangguang.catalog.item;

import io.yangguang.catalog.item.model.ChannelPolicy;
import io.yangguang.catalog.item.model.InformationKind;
import io.yangguang.catalog.item.model.Item;
import io.yangguang.catalog.reference.BasisEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "新增公开事项 / an item to add to a catalogue")
record AddItem(
        @Schema(description = "目录所属区划 / division of the catalogue", examples = "220000")
                @NotNull
                @Pattern(regexp = "[0-9]{6}", message = "应为六位数字")
                String jurisdiction,
        @Schema(description = "代码", examples = "F4-09")
                @NotNull
                @Pattern(regexp = "[A-Z][A-Z0-9-]{1,39}", message = "应为大写字母、数字和连字符")
                String code,
        @Schema(description = "领域代码", examples = "F4") @NotBlank @Size(max = 20) String fieldCode,
        @Schema(description = "领域名称，新领域必填 / needed for a new field", examples = "政府采购")
                @Size(max = 100)
                @Nullable String fieldName,
        @Schema(description = "分组", examples = "采购项目信息") @Size(max = 100)
                @Nullable String groupName,
        @Schema(description = "公开事项", examples = "采购意向") @NotBlank @Size(max = 200) String name,
        @Schema(description = "公开内容 / contents") @Nullable @Size(max = 100)
                List<@NotBlank @Size(max = 200) String> contents,
        @Schema(description = "信息种类", examples = "GENERAL") @NotNull InformationKind kind,
        @Schema(description = "渠道要求：全部或任一", examples = "ALL") @NotNull ChannelPolicy channelPolicy,
        @Schema(description = "渠道代码", examples = "[\"GOVERNMENT_SITE\",\"TRADING_PLATFORM\"]")
                @NotEmpty
                List<@NotBlank String> channels,
        @Schema(description = "公开责任主体", examples = "市财政局") @Size(max = 500)
                @Nullable String responsible,
        @Schema(description = "监督渠道") @Size(max = 500) @Nullable String supervision,
        @Schema(description = "法律依据") @Nullable @Size(max = 20)
                List<@Valid @NotNull BasisEntry> basis,
        @Schema(description = "生效日期", examples = "2026-01-01") @NotNull LocalDate validFrom,
        @Schema(description = "失效前最后一日（含）") @Nullable LocalDate validTo) {

    Item toModel(UUID id, String knownFieldName) {
        return new Item(
                id,
                1,
                jurisdiction,
                code,
                fieldCode,
                knownFieldName,
                groupName,
                name.strip(),
                contents == null ? List.of() : contents,
                kind,
                channelPolicy,
                channels,
                responsible,
                supervision,
                basis == null ? List.of() : basis.stream().map(BasisEntry::toModel).toList(),
                validFrom,
                validTo);
    }
}
