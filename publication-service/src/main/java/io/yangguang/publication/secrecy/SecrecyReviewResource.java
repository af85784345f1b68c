package io.yangguang.publication.secrecy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.secrecy.SecrecyListRows.Wanted;
import io.yangguang.publication.secrecy.SecrecyRequests.OpenRequest;
import io.yangguang.publication.secrecy.SecrecyViews.DetailView;
import io.yangguang.publication.secrecy.SecrecyViews.ReviewView;
import io.yangguang.rest.Callers;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/publication/v1/secrecy-reviews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "保密审查 / Secrecy reviews")
class SecrecyReviewResource {

    private final OpenHandler opening;
    private final SecrecyReader reader;
    private final Callers callers;

    SecrecyReviewResource(OpenHandler opening, SecrecyReader reader, Callers callers) {
        this.opening = opening;
        this.reader = reader;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @RolesAllowed({"submit", "approve", "secrecy-review", "secrecy-office"})
    @Operation(
            operationId = "openSecrecyReview",
            summary = "发起保密审查 / Open a secrecy review",
            description =
                    "提交审批时自动发起；删减稿变化后再次发起，原审查被取代。文本未变时返回现有审查 / opened by submission too; again"
                            + " after the outward text changed")
    @APIResponse(
            responseCode = "201",
            description = "已发起，等待扫描 / opened, waits for its scan",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(
            responseCode = "200",
            description = "文本未变，现有审查 / the review that stands",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "404", description = "没有这个版本，或不在本人范围 / not-found")
    public Response open(@Valid @NotNull OpenRequest request) {
        var answer =
                opening.open(
                        request.recordId(),
                        request.version(),
                        request.needsApprovalBy(),
                        callers.current());
        var review = SecrecyProblems.orThrow(answer);
        var location = URI.create("/api/publication/v1/secrecy-reviews/" + review.id());
        var response =
                answer instanceof SecrecyAnswer.Opened ? Response.created(location) : Response.ok();
        return response.header("ETag", EntityTags.of(review.version()))
                .entity(reader.view(review))
                .build();
    }

    @GET
    @RolesAllowed({
        "submit",
        "approve",
        "publish",
        "withdraw",
        "inspect",
        "secrecy-review",
        "secrecy-office"
    })
    @Operation(
            operationId = "listSecrecyReviews",
            summary = "保密审查列表 / Secrecy reviews in scope, newest first or by due date")
    @APIResponse(responseCode = "200", description = "一页 / a page")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    public Page<ReviewView> list(
            @QueryParam("record") @Nullable UUID record,
            @QueryParam("state")
                    @Pattern(
                            regexp =
                                    "SCANNING|OPEN|ESCALATED_TO_OFFICE|ESCALATED_TO_AUTHORITY|CLEARED|BLOCKED|SUPERSEDED",
                            message = "不是保密审查的状态")
                    @Nullable String state,
            @QueryParam("body") @Nullable UUID body,
            @QueryParam("sort")
                    @Parameter(description = "newest（缺省），或 due：按公开义务的最早到期日，急者在前")
                    @DefaultValue("newest")
                    @Pattern(regexp = "newest|due", message = "应为 newest 或 due")
                    String sort,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        var wanted = new Wanted(state, record, body, sort.equals("due"));
        var found =
                reader.list(
                        callers.current(),
                        wanted,
                        cursor == null ? null : SecrecyCursor.after(cursor, wanted.byDue()),
                        limit + 1);
        var page = found.stream().limit(limit).toList();
        return new Page<>(
                page.stream().map(reader::view).toList(),
                found.size() > limit ? SecrecyCursor.next(page.getLast(), wanted, limit) : null,
                null);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        "submit",
        "approve",
        "publish",
        "withdraw",
        "inspect",
        "secrecy-review",
        "secrecy-office"
    })
    @Operation(
            operationId = "readSecrecyReview",
            summary = "保密审查、疑点与待审文本 / A secrecy review with its hits and the text to read")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为 version",
            content = @Content(schema = @Schema(implementation = DetailView.class)))
    @APIResponse(responseCode = "404", description = "没有这个审查，或不在本人范围 / not-found")
    public Response one(@PathParam("id") UUID id) {
        var detail =
                reader.one(id, callers.current())
                        .orElseThrow(() -> SecrecyProblems.unknown().asException());
        return Response.ok(detail).header("ETag", EntityTags.of(detail.review().version())).build();
    }
}
