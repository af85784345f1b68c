package io.yangguang.publication.review;

import io.yangguang.publication.record.model.RecordVersion.Change.Nature;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "OaDecision",
        description = "外部 OA 的签批结果 / a decision made in an outside OA",
        examples =
                "{\"signatory\":\"zhangsan\",\"step\":1,\"decision\":\"APPROVE\",\"reason\":\"同意\",\"documentNumber\":\"白住建发〔2026〕12号\",\"signedAt\":\"2026-11-25T10:00:00+08:00\"}")
record OaDecisionRequest(
        @Schema(description = "OA 账号") @NotBlank @Size(max = 200) String signatory,
        @Schema(description = "签批的是第几步 / which step it signs") @Min(1) int step,
        @Schema(description = "第几次提交；未填时，同一文号同一步骤在任一次提交中已办即视为重复") @Min(1) @Nullable Integer round,
        DecisionRequest.@NotNull Verdict decision,
        @Valid @Nullable AttributeRequest attribute,
        @Size(max = 2000) @Nullable String reason,
        @Nullable Nature nature,
        @Size(max = 2000) @Nullable String natureReason,
        @Schema(description = "OA 文号；同一审批单同一步骤以此去重") @NotBlank @Size(max = 200)
                String documentNumber,
        @NotNull Instant signedAt) {

    DecisionRequest toDecision() {
        return new DecisionRequest(decision, attribute, reason, nature, natureReason);
    }
}
