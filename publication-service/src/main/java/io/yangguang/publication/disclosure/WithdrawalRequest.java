package io.yangguang.publication.disclosure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "WithdrawalRequest",
        description = "撤回 / take down; the reason is public",
        examples = "{\"reason\":\"内容与后续决定重复\"}")
record WithdrawalRequest(
        @Schema(description = "撤回原因，对外公开") @NotBlank @Size(max = 1000) String reason,
        @Schema(description = "据以撤回的建议") @Nullable UUID proposalId) {}
