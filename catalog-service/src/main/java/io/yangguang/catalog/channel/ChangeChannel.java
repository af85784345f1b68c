package io.yangguang.catalog.channel;

import io.yangguang.catalog.channel.model.Channel;
import io.yangguang.catalog.channel.model.Delivery;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "公开渠道现状 / a channel; whole state")
record ChangeChannel(
        @Schema(description = "名称", examples = "政府网站") @NotBlank @Size(max = 100) String name,
        @Schema(description = "别名", examples = "[\"市政府网站\"]") @Nullable @Size(max = 50)
                List<@NotBlank @Size(max = 100) String> aliases,
        @Schema(description = "实现方式：本门户、推送、人工", examples = "PORTAL") @NotNull Delivery delivery,
        @Schema(description = "是否计入公开，否则为交换", examples = "true") @NotNull Boolean publishing,
        @Schema(description = "启用", examples = "true") @NotNull Boolean active) {

    Channel toModel(Channel before) {
        return new Channel(
                before.code(),
                before.version() + 1,
                name.strip(),
                aliases == null ? List.of() : aliases.stream().map(String::strip).toList(),
                delivery,
                publishing,
                active);
    }
}
