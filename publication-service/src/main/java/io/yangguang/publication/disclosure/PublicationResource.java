package io.yangguang.publication.disclosure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.Reach;
import io.yangguang.publication.disclosure.DisclosureViews.BulkView;
import io.yangguang.publication.disclosure.DisclosureViews.LineView;
import io.yangguang.publication.disclosure.DisclosureViews.PublicationView;
import io.yangguang.publication.disclosure.model.Disclosure;
import io.yangguang.rest.Callers;
import io.yangguang.rest.EntityTags;
import io.yangguang.rest.Idempotent;
import io.yangguang.rest.Page;
import io.yangguang.rest.Problem;
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
import java.net.URI;
import java.util.ArrayList;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/publication/v1/publications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "公开 / Publications")
class PublicationResource {

    private final PublishHandler publishing;
    private final ChannelProofHandler proofs;
    private final WithdrawHandler withdrawals;
    private final DisclosureRows rows;
    private final Reach reach;
    private final Callers callers;

    PublicationResource(
            PublishHandler publishing,
            ChannelProofHandler proofs,
            WithdrawHandler withdrawals,
            DisclosureRows rows,
            Reach reach,
            Callers callers) {
        this.publishing = publishing;
        this.proofs = proofs;
        this.withdrawals = withdrawals;
        this.rows = rows;
        this.reach = reach;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @RolesAllowed("publish")
    @Operation(
            operationId = "publish",
            summary = "公开已审批的版本 / Publish an approved version",
            description =
                    """
                    首次公开给出索引号；更新的版本替代现公开的版本。同一版本再次调用返回现状（200）。\
                    Publishing the same version again answers 200 with what is there.\
                    """)
    @APIResponse(
            responseCode = "201",
            description = "已公开 / now public",
            content = @Content(schema = @Schema(implementation = PublicationView.class)))
    @APIResponse(
            responseCode = "200",
            description = "此前已公开 / was public before",
            content = @Content(schema = @Schema(implementation = PublicationView.class)))
    @APIResponse(responseCode = "404", description = "没有这个版本，或不在本人范围 / not-found")
    @APIResponse(
            responseCode = "409",
            description =
                    "not-approved、decided-on-request、decided-not-public、later-version-public、"
                            + "version-withdrawn、attachment-not-yet-copied（带 Retry-After）、"
                            + "awaiting-reference")
    public Response publish(@Valid @NotNull PublishRequest request) {
        var answer = publishing.publish(request.recordId(), request.version(), callers.current());
        return switch (answer) {
            case DisclosureAnswer.Done(var disclosure, var created) ->
                    answer(
                            created ? Response.created(location(disclosure)) : Response.ok(),
                            disclosure);
            case DisclosureAnswer.AttachmentsMissing _ ->
                    Response.status(409)
                            .type(Problem.MEDIA_TYPE)
                            .header("Retry-After", DisclosureProblems.RETRY_AFTER)
                            .entity(DisclosureProblems.problem(answer))
                            .build();
            default -> throw DisclosureProblems.problem(answer).asException();
        };
    }

    @POST
    @Path("bulk")
    @Idempotent
    @RolesAllowed("publish")
    @Operation(operationId = "publishAll", summary = "批量公开 / Publish many, an answer per line")
    @APIResponse(responseCode = "200", description = "逐条答复 / an answer per line")
    public BulkView publishAll(@Valid @NotNull PublishAllRequest request) {
        var caller = callers.current();
        var answers = new ArrayList<LineView>();
        for (var line : request.publications()) {
            int number = answers.size() + 1;
            var answer = publishing.publish(line.recordId(), line.version(), caller);
            answers.add(
                    answer instanceof DisclosureAnswer.Done(var disclosure, var created)
                            ? LineView.done(number, created, disclosure)
                            : LineView.refused(
                                    number, line.recordId(), DisclosureProblems.problem(answer)));
        }
        return BulkView.of(answers);
    }

    @GET
    @RolesAllowed({"submit", "approve", "publish", "withdraw", "inspect"})
    @Operation(
            operationId = "listPublications",
            summary = "公开状态列表 / Publications in scope, newest first")
    @APIResponse(responseCode = "200", description = "一页 / a page")
    public Page<PublicationView> list(
            @QueryParam("record") @Nullable UUID record,
            @QueryParam("state")
                    @Pattern(
                            regexp = "LIVE|WITHDRAWN|TAKEN_DOWN",
                            message = "应为 LIVE、WITHDRAWN 或 TAKEN_DOWN")
                    @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        var found =
                rows.list(
                        reach.filter(callers.current(), "d"),
                        record,
                        state,
                        cursor == null ? null : PublicationCursor.decode(cursor),
                        limit + 1);
        var page = found.stream().limit(limit).toList();
        return new Page<>(
                page.stream().map(this::view).toList(),
                found.size() > limit
                        ? PublicationCursor.link(page.getLast(), record, state, limit)
                        : null,
                null);
    }

    @GET
    @Path("{recordId}")
    @RolesAllowed({"submit", "approve", "publish", "withdraw", "inspect"})
    @Operation(operationId = "readPublication", summary = "一条信息的公开状态 / What is public of a record")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为 version",
            content = @Content(schema = @Schema(implementation = PublicationView.class)))
    @APIResponse(responseCode = "404", description = "未公开过，或不在本人范围 / not-found")
    public Response one(@PathParam("recordId") UUID recordId) {
        var caller = callers.current();
        return answer(
                Response.ok(),
                rows.find(recordId)
                        .filter(d -> reach.covers(caller, d.bodyId(), d.divisionCode()))
                        .orElseThrow(() -> DisclosureProblems.unknown().asException()));
    }

