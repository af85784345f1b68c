package io.yangguang.publication.review;

import io.yangguang.publication.record.model.RecordVersion.Change.Nature;
import io.yangguang.publication.review.DecisionRequest.Verdict;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Requests with many lines, each answered for itself. */
final class BulkRequests {

    private static final int LINES = 500;
    private static final String TOO_MANY = "一次最多 500 条，请分批提交";

    private BulkRequests() {}

    @Schema(name = "ReviewSubmissions", description = "批量提交 / up to 500")
    record Submissions(
            @NotEmpty @Size(max = LINES, message = TOO_MANY)
                    List<@Valid @NotNull SubmissionRequest> submissions) {}

    @Schema(name = "ReviewDecisions", description = "批量审批 / up to 500")
    record Decisions(
            @NotEmpty @Size(max = LINES, message = TOO_MANY)
                    List<@Valid @NotNull DecisionLine> decisions) {}

    @Schema(name = "ReviewDecisionLine", description = "一条审批意见 / one decision; version as in ETag")
    record DecisionLine(
            @NotNull UUID reviewId,
            @Min(1) long version,
            @NotNull Verdict decision,
            @Valid @Nullable AttributeRequest attribute,
            @Size(max = 2000) @Nullable String reason,
            @Nullable Nature nature,
            @Size(max = 2000) @Nullable String natureReason) {

        DecisionRequest request() {
            return new DecisionRequest(decision, attribute, reason, nature, natureReason);
        }
    }
}
