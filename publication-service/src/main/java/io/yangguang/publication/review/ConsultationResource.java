package io.yangguang.publication.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.redaction.Redactions;
import io.yangguang.publication.review.ConsultationViews.AskedView;
import io.yangguang.publication.review.ConsultationViews.ConsultationView;
import io.yangguang.publication.review.ReviewViews.RecordText;
import io.yangguang.publication.review.model.Consultation;
import io.yangguang.rest.Callers;
import io.yangguang.rest.Cursors;
import io.yangguang.rest.EntityTags;
import io.yangguang.rest.Idempotent;
import io.yangguang.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/publication/v1/consultations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "联合发文 / Co-issuers")
class ConsultationResource {

    private static final String PATH = "/api/publication/v1/consultations";

    private final ConsultationRows rows;
    private final ConsultationHandler handler;
    private final ReviewRows reviews;
    private final RecordVersions records;
    private final Redactions redactions;
    private final FormFacts facts;
    private final Callers callers;

    ConsultationResource(
            ConsultationRows rows,
            ConsultationHandler handler,
            ReviewRows reviews,
            RecordVersions records,
            Redactions redactions,
            FormFacts facts,
            Callers callers) {
        this.rows = rows;
        this.handler = handler;
        this.reviews = reviews;
        this.records = records;
        this.redactions = redactions;
        this.facts = facts;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("approve")
    @Operation(
            operationId = "listConsultations",
            summary = "征求本机关的定性意见 / What is asked of the caller's body, newest first")
    @APIResponse(responseCode = "200", description = "一页 / a page")
    public Page<ConsultationView> list(
            @QueryParam("state")
                    @Pattern(
                            regexp = "ASKED|ANSWERED|DECIDED",
                            message = "应为 ASKED、ANSWERED 或 DECIDED")
                    @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        var found =
                rows.list(
                        handler.bodies(callers.current()),
                        state,
                        cursor == null ? null : ReviewCursor.before(cursor),
                        limit + 1);
        var page = found.stream().limit(limit).map(ConsultationView::of).toList();
        var next =
                found.size() > limit
                        ? "%s?%scursor=%s&limit=%d"
                                .formatted(
                                        PATH,
                                        state == null ? "" : "state=" + state + "&",
                                        Cursors.encode(page.getLast().id()),
                                        limit)
                        : null;
        return new Page<>(page, next, null);
    }

    @GET
    @Path("{id}")
    @RolesAllowed("approve")
    @Operation(operationId = "readConsultation", summary = "征求意见与文本 / One, with the text")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为 version",
            content = @Content(schema = @Schema(implementation = AskedView.class)))
    @APIResponse(responseCode = "404", description = "没有征求本机关的意见 / not-found")
    public Response one(@PathParam("id") UUID id) {
        var caller = callers.current();
        var bodies = handler.bodies(caller);
        var asked =
                rows.find(id)
                        .filter(one -> bodies.contains(one.bodyId()))
                        .orElseThrow(() -> ConsultationProblems.unknown().asException());
        var review = reviews.find(asked.reviewId()).orElseThrow();
        var record = records.find(review.recordId(), review.recordVersion()).orElseThrow();
        return answer(
                asked,
                new AskedView(
                        ConsultationView.of(asked),
                        review.bodyId(),
                        facts.name(review.bodyId()),
                        review.proposal(),
                        RecordText.of(redactions.shownTo(caller, record))));
    }

    @POST
    @Path("{id}/answer")
    @Idempotent
    @RolesAllowed("approve")
    @Operation(
            operationId = "answerConsultation",
            summary = "答复定性意见 / Agree or differ",
            description = "答复一次；承办机关审定前有效 / once, until the host has decided")
    @APIResponse(
            responseCode = "200",
            description = "已答复 / answered",
            content = @Content(schema = @Schema(implementation = ConsultationView.class)))
    @APIResponse(responseCode = "400", description = "attribute-incomplete、reason-missing")
    @APIResponse(responseCode = "404", description = "没有征求本机关的意见 / not-found")
    @APIResponse(responseCode = "409", description = "already-answered、already-decided")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response answer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ConsultationRequests.Answer request) {
        var expected = EntityTags.require(ifMatch);
        var answered = handler.answer(id, expected, request, callers.current());
        return answer(answered, ConsultationView.of(answered));
    }

    private static Response answer(Consultation one, Object view) {
        return Response.ok(view).header("ETag", EntityTags.of(one.version())).build();
    }
}
