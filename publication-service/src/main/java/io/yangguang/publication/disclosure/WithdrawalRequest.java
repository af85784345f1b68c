package io.yangguang.publication.disclosure;

import io.yangguang.publication.disclosure.model.DownAct;
import io.yangguang.publication.disclosure.model.Ground;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "WithdrawalRequest",
        description = "撤回：不应公开或内容有误 / withdraw; the reason is public",
        examples = "{\"ground\":\"ERROR\",\"reason\":\"内容与后续决定重复\"}")
record WithdrawalRequest(
        @Schema(description = "撤回原因，对外公开") @NotBlank @Size(max = 1000) String reason,
        @Schema(description = "据以撤回的建议") @Nullable UUID proposalId,
        @Schema(description = "理由类别，默认 OTHER / typed ground") @Nullable Ground ground) {

    WithdrawHandler.Wish wish() {
        return new WithdrawHandler.Wish(
                DownAct.WITHDRAWN, ground == null ? Ground.OTHER : ground, reason, proposalId);
    }
}
