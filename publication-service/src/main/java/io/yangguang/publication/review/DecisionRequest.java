package io.yangguang.publication.review;

import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.review.model.ReviewCommand;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ReviewDecision",
        description = "审批意见 / approve or return",
        examples = "{\"decision\":\"APPROVE\",\"reason\":\"同意公开\"}")
record DecisionRequest(
        @NotNull Verdict decision,
        @Schema(description = "审定的公开属性，缺省为拟定属性 / decides; the proposal when absent") @Valid
                @Nullable AttributeRequest attribute,
        @Schema(description = "意见；退回时必填") @Size(max = 2000) @Nullable String reason) {

    /** What the head wants. */
    enum Verdict {
        APPROVE,
        RETURN
    }

    ReviewCommand command(String by, Attribute proposal) {
        return switch (decision) {
            case APPROVE ->
                    new ReviewCommand.Approve(
                            by, attribute == null ? proposal : attribute.toModel());
            case RETURN -> new ReviewCommand.Return(by, reason);
        };
    }
}
