package io.yangguang.publication.disclosure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.Reach;
import io.yangguang.publication.disclosure.DisclosureViews.ProposalView;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/publication/v1/withdrawal-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "公开 / Publications")
class ProposalResource {

    private final ProposalRows rows;
    private final ProposalHandler handler;
    private final Reach reach;
    private final Callers callers;

    ProposalResource(ProposalRows rows, ProposalHandler handler, Reach reach, Callers callers) {
        this.rows = rows;
        this.handler = handler;
        this.reach = reach;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"submit", "approve", "publish", "withdraw", "inspect"})
    @Operation(
            operationId = "listWithdrawalProposals",
            summary = "撤回建议 / Proposals of the catalogue to withdraw")
    @APIResponse(responseCode = "200", description = "一页 / a page")
    public Page<ProposalView> list(
            @QueryParam("state")
                    @DefaultValue("OPEN")
                    @Pattern(
                            regexp = "OPEN|WITHDRAWN|ANNULLED|REFUSED",
                            message = "应为 OPEN、WITHDRAWN、ANNULLED 或 REFUSED")
                    String state,
            @QueryParam("record") @Nullable UUID record,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        var found =
                rows.list(
                        reach.filter(callers.current(), "v"),
                        state,
                        record,
                        cursor == null ? null : after(cursor),
                        limit + 1);
        var page = found.stream().limit(limit).map(ProposalView::of).toList();
        var next =
                found.size() > limit
                        ? "/api/publication/v1/withdrawal-proposals?state=%s&cursor=%s&limit=%d%s"
                                .formatted(
                                        state,
                                        Cursors.encode(page.getLast().id()),
                                        limit,
                                        record == null ? "" : "&record=" + record)
                        : null;
        return new Page<>(page, next, null);
    }

    @POST
    @Path("{id}/decision")
    @Idempotent
    @RolesAllowed("withdraw")
    @Operation(
            operationId = "decideWithdrawalProposal",
            summary = "处理撤回建议：了结义务或不予采纳 / Annul the open duty, or refuse",
            description = "已公开的信息请用 publications/{recordId}/withdrawal 撤回")
    @APIResponse(responseCode = "204", description = "已处理 / done")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "proposal-not-open、still-public")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public void decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ProposalDecisionRequest request) {
        var expected = EntityTags.require(ifMatch);
        switch (handler.close(id, expected, request, callers.current())) {
            case DONE -> {}
            case UNKNOWN -> throw Problems.notFound("这个撤回建议").asException();
            case STALE -> throw Problem.of(412, "precondition-failed", "版本已变化").asException();
            case NOT_OPEN ->
                    throw Problem.of(409, "proposal-not-open", "撤回建议不存在、不属于该信息或已处理").asException();
            case STILL_PUBLIC ->
                    throw Problem.of(409, "still-public", "该信息仍在公开，请先撤回")
                            .next("POST /api/publication/v1/publications/{recordId}/withdrawal")
                            .asException();
        }
    }

    private static UUID after(String cursor) {
        try {
            return UUID.fromString(Cursors.decode(cursor).getFirst());
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "invalid-cursor", "分页游标无效")
                    .field("cursor", "不是本接口给出的游标")
                    .asException();
        }
    }
}
