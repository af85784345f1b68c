package io.yangguang.publication.oa;

import io.yangguang.publication.chain.model.Office;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "OaSignatoryChange",
        description = "外部 OA 账号对应的人员 / who an account is",
        examples =
                "{\"subject\":\"5c1f0a52-0000-4000-8000-000000000001\",\"name\":\"张三\",\"offices\":[\"HEAD\"],\"bodyId\":\"00000000-0000-7000-8000-00000000000a\"}")
record SignatoryRequest(
        @Schema(description = "本系统账号的 sub") @NotBlank @Size(max = 200) String subject,
        @NotBlank @Size(max = 100) String name,
        @NotEmpty Set<@NotNull Office> offices,
        @NotNull UUID bodyId) {

    Signatory toModel(String client, String account, long version) {
        return new Signatory(client, account, version, subject, name, offices, bodyId);
    }
}
