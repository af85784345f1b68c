package io.yangguang.publication.disclosure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ProposalDecision",
        description = "对撤回建议的处理：未公开的，了结公开义务；或者不予采纳 / annul the open duty, or refuse",
        examples = "{\"decision\":\"ANNUL\",\"reason\":\"信息登记错误\"}")
record ProposalDecisionRequest(
        @NotNull Decision decision, @NotBlank @Size(max = 1000) String reason) {

    /** What to do with the proposal other than taking a page down. */
    enum Decision {
        ANNUL,
        REFUSE
    }
}
