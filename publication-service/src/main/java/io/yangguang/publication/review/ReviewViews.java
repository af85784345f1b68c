package io.yangguang.publication.review;

import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.review.model.Review;
import io.yangguang.publication.review.model.ReviewState.Approved;
import io.yangguang.rest.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the review API shows. */
final class ReviewViews {

    private ReviewViews() {}

    @Schema(name = "Review", description = "审批单 / a review")
    record ReviewView(
            UUID id,
            @Schema(description = "版本，用于 If-Match / row version, as in ETag") long version,
            UUID recordId,
            int recordVersion,
            UUID bodyId,
            String divisionCode,
            String itemCode,
            String title,
            @Schema(description = "SUBMITTED、APPROVED 或 RETURNED", examples = "SUBMITTED")
                    String state,
            @Schema(description = "第几次提交") int round,
            Instant submittedAt,
            @Schema(description = "拟定的公开属性") Attribute proposal,
            @Schema(description = "审定的公开属性") @Nullable Attribute decided,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Schema(description = "审批意见") @Nullable String reason) {

        static ReviewView of(Review review) {
            var decision = review.decision();
            return new ReviewView(
                    review.id(),
                    review.version(),
                    review.recordId(),
                    review.recordVersion(),
                    review.bodyId(),
                    review.divisionCode(),
                    review.itemCode(),
                    review.title(),
                    review.state().word(),
                    review.round(),
                    review.submittedAt(),
                    review.proposal(),
                    review.state() instanceof Approved(var attribute) ? attribute : null,
                    decision == null ? null : decision.by(),
                    decision == null ? null : decision.at(),
                    decision == null ? null : decision.remark());
        }
    }

    @Schema(name = "ReviewDetail", description = "审批单与待审文本 / a review with the text to read")
    record ReviewDetailView(ReviewView review, RecordText record, List<StepView> steps) {}

    @Schema(name = "ReviewRecord", description = "待审文本 / the version under review")
    record RecordText(
            String title,
            String contentType,
            String content,
            String kind,
            List<RecordVersion.Attachment> attachments,
            Map<String, Object> fields,
            LocalDate formedOn,
            RecordVersion.@Nullable Change change,
            @Nullable String projectCode,
            String author,
            Instant recordedAt,
            String contentHash) {

        static RecordText of(RecordVersion record) {
            return new RecordText(
                    record.title(),
                    record.contentType(),
                    record.content(),
                    record.kind().name(),
                    record.attachments(),
                    record.fields(),
                    record.formed().on(),
                    record.change(),
                    record.projectCode(),
                    record.author(),
                    record.recordedAt(),
                    record.contentHash());
        }
    }

    @Schema(
            name = "ReviewAnswers",
            description = "逐条答复 / an answer per line, in the order of the request")
    record BulkView(int done, int refused, List<LineView> answers) {

        static BulkView of(List<LineView> answers) {
            int done = (int) answers.stream().filter(line -> line.problem() == null).count();
            return new BulkView(done, answers.size() - done, answers);
        }
    }

    @Schema(name = "ReviewAnswer", description = "一条的结果 / status as the single call would answer")
    record LineView(
            @Schema(description = "行号，自 1 起") int line,
            int status,
            @Nullable ReviewView review,
            @Schema(description = "问题，类型同单条接口") @Nullable LineProblem problem) {}

    @Schema(name = "LineProblem", description = "一条的问题 / the problem of one line")
    record LineProblem(String type, String title, @Nullable String detail) {

        static LineProblem of(Problem problem) {
            return new LineProblem(problem.type(), problem.title(), problem.detail());
        }
    }
}
