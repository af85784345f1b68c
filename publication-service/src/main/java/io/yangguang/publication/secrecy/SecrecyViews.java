package io.yangguang.publication.secrecy;

import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.secrecy.HitRows.Reasoned;
import io.yangguang.publication.secrecy.SecrecyListRows.Listed;
import io.yangguang.publication.secrecy.StepRows.Step;
import io.yangguang.publication.secrecy.model.Blocking;
import io.yangguang.publication.secrecy.model.Desk;
import io.yangguang.publication.secrecy.model.HitKind;
import io.yangguang.publication.secrecy.model.HitPlace;
import io.yangguang.publication.secrecy.model.ReasonKind;
import io.yangguang.publication.secrecy.model.RequiredApproval;
import io.yangguang.publication.secrecy.model.SecrecyState;
import io.yangguang.publication.secrecy.model.Severity;
import io.yangguang.rest.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the secrecy API shows. */
final class SecrecyViews {

    private SecrecyViews() {}

    @Schema(
            name = "OpenDuty",
            description = "仍在计时的公开义务；保密审查不停止计时 / the duty to publish runs on during the review")
    record DutyView(
            LocalDate dueOn,
            @Schema(description = "期限暂定时可能的最早到期日") LocalDate earliest,
            boolean provisional,
            @Schema(description = "至最早到期日剩余工作日，逾期为负") @Nullable Integer workingDaysLeft) {}

    @Schema(name = "SecrecyReview", description = "保密审查 / a secrecy review")
    record ReviewView(
            UUID id,
            @Schema(description = "版本，用于 If-Match / row version, as in ETag") long version,
            UUID recordId,
            int recordVersion,
            UUID bodyId,
            String divisionCode,
            String itemCode,
            @Schema(description = "拟公开的标题，个人信息已掩码") String title,
            @Schema(description = "拟公开文本的摘要；结论只对它有效") String digest,
            @Schema(
                            description =
                                    "SCANNING、OPEN、ESCALATED_TO_OFFICE、ESCALATED_TO_AUTHORITY、CLEARED、BLOCKED、SUPERSEDED",
                            examples = "OPEN")
                    String state,
            Instant openedAt,
            @Schema(description = "不可放行的疑点数") int blocks,
            @Schema(description = "须写理由的疑点数") int warnings,
            @Schema(description = "须经批准方可公开") @Nullable RequiredApproval needsApproval,
            @Nullable Desk decidedDesk,
            @Nullable String decidedBy,
            @Nullable String decidedByName,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            @Schema(description = "不得公开的依据") @Nullable Blocking blocking,
            @Nullable DutyView duty) {

        static ReviewView of(Listed listed, @Nullable DutyView duty) {
            var review = listed.review();
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
                    review.digest(),
                    review.state().word(),
                    review.openedAt(),
                    review.blocks(),
                    review.warnings(),
                    review.approval(),
                    decision == null ? null : decision.desk(),
                    decision == null ? null : decision.by(),
                    decision == null ? null : decision.byName(),
                    decision == null ? null : decision.at(),
                    decision == null ? null : decision.remark(),
                    review.state() instanceof SecrecyState.Blocked(var blocking) ? blocking : null,
                    duty);
        }
    }

    @Schema(name = "SecrecyHit", description = "一处疑点；摘录已掩码 / a hit, never the whole value")
    record HitView(
            UUID id,
            HitKind kind,
            @Schema(description = "类别") String name,
            Severity severity,
            HitPlace.Area area,
            @Schema(description = "字段路径或文件路径", examples = "a.zip!b/c.docx") @Nullable String path,
            @Schema(description = "页或工作表", examples = "第3页") @Nullable String section,
            int offset,
            int line,
            @Schema(examples = "2208**********1234") String masked,
            int occurrences,
            @Nullable ReasonKind reasonKind,
            @Nullable String reason,
            @Nullable String confirmation,
            @Nullable String reasonedBy,
            @Nullable Instant reasonedAt) {

        static HitView of(Reasoned reasoned) {
            var hit = reasoned.hit();
            var reason = reasoned.reason();
            return new HitView(
                    hit.id(),
                    hit.kind(),
                    hit.kind().chinese(),
                    hit.kind().severity(),
                    hit.place().area(),
                    hit.place().path(),
                    hit.place().section(),
                    hit.place().offset(),
                    hit.place().line(),
                    hit.masked(),
                    hit.occurrences(),
                    reason == null ? null : reason.kind(),
                    reason == null ? null : reason.reason(),
                    reason == null ? null : reason.confirmation(),
                    reasoned.by(),
                    reasoned.at());
        }
    }

    @Schema(name = "OutwardText", description = "拟公开的文本 / what would go out")
    record TextView(
            String title,
            String contentType,
            String content,
            Map<String, Object> fields,
            List<RecordVersion.Attachment> attachments,
            @Nullable String projectCode,
            @Schema(description = "文本的摘要；与审查的 digest 不同时须重新审查") String digest) {

        static TextView of(RecordVersion outward) {
            return new TextView(
                    outward.title(),
                    outward.contentType(),
                    outward.content(),
                    outward.fields(),
                    outward.attachments(),
                    outward.projectCode(),
                    outward.contentHash());
        }
    }

    @Schema(
            name = "SecrecyReviewDetail",
            description = "保密审查、疑点与待审文本 / with hits and the text to read")
    record DetailView(ReviewView review, TextView text, List<HitView> hits, List<Step> steps) {}

    @Schema(name = "SecrecyAnswers", description = "逐条答复 / an answer per line")
    record BulkView(int done, int refused, List<LineView> answers) {

        static BulkView of(List<LineView> answers) {
            int done = (int) answers.stream().filter(line -> line.problem() == null).count();
            return new BulkView(done, answers.size() - done, answers);
        }
    }

    @Schema(name = "SecrecyAnswer", description = "一条的结果 / status as the single call would answer")
    record LineView(
            @Schema(description = "行号，自 1 起") int line,
            int status,
            @Nullable ReviewView review,
            @Schema(description = "问题，类型同单条接口") @Nullable Problem problem) {}
}
