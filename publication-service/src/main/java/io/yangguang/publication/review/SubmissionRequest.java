package io.yangguang.publication.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ReviewSubmission",
        description = "拟制审批单并提交；draft 为 true 时只拟制 / draw up and hand in, or only draw up",
        examples = "{\"recordId\":\"01990000-0000-7000-8000-000000000001\",\"version\":1}")
record SubmissionRequest(
        @NotNull UUID recordId,
        @Min(1) int version,
        @Schema(description = "只拟制，不提交") @Nullable Boolean draft,
        @Schema(description = "拟定内容，缺省取自信息记录") @Valid @Nullable ProposalRequest proposal) {

    boolean onlyDraft() {
        return Boolean.TRUE.equals(draft);
    }
}
