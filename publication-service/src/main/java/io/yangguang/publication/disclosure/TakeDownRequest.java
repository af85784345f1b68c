package io.yangguang.publication.disclosure;

import io.yangguang.publication.disclosure.model.DownAct;
import io.yangguang.publication.disclosure.model.Ground;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "TakeDownRequest",
        description = "撤下：期限已满或依法应当撤下 / its time is over or the law orders it; public",
        examples = "{\"ground\":\"PENALTY_REVOKED\",\"reason\":\"行政复议决定撤销了该处罚决定\"}")
record TakeDownRequest(
        @Schema(description = "理由类别，对外公开") @NotNull Ground ground,
        @Schema(description = "撤下理由，对外公开") @NotBlank @Size(max = 1000) String reason,
        @Schema(description = "据以撤下的建议") @Nullable UUID proposalId) {

    WithdrawHandler.Wish wish() {
        return new WithdrawHandler.Wish(DownAct.TAKEN_DOWN, ground, reason, proposalId);
    }
}
