package io.yangguang.publication.publicity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.Reach;
import io.yangguang.publication.obligation.RunView;
import io.yangguang.publication.publicity.InterruptionHandler.Answer;
import io.yangguang.publication.publicity.PublicityViews.DetailView;
import io.yangguang.publication.publicity.PublicityViews.InterruptionView;
import io.yangguang.publication.publicity.PublicityViews.PeriodView;
import io.yangguang.publication.publicity.model.Period;
import io.yangguang.publication.publicity.model.PublicityOutcome.Rejection;
import io.yangguang.rest.Callers;
import io.yangguang.rest.Cursors;
import io.yangguang.rest.EntityTags;
import io.yangguang.rest.Idempotent;
import io.yangguang.rest.Page;
import io.yangguang.rest.Problem;
import io.yangguang.rest.Problems;
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

@Path("/api/publication/v1/publicity-periods")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "公示 / Publicity")
class PublicityResource {

    private static final String PATH = "/api/publication/v1/publicity-periods";

    private final PublicityRows rows;
    private final Publicities publicities;
    private final InterruptionHandler handler;
    private final Reach reach;
    private final Callers callers;

    PublicityResource(
            PublicityRows rows,
            Publicities publicities,
            InterruptionHandler handler,
            Reach reach,
            Callers callers) {
        this.rows = rows;
        this.publicities = publicities;
        this.handler = handler;
        this.reach = reach;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"submit", "approve", "publish", "withdraw", "inspect"})
    @Operation(
            operationId = "listPublicityPeriods",
            summary = "公示期列表，最新在前 / Publicity periods in scope, newest first")
    @APIResponse(responseCode = "200", description = "一页 / a page")
    @APIResponse(responseCode = "400", description = "validation-failed、invalid-cursor")
    public Page<PeriodView> list(
            @QueryParam("state")
                    @Pattern(regexp = "RUNNING|ENDED|BROKEN", message = "应为 RUNNING、ENDED 或 BROKEN")
                    @Nullable String state,
            @QueryParam("body") @Nullable UUID body,
            @QueryParam("record") @Nullable UUID record,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        var found =
                rows.list(
                        reach.filter(callers.current(), "p"),
                        state,
                        body,
                        record,
                        cursor == null ? null : before(cursor),
                        limit + 1);
        var page = found.stream().limit(limit).map(this::view).toList();
        return new Page<>(
                page,
                found.size() > limit
                        ? PATH
                                + "?cursor="
                                + Cursors.encode(page.getLast().id())
                                + "&limit="
                                + limit
                                + (state == null ? "" : "&state=" + state)
                                + (body == null ? "" : "&body=" + body)
                                + (record == null ? "" : "&record=" + record)
                        : null,
                null);
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

    @GET
    @Path("{id}")
    @RolesAllowed({"submit", "approve", "publish", "withdraw", "inspect"})
    @Operation(
            operationId = "readPublicityPeriod",
            summary = "公示期及其计算说明 / A publicity period with its explanation")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为 revision",
            content = @Content(schema = @Schema(implementation = DetailView.class)))
    @APIResponse(responseCode = "404", description = "not-found")
    public Response one(@PathParam("id") UUID id) {
        var caller = callers.current();
        return answer(
                Response.ok(),
                rows.find(id)
                        .filter(p -> reach.covers(caller, p.bodyId(), p.divisionCode()))
                        .orElseThrow(() -> unknown().asException()));
    }

    @POST
    @Path("{id}/interruptions")
    @Idempotent
    @RolesAllowed("publish")
    @Operation(
            operationId = "interruptPublicity",
            summary = "登记公示中断 / Enter that the page was away",
            description = "中断所及之日不计入公示期（按规则可另定），公示至相应顺延，前后日期和原因留存")
    @APIResponse(
            responseCode = "201",
            description = "已登记 / entered",
            content = @Content(schema = @Schema(implementation = DetailView.class)))
    @APIResponse(responseCode = "400", description = "impossible-time")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "publicity-not-running、publicity-interrupted-already")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response interrupt(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull InterruptionRequest request) {
        var expected = EntityTags.require(ifMatch);
        return answer(
                Response.status(201),
                done(handler.interrupt(id, expected, request, callers.current())));
    }

    @POST
    @Path("{id}/interruptions/{interruption}/end")
    @Idempotent
    @RolesAllowed("publish")
    @Operation(operationId = "resumePublicity", summary = "登记公示恢复 / Enter that the page is back")
    @APIResponse(
            responseCode = "200",
            description = "已恢复 / goes on",
            content = @Content(schema = @Schema(implementation = DetailView.class)))
    @APIResponse(responseCode = "400", description = "impossible-time")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "publicity-not-running、publicity-not-interrupted")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response resume(
            @PathParam("id") UUID id,
            @PathParam("interruption") UUID interruption,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ResumptionRequest request) {
        var expected = EntityTags.require(ifMatch);
        return answer(
                Response.ok(),
                done(handler.resume(id, interruption, expected, request.at(), callers.current())));
    }

    private static Period done(Answer answer) {
        return switch (answer) {
            case Answer.Done(var period) -> period;
            case Answer.Unknown() -> throw unknown().asException();
            case Answer.Stale(var revision) ->
                    throw Problems.preconditionFailed(revision).asException();
            case Answer.ImpossibleTime(var field, var message) ->
                    throw Problem.of(400, "impossible-time", "时刻不合理")
                            .field(field, message)
                            .asException();
            case Answer.Refused(var reason) -> throw refused(reason).asException();
        };
    }

    private static Problem refused(Rejection reason) {
        return switch (reason) {
            case NOT_RUNNING -> Problem.of(409, "publicity-not-running", "公示期已结束");
            case INTERRUPTED_ALREADY ->
                    Problem.of(409, "publicity-interrupted-already", "公示已在中断")
                            .next("POST " + PATH + "/{id}/interruptions/{interruption}/end");
            case NOT_INTERRUPTED -> Problem.of(409, "publicity-not-interrupted", "这次中断已经结束");
            case STILL_RUNNING -> Problem.of(409, "publicity-period-running", "公示期未满");
        };
    }

    private static Problem unknown() {
        return Problems.notFound("这个公示期");
    }

    private Response answer(Response.ResponseBuilder response, Period period) {
        return response.header("ETag", EntityTags.of(period.revision()))
                .entity(detail(period))
                .build();
    }

    private PeriodView view(Period period) {
        return new PeriodView(
                period.id(),
                period.revision(),
                period.recordId(),
                period.version(),
                period.bodyId(),
                period.divisionCode(),
                period.itemCode(),
                period.title(),
                publicities.view(period));
    }

    private DetailView detail(Period period) {
        var explanation = rows.explanation(period.id());
        return new DetailView(
                view(period),
                period.basis().ruleId(),
                period.basis().ruleVersion(),
                period.reading().name(),
                explanation.days(),
                explanation.takenAway(),
                explanation.unrolledUntil(),
                RunView.of(explanation.runs()),
                rows.interruptions(period.id()).stream().map(InterruptionView::of).toList(),
                rows.moves(period.id()));
    }
}
