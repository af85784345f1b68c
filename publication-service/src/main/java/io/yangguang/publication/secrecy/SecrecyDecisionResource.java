package io.yangguang.publication.secrecy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.secrecy.SecrecyRequests.ApprovalRequest;
import io.yangguang.publication.secrecy.SecrecyRequests.AuthorityRequest;
import io.yangguang.publication.secrecy.SecrecyRequests.BulkRequest;
import io.yangguang.publication.secrecy.SecrecyRequests.DecisionRequest;
import io.yangguang.publication.secrecy.SecrecyViews.BulkView;
import io.yangguang.publication.secrecy.SecrecyViews.LineView;
import io.yangguang.publication.secrecy.SecrecyViews.ReviewView;
import io.yangguang.publication.secrecy.model.Desk;
import io.yangguang.rest.Callers;
import io.yangguang.rest.EntityTags;
import io.yangguang.rest.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/publication/v1/secrecy-reviews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "保密审查 / Secrecy reviews")
class SecrecyDecisionResource {

    private final SecrecyDecisionHandler decisions;
    private final SecrecyReader reader;
    private final Callers callers;

    SecrecyDecisionResource(
            SecrecyDecisionHandler decisions, SecrecyReader reader, Callers callers) {
        this.decisions = decisions;
        this.reader = reader;
        this.callers = callers;
    }

    @POST
    @Path("{id}/decision")
    @Idempotent
    @RolesAllowed("secrecy-review")
    @Operation(
            operationId = "decideSecrecyReview",
            summary = "保密审查：可以公开、不得公开、提交办公室确定 / Clear, block or escalate",
            description = "结论只对审查员读到的文本有效；每条警示须有理由；密级标志等任何人不得放行 / about the digest that was read")
    @APIResponse(
            responseCode = "200",
            description = "已审查 / decided",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "hit-reason-missing、reason-kind-unfit、confirmation-missing、reason-missing、ground-missing、"
                        + "late-classification-incomplete、unknown-hit、personal-data-in-reason")
    @APIResponse(responseCode = "403", description = "审查本人的信息 / self-review")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description =
                    "hard-block、still-scanning、changed-since-scan、other-desk、already-decided、superseded、approval-missing")
    @APIResponse(responseCode = "412", description = "审查已变化，带当前状态 / precondition-failed")
    @APIResponse(responseCode = "428", description = "缺少 If-Match / precondition-required")
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull DecisionRequest request) {
        return answer(
                decisions.decide(
                        id,
                        EntityTags.require(ifMatch),
                        Desk.REVIEWER,
                        request,
                        callers.current()));
    }

    @POST
    @Path("decisions")
    @Idempotent
    @RolesAllowed("secrecy-review")
    @Operation(
            operationId = "decideSecrecyReviews",
            summary = "批量保密审查 / Decide many, an answer per line",
            description = "每条带审查的 version（即 ETag），各自成立 / each line stands for itself")
    @APIResponse(responseCode = "200", description = "逐条答复 / an answer per line")
    public BulkView decideAll(@Valid @NotNull BulkRequest request) {
        var caller = callers.current();
        var answers = new ArrayList<LineView>();
        for (var line : request.decisions()) {
            answers.add(
                    line(
                            answers.size() + 1,
                            decisions.decide(
                                    line.reviewId(),
                                    line.version(),
                                    Desk.REVIEWER,
                                    line.request(),
                                    caller)));
        }
        return BulkView.of(answers);
    }

    @POST
    @Path("{id}/office-decision")
    @Idempotent
    @RolesAllowed("secrecy-office")
    @Operation(
            operationId = "decideSecrecyReviewForOffice",
            summary = "保密委员会办公室确定 / The secrecy office decides, or asks the authority",
            description = "提交上级的审查员本人不得代表办公室作出决定 / by another person than who escalated")
    @APIResponse(
            responseCode = "200",
            description = "已决定 / decided",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "400", description = "同 decision / as for decision")
    @APIResponse(responseCode = "403", description = "self-review")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "hard-block、other-desk、changed-since-scan ……")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response decideForOffice(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull DecisionRequest request) {
        return answer(
                decisions.decide(
                        id, EntityTags.require(ifMatch), Desk.OFFICE, request, callers.current()));
    }

    @POST
    @Path("{id}/authority-decision")
    @Idempotent
    @RolesAllowed("secrecy-office")
    @Operation(
            operationId = "enterAuthorityDecision",
            summary = "登记省政府办公厅或省保密局的答复 / Enter the answer of the authority",
            description = "须写明答复文号和日期；未另写理由的警示以答复文号为理由 / number and date of its document")
    @APIResponse(
            responseCode = "200",
            description = "已登记 / entered",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "400", description = "date-in-future、ground-missing ……")
    @APIResponse(responseCode = "403", description = "self-review")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "hard-block、other-desk ……")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response enterAnswer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AuthorityRequest request) {
        return answer(
                decisions.answer(id, EntityTags.require(ifMatch), request, callers.current()));
    }

    @POST
    @Path("{id}/required-approval")
    @Idempotent
    @RolesAllowed({"secrecy-review", "secrecy-office"})
    @Operation(
            operationId = "requireApproval",
            summary = "登记须经批准方可公开，及批准文号 / Say who has to approve first, and enter the approval",
            description = "未登记批准文号和日期前不得放行 / blocks CLEAR until number and date are there")
    @APIResponse(
            responseCode = "200",
            description = "已登记 / entered",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(
            responseCode = "400",
            description = "approval-incomplete、date-in-future、reason-missing")
    @APIResponse(responseCode = "403", description = "self-review")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "already-decided、superseded")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response requireApproval(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ApprovalRequest request) {
        return answer(
                decisions.approval(id, EntityTags.require(ifMatch), request, callers.current()));
    }

    private LineView line(int number, SecrecyAnswer answer) {
        if (answer instanceof SecrecyAnswer.Done(var review)) {
            return new LineView(number, 200, reader.view(review), null);
        }
        var problem = SecrecyProblems.problem(answer);
        return new LineView(number, problem.status(), null, problem);
    }

    private Response answer(SecrecyAnswer answer) {
        var review = SecrecyProblems.orThrow(answer);
        return Response.ok(reader.view(review))
                .header("ETag", EntityTags.of(review.version()))
                .build();
    }
}
