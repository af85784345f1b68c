package io.yangguang.publication.secrecy;

import io.yangguang.publication.secrecy.model.Blocking;
import io.yangguang.publication.secrecy.model.Blocking.Ground;
import io.yangguang.publication.secrecy.model.Blocking.LateClassification;
import io.yangguang.publication.secrecy.model.HitReason;
import io.yangguang.publication.secrecy.model.ReasonKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the secrecy API takes. */
final class SecrecyRequests {

    private SecrecyRequests() {}

    @Schema(
            name = "SecrecyReviewRequest",
            description = "发起保密审查 / open a secrecy review",
            examples = "{\"recordId\":\"01990000-0000-7000-8000-000000000001\",\"version\":1}")
    record OpenRequest(
            @NotNull UUID recordId,
            @Min(1) int version,
            @Schema(description = "需经其批准方可公开的机关 / who has to approve first")
                    @Size(min = 1, max = 200)
                    @Nullable String needsApprovalBy) {}

    /** What a desk wants. */
    enum Verdict {
        CLEAR,
        BLOCK,
        ESCALATE
    }

    @Schema(
            name = "SecrecyDecision",
            description = "保密审查意见：可以公开、不得公开、提交上级确定 / clear, block or escalate",
            examples =
                    "{\"decision\":\"CLEAR\",\"reasons\":[{\"hit\":\"01990000-0000-7000-8000-000000000002\","
                        + "\"kind\":\"REQUIRED_BY_LAW\",\"reason\":\"采购公告依法载明联系方式\"}]}")
    record DecisionRequest(
            @NotNull Verdict decision,
            @Schema(description = "意见；不得公开、提交上级时必填") @Size(max = 2000) @Nullable String reason,
            @Schema(description = "每条警示的理由 / a reason for each warning") @Size(max = 1000)
                    @Nullable List<@Valid @NotNull ReasonRequest> reasons,
            @Schema(description = "不得公开的依据；不得公开时必填") @Nullable Ground ground,
            @Schema(description = "补充定密时必填") @Valid @Nullable LateRequest lateClassification) {

        List<ReasonRequest> given() {
            return reasons == null ? List.of() : reasons;
        }
    }

    @Schema(
            name = "SecrecyReason",
            description = "一条警示的理由 / why a warning does not stand in the way")
    record ReasonRequest(
            @NotNull UUID hit,
            @Schema(description = "权利人同意、重大公共利益、依法应当公开、误报、已人工查阅；DETERMINED_BY_AUTHORITY 只用于登记上级答复")
                    @NotNull
                    ReasonKind kind,
            @NotBlank @Size(max = 1000) String reason,
            @Schema(description = "领导小组审定的文号或纪要；重大公共利益时必填") @Size(max = 200)
                    @Nullable String confirmation) {

        HitReason toModel() {
            return new HitReason(hit, kind, reason, confirmation);
        }
    }

    @Schema(
            name = "LateClassification",
            description = "补充定密：承办处室确定，分管领导审定，定密责任人审核 / who determined, settled and confirmed")
    record LateRequest(
            @NotBlank @Size(max = 100) String division,
            @NotBlank @Size(max = 100) String leader,
            @NotBlank @Size(max = 100) String classifier) {

        static @Nullable LateClassification toModel(@Nullable LateRequest request) {
            return request == null
                    ? null
                    : new LateClassification(
                            request.division(), request.leader(), request.classifier());
        }
    }

    static Blocking blocking(Ground ground, @Nullable LateRequest late) {
        return new Blocking(ground, LateRequest.toModel(late));
    }

    /** What the authority said. */
    enum Result {
        CLEAR,
        BLOCK
    }

    @Schema(
            name = "AuthorityAnswer",
            description = "省政府办公厅或省保密局的答复 / the answer of the authority, entered by the office",
            examples =
                    "{\"result\":\"CLEAR\",\"documentNumber\":\"示保函〔2026〕12号\",\"documentDate\":\"2026-03-02\"}")
    record AuthorityRequest(
            @NotNull Result result,
            @Schema(description = "答复文号") @NotBlank @Size(max = 100) String documentNumber,
            @Schema(description = "答复日期") @NotNull LocalDate documentDate,
            @Size(max = 2000) @Nullable String reason,
            @Size(max = 1000) @Nullable List<@Valid @NotNull ReasonRequest> reasons,
            @Schema(description = "不得公开的依据；不得公开时必填") @Nullable Ground ground,
            @Valid @Nullable LateRequest lateClassification) {

        DecisionRequest decision() {
            return new DecisionRequest(
                    result == Result.CLEAR ? Verdict.CLEAR : Verdict.BLOCK,
                    reason == null ? documentNumber : reason,
                    reasons,
                    ground,
                    lateClassification);
        }
    }

    @Schema(
            name = "RequiredApproval",
            description = "需经批准方可公开：批准机关，及批准文号、日期（取得后填） / who has to approve, and the approval",
            examples =
                    "{\"needsApprovalBy\":\"省自然资源厅\",\"number\":\"示资函〔2026〕3号\",\"date\":\"2026-03-02\"}")
    record ApprovalRequest(
            @Schema(description = "批准机关；不再需要批准时为 null，并写明理由") @Size(min = 1, max = 200)
                    @Nullable String needsApprovalBy,
            @Size(min = 1, max = 100) @Nullable String number,
            @Nullable LocalDate date,
            @Size(max = 2000) @Nullable String reason) {}

    @Schema(name = "SecrecyDecisions", description = "批量审查 / up to 500")
    record BulkRequest(@NotEmpty @Size(max = 500) List<@Valid @NotNull BulkLine> decisions) {}

    @Schema(
            name = "SecrecyDecisionLine",
            description = "一条审查意见；version 同 ETag / version as in ETag")
    record BulkLine(
            @NotNull UUID reviewId,
            @Min(1) long version,
            @NotNull Verdict decision,
            @Size(max = 2000) @Nullable String reason,
            @Size(max = 1000) @Nullable List<@Valid @NotNull ReasonRequest> reasons,
            @Nullable Ground ground,
            @Valid @Nullable LateRequest lateClassification) {

        DecisionRequest request() {
            return new DecisionRequest(decision, reason, reasons, ground, lateClassification);
        }
    }
}
