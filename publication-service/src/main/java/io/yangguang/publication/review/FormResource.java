package io.yangguang.publication.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.Reach;
import io.yangguang.publication.review.ConsultationViews.ConsultationView;
import io.yangguang.publication.review.ReviewViews.ReviewView;
import io.yangguang.publication.review.model.Review;
import io.yangguang.rest.Callers;
import io.yangguang.rest.EntityTags;
import io.yangguang.rest.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/publication/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "审批 / Reviews")
class FormResource {

    private final DraftHandler drafts;
    private final SubmitHandler submissions;
    private final OaDecisionHandler oaDecisions;
    private final ConsultationHandler consultations;
    private final ConsultationRows consultationRows;
    private final ReviewRows rows;
    private final FormDocuments documents;
    private final Reach reach;
    private final Callers callers;

    FormResource(
            DraftHandler drafts,
            SubmitHandler submissions,
            OaDecisionHandler oaDecisions,
            ConsultationHandler consultations,
            ConsultationRows consultationRows,
            ReviewRows rows,
            FormDocuments documents,
            Reach reach,
            Callers callers) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.oaDecisions = oaDecisions;
        this.consultations = consultations;
        this.consultationRows = consultationRows;
        this.rows = rows;
        this.documents = documents;
        this.reach = reach;
        this.callers = callers;
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({"form", "submit"})
    @Operation(
            operationId = "editReview",
            summary = "修改拟制中或被退回的审批单 / Edit a drafted or returned form",
            description = "修改的人不得审批该单 / whoever edits it may not sign it")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / edited",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "already-submitted、already-approved")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "422", description = "unknown-channel")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response edit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ProposalRequest request) {
        var expected = EntityTags.require(ifMatch);
        return answer(drafts.edit(id, expected, request, callers.current()));
    }

    @POST
    @Path("{id}/submission")
    @Idempotent
    @RolesAllowed("submit")
    @Operation(
            operationId = "handInReview",
            summary = "提交审批单 / Hand a drafted or returned form in",
            description = "从第一步开始 / it starts at the first step")
    @APIResponse(
            responseCode = "200",
            description = "已提交 / submitted",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "400", description = "attribute-incomplete、attribute-contradictory")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "already-submitted、already-approved、newer-version-exists")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response handIn(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var expected = EntityTags.require(ifMatch);
        return answer(submissions.handIn(id, expected, callers.current()));
    }

    @POST
    @Path("{id}/oa-decision")
    @RolesAllowed("decide-through-oa")
    @Operation(
            operationId = "decideReviewThroughOa",
            summary = "外部 OA 送交签批结果 / A decision made in an outside OA",
            description = "对应人员受同样的约束；同一审批单同一步骤的同一文号只办一次，重复送交答复现状 / a repeat answers what is there")
    @APIResponse(
            responseCode = "200",
            description = "已审批，或早已送交 / decided, be it before",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "403", description = "self-approval、signed-before、not-your-step")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "not-at-step、already-approved、not-submitted、consultation-open")
    @APIResponse(responseCode = "422", description = "unknown-signatory、signed-in-future")
    public Response decideThroughOa(
            @PathParam("id") UUID id, @Valid @NotNull OaDecisionRequest request) {
        return answer(oaDecisions.decide(id, request, callers.current()));
    }

    @POST
    @Path("{id}/consultations")
    @Idempotent
    @RolesAllowed({"submit", "approve"})
    @Operation(
            operationId = "askCoIssuers",
            summary = "征求联合发文机关的定性意见 / Ask co-issuers for their view",
            description = "最后一步签批等到全部答复或期限已过 / the last signature waits")
    @APIResponse(
            responseCode = "201",
            description = "审批单的全部征求意见 / all of the form",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = ConsultationView.class)))
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "already-approved、already-consulted")
    @APIResponse(responseCode = "422", description = "unknown-body、answer-by-past")
    public Response ask(
            @PathParam("id") UUID id, @Valid @NotNull ConsultationRequests.Ask request) {
        var all = consultations.ask(id, request, callers.current());
        return Response.status(201).entity(all.stream().map(ConsultationView::of).toList()).build();
    }

    @GET
    @Path("{id}/consultations")
    @RolesAllowed({"submit", "approve", "publish", "withdraw", "inspect"})
    @Operation(
            operationId = "listConsultationsOfReview",
            summary = "审批单的征求意见 / What co-issuers of a form said")
    @APIResponse(responseCode = "200", description = "全部 / all")
    @APIResponse(responseCode = "404", description = "not-found")
    public List<ConsultationView> consultations(@PathParam("id") UUID id) {
        return consultationRows.of(reached(id).id()).stream().map(ConsultationView::of).toList();
    }

    @GET
    @Path("{id}/form.docx")
    @Produces(FormDocuments.MEDIA_TYPE)
    @RolesAllowed({"submit", "approve", "publish", "withdraw", "inspect"})
    @Operation(operationId = "printReview", summary = "审批单 Word 文件 / The form as a Word file")
    @APIResponse(responseCode = "200", description = "政府信息公开审批单.docx")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response document(@PathParam("id") UUID id) {
        var review = reached(id);
        return Response.ok(documents.of(review))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"form-" + review.id() + ".docx\"")
                .build();
    }

    private Review reached(UUID id) {
        var caller = callers.current();
        return rows.find(id)
                .filter(r -> reach.covers(caller, r.bodyId(), r.divisionCode()))
                .orElseThrow(() -> ReviewProblems.unknown().asException());
    }

    private static Response answer(ReviewAnswer answer) {
        var review = ReviewProblems.orThrow(answer);
        return Response.ok(ReviewView.of(review))
                .header("ETag", EntityTags.of(review.version()))
                .build();
    }
}
