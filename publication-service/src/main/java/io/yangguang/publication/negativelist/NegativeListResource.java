package io.yangguang.publication.negativelist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.Reach;
import io.yangguang.publication.negativelist.ListRequests.Confirmation;
import io.yangguang.publication.negativelist.ListRequests.Decision;
import io.yangguang.publication.negativelist.ListRequests.Draft;
import io.yangguang.publication.negativelist.ListRequests.Revision;
import io.yangguang.publication.negativelist.ListViews.ListView;
import io.yangguang.publication.negativelist.model.NegativeList;
import io.yangguang.rest.Callers;
import io.yangguang.rest.Cursors;
import io.yangguang.rest.EntityTags;
import io.yangguang.rest.Idempotent;
import io.yangguang.rest.Page;
import io.yangguang.rest.Problem;
import io.yangguang.time.BusinessClock;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/publication/v1/negative-lists")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "负面清单 / Negative lists")
class NegativeListResource {

    private static final int REVIEW_MONTHS = 12;

    private final NegativeListHandler handler;
    private final NegativeListRows rows;
    private final Reach reach;
    private final Callers callers;
    private final BusinessClock clock;

    NegativeListResource(
            NegativeListHandler handler,
            NegativeListRows rows,
            Reach reach,
            Callers callers,
            BusinessClock clock) {
        this.handler = handler;
        this.rows = rows;
        this.reach = reach;
        this.callers = callers;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RolesAllowed({"administer", "submit"})
    @Operation(operationId = "draftNegativeList", summary = "起草新一版负面清单 / Draft an edition")
    @APIResponse(
            responseCode = "201",
            description = "已起草 / drafted",
            content = @Content(schema = @Schema(implementation = ListView.class)))
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "404", description = "没有这个机关，或不在本人范围 / not-found")
    @APIResponse(responseCode = "409", description = "list-under-way")
    public Response draft(@Valid @NotNull Draft request) {
        var list = ListProblems.orThrow(handler.draft(request, callers.current()));
        return Response.created(URI.create("/api/publication/v1/negative-lists/" + list.id()))
                .header("ETag", EntityTags.of(list.version()))
                .entity(ListView.of(list, clock.today()))
                .build();
    }

    @GET
    @RolesAllowed({"administer", "submit", "approve", "publish", "inspect"})
    @Operation(
            operationId = "listNegativeLists",
            summary = "负面清单列表，最新在前 / Editions in scope, newest first",
            description =
                    "review-due=true 只列施行中、十二个月未复核的 / in force and not reviewed for twelve months")
    @APIResponse(responseCode = "200", description = "一页 / a page")
    @APIResponse(responseCode = "400", description = "invalid-cursor、validation-failed")
    public Page<ListView> list(
            @QueryParam("state")
                    @Pattern(
                            regexp = "DRAFTED|SUBMITTED|RETURNED|APPROVED",
                            message = "应为 DRAFTED、SUBMITTED、RETURNED 或 APPROVED")
                    @Nullable String state,
            @QueryParam("body") @Nullable UUID body,
            @QueryParam("division") @Pattern(regexp = "[0-9]{6}", message = "应为六位行政区划代码")
                    @Nullable String division,
            @QueryParam("review-due") @DefaultValue("false") boolean reviewDue,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @Context UriInfo uri) {
        var today = clock.today();
        var found =
                rows.list(
                        reach.filter(callers.current(), "l"),
                        new NegativeListRows.Wanted(
                                state,
                                body,
                                division,
                                reviewDue ? today.minusMonths(REVIEW_MONTHS) : null,
                                today),
                        cursor == null ? null : before(cursor),
                        limit + 1);
        var page = found.stream().limit(limit).map(list -> ListView.of(list, today)).toList();
        return new Page<>(page, found.size() > limit ? next(uri, page.getLast().id()) : null, null);
    }

