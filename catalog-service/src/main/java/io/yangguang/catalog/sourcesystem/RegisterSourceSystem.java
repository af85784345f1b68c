package io.yangguang.catalog.sourcesystem;

import io.yangguang.catalog.sourcesystem.model.DataScope;
import io.yangguang.catalog.sourcesystem.model.RegistrationState;
import io.yangguang.catalog.sourcesystem.model.SourceSystem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "登记来源系统 / a source system to register")
record RegisterSourceSystem(
        @Schema(description = "Keycloak客户端标识", examples = "land-trading")
                @NotNull
                @Pattern(regexp = "[a-z][a-z0-9-]{2,62}", message = "应为3至63位小写字母、数字和连字符，以字母开头")
                String clientId,
        @Schema(description = "名称", examples = "土地交易系统") @NotBlank @Size(max = 200) String name,
        @Schema(description = "数据范围", examples = "BODY") @NotNull DataScope scope,
        @Schema(
                        description = "机关单位，scope为BODY时必填",
                        examples = "00000000-0000-7000-8000-00000000000a")
                @Nullable UUID body,
        @Schema(description = "行政区划，scope为DIVISION时必填")
                @Pattern(regexp = "[0-9]{6}", message = "应为六位数字")
                @Nullable String division) {

    SourceSystem toModel(UUID id, Instant now) {
        return new SourceSystem(
                id, clientId, name.strip(), scope, body, division, RegistrationState.PENDING, now);
    }
}
