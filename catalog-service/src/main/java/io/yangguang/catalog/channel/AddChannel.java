package io.yangguang.catalog.channel;

import io.yangguang.catalog.channel.model.Channel;
import io.yangguang.catalog.channel.model.Delivery;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "新增公开渠道 / a channel to add")
record AddChannel(
        @Schema(description = "代码", examples = "MOBILE_CLIENT")
                @NotNull
                @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}", message = "应为大写字母、数字和下划线")
                String code,
        @Schema(description = "名称", examples = "移动客户端") @NotBlank @Size(max = 100) String name,
        @Schema(description = "别名", examples = "[\"政务APP\"]") @Nullable @Size(max = 50)
                List<@NotBlank @Size(max = 100) String> aliases,
        @Schema(description = "实现方式：本门户、推送、人工", examples = "MANUAL") @NotNull Delivery delivery,
        @Schema(description = "是否计入公开，否则为交换 / counts as publishing", examples = "true") @NotNull
                Boolean publishing) {

    Channel toModel() {
        return new Channel(
                code,
                1,
                name.strip(),
                aliases == null ? List.of() : aliases.stream().map(String::strip).toList(),
                delivery,
                publishing,
                true);
    }
}
