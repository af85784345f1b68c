package io.yangguang.publication.review;

import io.yangguang.publication.chain.model.Office;
import io.yangguang.publication.record.model.RecordVersion.Change.Nature;
import io.yangguang.publication.review.model.ReviewCommand;
import io.yangguang.rest.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ReviewDecision",
        description = "审批意见 / sign the step it stands at, or return",
        examples = "{\"decision\":\"APPROVE\",\"reason\":\"同意公开\"}")
record DecisionRequest(
        @NotNull Verdict decision,
        @Schema(description = "改定的公开属性，缺省沿用上一步 / passed on; the carried one when absent") @Valid
                @Nullable AttributeRequest attribute,
        @Schema(description = "意见；退回时必填") @Size(max = 2000) @Nullable String reason,
        @Schema(description = "改定的变更性质，缺省沿用上一步 / SUBSTANCE or CORRECTION") @Nullable Nature nature,
        @Schema(description = "改定变更性质的理由；改定时必填") @Size(max = 2000) @Nullable String natureReason) {

    /** What the signer wants. */
    enum Verdict {
        APPROVE,
        RETURN
    }

    ReviewCommand command(Caller signer) {
        var offices = Office.among(signer.rights());
        return switch (decision) {
            case APPROVE ->
                    new ReviewCommand.Sign(
                            signer.subject(),
                            offices,
                            attribute == null ? null : attribute.toModel(),
                            nature,
                            natureReason);
            case RETURN -> new ReviewCommand.Return(signer.subject(), offices, reason);
        };
    }
}
