package io.yangguang.publication.review;

import io.yangguang.publication.chain.model.Office;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.record.model.RecordVersion.Change.Nature;
import io.yangguang.publication.review.ConsultationViews.ConsultationView;
import io.yangguang.publication.review.model.Form;
import io.yangguang.publication.review.model.Review;
import io.yangguang.publication.review.model.ReviewState.Approved;
import io.yangguang.publication.review.model.ReviewState.AtStep;
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

    @Schema(name = "Review", description = "审批单 / an approval form")
    record ReviewView(
            UUID id,
            @Schema(description = "版本，用于 If-Match / row version, as in ETag") long version,
            UUID recordId,
            int recordVersion,
            UUID bodyId,
            String divisionCode,
            String itemCode,
            String title,
            @Schema(description = "DRAFTED、SUBMITTED、APPROVED 或 RETURNED", examples = "SUBMITTED")
                    String state,
            @Schema(description = "待签批的一步；仅在 SUBMITTED 时有 / whose turn it is")
                    @Nullable TurnView step,
            @Schema(description = "第几次提交；0 为拟制中") int round,
            @Nullable Instant submittedAt,
            @Schema(description = "拟定的公开属性") Attribute proposal,
            @Schema(description = "拟公开渠道的代码") List<String> channels,
            Form.Urgency urgency,
            @Schema(description = "重大事项") boolean major,
            @Schema(description = "敏感事项") boolean sensitive,
            @Schema(description = "承办处室") @Nullable String responsibleOffice,
            @Schema(description = "各步签批至此的公开属性 / what the signatures so far pass on")
                    Attribute carried,
            @Schema(description = "拟定的变更性质") @Nullable Nature proposedNature,
            @Schema(description = "各步签批至此、审批后即为审定的变更性质") @Nullable Nature nature,
            @Schema(description = "审定的公开属性") @Nullable Attribute decided,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Schema(description = "审批意见") @Nullable String reason) {

        static ReviewView of(Review review) {
            var decision = review.decision();
            var now = review.determination();
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
                    TurnView.of(review),
                    review.round(),
                    review.submittedAt(),
                    review.proposal(),
                    review.form().channels(),
                    review.form().urgency(),
                    review.form().major(),
                    review.form().sensitive(),
                    review.form().responsibleOffice(),
                    now.attribute(),
                    review.proposedNature(),
                    now.nature(),
                    review.state() instanceof Approved(var attribute) ? attribute : null,
                    decision == null ? null : decision.by(),
                    decision == null ? null : decision.at(),
                    decision == null ? null : decision.remark());
        }
    }

    @Schema(name = "ReviewTurn", description = "第几步，由谁签批 / which step, and whose")
    record TurnView(int number, int of, Office office, String officeName) {

        static @Nullable TurnView of(Review review) {
            if (!(review.state() instanceof AtStep(int number, _, _))) {
                return null;
            }
            var offices = review.offices();
            var office = offices.get(number - 1);
            return new TurnView(number, offices.size(), office, office.title());
        }
    }

    @Schema(name = "ReviewDetail", description = "审批单与待审文本 / a review with the text to read")
    record ReviewDetailView(
            ReviewView review,
            RecordText record,
            List<StepView> steps,
            @Schema(description = "联合发文机关的定性意见") List<ConsultationView> consultations) {}

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
