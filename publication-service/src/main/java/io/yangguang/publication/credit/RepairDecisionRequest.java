package io.yangguang.publication.credit;

import io.yangguang.publication.credit.model.CreditCommand;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "CreditRepairDecision",
        description = "修复决定 / accept or reject",
        examples = "{\"decision\":\"ACCEPT\",\"reason\":\"义务已履行完毕，准予修复\"}")
record RepairDecisionRequest(
        @NotNull Verdict decision,
        @Schema(description = "理由") @NotBlank @Size(max = 2000) String reason) {

    /** What the leader decides. */
    enum Verdict {
        ACCEPT,
        REJECT
    }

    CreditCommand command(LocalDate today, String by) {
        return switch (decision) {
            case ACCEPT -> new CreditCommand.Accept(today, by, reason);
            case REJECT -> new CreditCommand.Reject(today, by, reason);
        };
    }
}
