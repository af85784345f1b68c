package io.yangguang.catalog.item;

import io.yangguang.catalog.item.model.ChannelPolicy;
import io.yangguang.catalog.item.model.InformationKind;
import io.yangguang.catalog.item.model.Item;
import io.yangguang.catalog.reference.BasisEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "公开事项新版本，自生效日期起适用 / a new version of an item; whole state")
record ChangeItem(
        @Schema(description = "领域代码", examples = "F4") @NotBlank @Size(max = 20) String fieldCode,
        @Schema(description = "领域名称，新领域必填 / needed for a new field") @Size(max = 100)
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
        @Schema(description = "生效日期，不早于上一版本", examples = "2026-09-01") @NotNull LocalDate validFrom,
        @Schema(description = "失效前最后一日（含）；填写即为停用") @Nullable LocalDate validTo) {

    Item toModel(Item before, String knownFieldName) {
        return new Item(
                before.id(),
                before.version() + 1,
                before.jurisdiction(),
                before.code(),
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