    @POST
    @Path("{recordId}/channel-proofs")
    @Idempotent
    @RolesAllowed("publish")
    @Operation(
            operationId = "proveChannel",
            summary = "登记人工渠道的公开凭证 / Enter the proof of a channel served by hand")
    @APIResponse(
            responseCode = "200",
            description = "已登记 / entered",
            content = @Content(schema = @Schema(implementation = PublicationView.class)))
    @APIResponse(responseCode = "400", description = "channel-not-manual、time-in-future")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "version-not-public、already-withdrawn、channel-already-proved")
    public Response prove(
            @PathParam("recordId") UUID recordId, @Valid @NotNull ChannelProofRequest request) {
        var answer = proofs.prove(recordId, request, callers.current());
        return switch (answer) {
            case DisclosureAnswer.Done(var disclosure, _) -> answer(Response.ok(), disclosure);
            default -> throw DisclosureProblems.problem(answer).asException();
        };
    }

    @POST
    @Path("{recordId}/withdrawal")
    @Idempotent
    @RolesAllowed("withdraw")
    @Operation(
            operationId = "withdrawPublication",
            summary = "撤回：不应公开或内容有误 / Withdraw what should not have been public",
            description = "公开页改为撤回说明（410），信息流给出 withdrawn / leaves a tombstone")
    @APIResponse(
            responseCode = "200",
            description = "已撤回 / taken down",
            content = @Content(schema = @Schema(implementation = PublicationView.class)))
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "400", description = "ground-unfit、reason-missing")
    @APIResponse(
            responseCode = "409",
            description =
                    "already-withdrawn、already-taken-down、proposal-not-open、"
                            + "publicity-period-running、penalty-ground-asked")
    @APIResponse(responseCode = "412", description = "公开状态已变化 / precondition-failed")
    @APIResponse(responseCode = "428", description = "缺少 If-Match / precondition-required")
    public Response withdraw(
            @PathParam("recordId") UUID recordId,
            @HeaderParam("If-Match") @Parameter(description = "公开状态的 ETag", example = "\"1\"")
                    @Nullable String ifMatch,
            @Valid @NotNull WithdrawalRequest request) {
        var expected = EntityTags.require(ifMatch);
        var answer = withdrawals.withdraw(recordId, expected, request.wish(), callers.current());
        return switch (answer) {
            case DisclosureAnswer.Done(var disclosure, _) -> answer(Response.ok(), disclosure);
            default -> throw DisclosureProblems.problem(answer).asException();
        };
    }

    @POST
    @Path("{recordId}/take-down")
    @Idempotent
    @RolesAllowed("withdraw")
    @Operation(
            operationId = "takeDownPublication",
            summary = "撤下：期限已满或依法应当撤下 / Take down what was right but has had its time",
            description = "公开页改为撤下说明（410），信息流给出 withdrawn，act 为 TAKEN_DOWN / leaves a tombstone")
    @APIResponse(
            responseCode = "200",
            description = "已撤下 / taken down",
            content = @Content(schema = @Schema(implementation = PublicationView.class)))
    @APIResponse(responseCode = "400", description = "ground-unfit、reason-missing")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description =
                    "already-withdrawn、already-taken-down、proposal-not-open、"
                            + "publicity-period-running、penalty-ground-asked")
    @APIResponse(responseCode = "412", description = "公开状态已变化 / precondition-failed")
    @APIResponse(responseCode = "428", description = "缺少 If-Match / precondition-required")
    public Response takeDown(
            @PathParam("recordId") UUID recordId,
            @HeaderParam("If-Match") @Parameter(description = "公开状态的 ETag", example = "\"1\"")
                    @Nullable String ifMatch,
            @Valid @NotNull TakeDownRequest request) {
        var expected = EntityTags.require(ifMatch);
        var answer = withdrawals.withdraw(recordId, expected, request.wish(), callers.current());
        return switch (answer) {
            case DisclosureAnswer.Done(var disclosure, _) -> answer(Response.ok(), disclosure);
            default -> throw DisclosureProblems.problem(answer).asException();
        };
    }

    private Response answer(Response.ResponseBuilder response, Disclosure disclosure) {
        return response.header("ETag", EntityTags.of(disclosure.version()))
                .entity(view(disclosure))
                .build();
    }

    private PublicationView view(Disclosure disclosure) {
        return PublicationView.of(disclosure, rows.channels(disclosure.recordId()));
    }

    private static URI location(Disclosure disclosure) {
        return URI.create("/api/publication/v1/publications/" + disclosure.recordId());
    }
}
