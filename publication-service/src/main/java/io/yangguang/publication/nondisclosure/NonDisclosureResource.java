package io.yangguang.publication.nondisclosure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.Reach;
import io.yangguang.publication.negativelist.model.Ground;
import io.yangguang.publication.nondisclosure.EntryRequests.Earlier;
import io.yangguang.publication.nondisclosure.EntryRequests.Evaluation;
import io.yangguang.publication.nondisclosure.EntryRows.AskedState;
import io.yangguang.publication.nondisclosure.EntryViews.DetailView;
import io.yangguang.publication.nondisclosure.EntryViews.EntryView;
import io.yangguang.publication.nondisclosure.model.Entry;
import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.record.model.RecordVersion;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/publication/v1/non-disclosures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "不予公开登记 / Non-disclosure register")
class NonDisclosureResource {

    private final EvaluationHandler handler;
    private final EntryRows rows;
    private final EvaluationRows evaluations;
    private final RecordVersions records;
    private final Reach reach;
    private final Callers callers;
    private final BusinessClock clock;

    NonDisclosureResource(
            EvaluationHandler handler,
            EntryRows rows,
            EvaluationRows evaluations,
            RecordVersions records,
            Reach reach,
            Callers callers,
            BusinessClock clock) {
        this.handler = handler;
        this.rows = rows;
        this.evaluations = evaluations;
        this.records = records;
        this.reach = reach;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"submit", "approve", "publish", "inspect"})
    @Operation(
            operationId = "listNonDisclosures",
            summary = "不予公开登记列表，最新在前 / Entries in scope, newest first")
    @APIResponse(responseCode = "200", description = "一页 / a page")
    @APIResponse(responseCode = "400", description = "invalid-cursor、validation-failed")
    public Page<EntryView> list(
            @QueryParam("state") @Parameter(description = "按今日计算的状态", example = "DUE")
                    @Nullable AskedState state,
            @QueryParam("ground") @Nullable Ground ground,
            @QueryParam("body") @Nullable UUID body,
            @QueryParam("record") @Nullable UUID record,
            @QueryParam("due-before") @Parameter(description = "评估日期早于", example = "2027-01-01")
                    @Nullable LocalDate dueBefore,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @Context UriInfo uri) {
        var today = clock.today();
        var found =
                rows.list(
                        reach.filter(callers.current(), "e"),
                        new EntryRows.Wanted(state, ground, body, record, dueBefore, today),
                        cursor == null ? null : before(cursor),
                        limit + 1);
        var page = found.stream().limit(limit).map(e -> EntryView.of(e, today)).toList();
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
    @RolesAllowed({"submit", "approve", "publish", "inspect"})
    @Operation(operationId = "readNonDisclosure", summary = "一条登记及其经过 / An entry with its history")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为 version",
            content = @Content(schema = @Schema(implementation = DetailView.class)))
    @APIResponse(responseCode = "404", description = "没有这条登记，或不在本人范围 / not-found")
    public Response one(@PathParam("id") UUID id) {
        var caller = callers.current();
        var entry =
                rows.find(id)
                        .filter(e -> reach.covers(caller, e.bodyId(), e.divisionCode()))
                        .orElseThrow(() -> EntryProblems.unknown().asException());
        return answer(entry, null);
    }

    @POST
    @Path("{id}/re-evaluation")
    @Idempotent
    @RolesAllowed("approve")
    @Operation(
            operationId = "reEvaluateNonDisclosure",
            summary = "评估审查：确认继续不予公开，或解除 / Confirm or lift",
            description =
                    "确认由作出决定以外的人作出，并定下次评估日期。解除后该版本可重新提交审批并公开，"
                            + "自解除之日起另行产生二十个工作日的公开义务；原义务不变 / both duties are kept")
    @APIResponse(
            responseCode = "200",
            description = "已评估；解除时带新的公开义务 / evaluated; a lift names the new duty",
            content = @Content(schema = @Schema(implementation = DetailView.class)))
    @APIResponse(
            responseCode = "400",
            description = "reason-missing、date-missing、date-not-ahead、date-too-late")
    @APIResponse(responseCode = "403", description = "作出决定的人不得确认 / self-confirmation")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "already-lifted、already-superseded、negative-list-does-not-cover")
    @APIResponse(responseCode = "412", description = "登记已变化，带当前状态 / precondition-failed")
    @APIResponse(responseCode = "428", description = "缺少 If-Match / precondition-required")
    public Response evaluate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "登记的 ETag", example = "\"1\"")
                    @Nullable String ifMatch,
            @Valid @NotNull Evaluation request) {
        var done =
                EntryProblems.orThrow(
                        handler.evaluate(
                                id, EntityTags.require(ifMatch), request, callers.current()));
        return answer(done.entry(), done.obligationId());
    }

    @PUT
    @Path("{id}/review-again-on")
    @RolesAllowed("approve")
    @Operation(
            operationId = "moveReviewAgainDate",
            summary = "提前评估日期 / Move the review-again date nearer")
    @APIResponse(
            responseCode = "200",
            description = "已提前 / moved",
            content = @Content(schema = @Schema(implementation = DetailView.class)))
    @APIResponse(responseCode = "400", description = "date-not-ahead、reason-missing")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "date-not-earlier、already-lifted、already-superseded")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response earlier(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "登记的 ETag", example = "\"1\"")
                    @Nullable String ifMatch,
            @Valid @NotNull Earlier request) {
        var done =
                EntryProblems.orThrow(
                        handler.earlier(
                                id, EntityTags.require(ifMatch), request, callers.current()));
        return answer(done.entry(), null);
    }

    private Response answer(Entry entry, @Nullable UUID obligationId) {
        var view =
                new DetailView(
                        EntryView.of(entry, clock.today()),
                        records.find(entry.recordId(), entry.recordVersion())
                                .map(RecordVersion::title)
                                .orElse(null),
                        obligationId,
                        rows.steps(entry.id()),
                        evaluations.of(entry.id()));
        return Response.ok(view).header("ETag", EntityTags.of(entry.version())).build();
    }
}