    private static UUID before(String cursor) {
        try {
            return UUID.fromString(Cursors.decode(cursor).getFirst());
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "invalid-cursor", "分页游标无效")
                    .field("cursor", "不是本接口给出的游标")
                    .asException();
        }
    }

    private static String next(UriInfo uri, UUID last) {
        return uri.getRequestUri().getRawPath()
                + "?"
                + uri.getRequestUriBuilder()
                        .replaceQueryParam("cursor", Cursors.encode(last))
                        .build()
                        .getRawQuery();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"administer", "submit", "approve", "publish", "inspect"})
    @Operation(operationId = "readNegativeList", summary = "一版负面清单 / An edition")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为 version",
            content = @Content(schema = @Schema(implementation = ListView.class)))
    @APIResponse(responseCode = "404", description = "not-found")
    public Response one(@PathParam("id") UUID id) {
        var caller = callers.current();
        return answer(
                rows.find(id)
                        .filter(list -> handler.covers(caller, list.bodyId(), list.divisionCode()))
                        .orElseThrow(() -> ListProblems.unknown().asException()));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({"administer", "submit"})
    @Operation(operationId = "reviseNegativeList", summary = "修改草案 / Write a draft anew")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / revised",
            content = @Content(schema = @Schema(implementation = ListView.class)))
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "already-submitted、already-approved、list-superseded")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response revise(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "清单的 ETag", example = "\"1\"")
                    @Nullable String ifMatch,
            @Valid @NotNull Revision request) {
        return answer(
                ListProblems.orThrow(
                        handler.revise(
                                id, EntityTags.require(ifMatch), request, callers.current())));
    }

    @POST
    @Path("{id}/submission")
    @Idempotent
    @RolesAllowed({"administer", "submit"})
    @Operation(operationId = "submitNegativeList", summary = "提交审批 / Submit for approval")
    @APIResponse(
            responseCode = "200",
            description = "已提交 / submitted",
            content = @Content(schema = @Schema(implementation = ListView.class)))
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "list-empty、already-submitted、already-approved、list-superseded")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response submit(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(
                ListProblems.orThrow(
                        handler.submit(id, EntityTags.require(ifMatch), callers.current())));
    }

    @POST
    @Path("{id}/decision")
    @Idempotent
    @RolesAllowed("office-leader")
    @Operation(
            operationId = "decideNegativeList",
            summary = "分管领导审定或退回 / The leader in charge approves or returns",
            description = "须有 office-leader；起草、提交的人不得审定。审定后自施行日取代上一版")
    @APIResponse(
            responseCode = "200",
            description = "已审定或退回 / decided",
            content = @Content(schema = @Schema(implementation = ListView.class)))
    @APIResponse(responseCode = "400", description = "reason-missing")
    @APIResponse(responseCode = "403", description = "forbidden、self-approval")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "not-submitted、already-approved、list-not-after-predecessor")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Decision request) {
        return answer(
                ListProblems.orThrow(
                        handler.decide(
                                id,
                                EntityTags.require(ifMatch),
                                request.decision(),
                                request.reason(),
                                callers.current())));
    }

    @POST
    @Path("{id}/confirmation")
    @Idempotent
    @RolesAllowed("office-leader")
    @Operation(
            operationId = "confirmNegativeList",
            summary = "复核后无需调整 / Reviewed, nothing to adjust",
            description = "须有 office-leader；十二个月的复核期重新起算")
    @APIResponse(
            responseCode = "200",
            description = "已记录 / noted",
            content = @Content(schema = @Schema(implementation = ListView.class)))
    @APIResponse(responseCode = "403", description = "forbidden")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "list-not-in-force、list-superseded")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response confirm(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Confirmation request) {
        return answer(
                ListProblems.orThrow(
                        handler.confirm(
                                id,
                                EntityTags.require(ifMatch),
                                request.reason(),
                                callers.current())));
    }

    private Response answer(NegativeList list) {
        return Response.ok(ListView.of(list, clock.today()))
                .header("ETag", EntityTags.of(list.version()))
                .build();
    }
}
