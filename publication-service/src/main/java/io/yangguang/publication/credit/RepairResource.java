package io.yangguang.publication.credit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.Reach;
import io.yangguang.publication.credit.CreditViews.RepairView;
import io.yangguang.publication.credit.model.IdentityNumbers;
import io.yangguang.publication.credit.model.Repair;
import io.yangguang.rest.Callers;
import io.yangguang.rest.EntityTags;
import io.yangguang.rest.FieldError;
import io.yangguang.rest.Idempotent;
import io.yangguang.rest.Problems;
import io.yangguang.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/publication/v1/repairs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "信用公示 / Credit entries")
class RepairResource {

    private final CreditRows rows;
    private final RepairRows repairs;
    private final RepairHandler handler;
    private final Reach reach;
    private final Callers callers;
    private final BusinessClock clock;

    RepairResource(
            CreditRows rows,
            RepairRows repairs,
            RepairHandler handler,
            Reach reach,
            Callers callers,
            BusinessClock clock) {
        this.rows = rows;
        this.repairs = repairs;
        this.handler = handler;
        this.reach = reach;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"submit", "approve", "publish", "withdraw", "inspect"})
    @Operation(operationId = "readCreditRepair", summary = "信用修复申请 / An application")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为 version",
            content = @Content(schema = @Schema(implementation = RepairView.class)))
    @APIResponse(responseCode = "404", description = "没有这个申请，或不在本人范围 / not-found")
    public Response one(@PathParam("id") UUID id) {
        var caller = callers.current();
        return answer(
                repairs.find(id)
                        .filter(repair ->
                                rows.find(repair.entryId())
                                        .filter(e ->
                                                reach.covers(caller, e.bodyId(), e.divisionCode()))
                                        .isPresent())
                        .orElseThrow(() -> CreditProblems.unknown().asException()));
    }

    @POST
    @Path("{id}/decision")
    @Idempotent
    @RolesAllowed("office-leader")
    @Operation(
            operationId = "decideCreditRepair",
            summary = "决定信用修复：准予或不予 / Accept or reject",
            description = "由分管领导决定，不得由录入人决定；准予的，即时终止公示、撤回报送 / accepted, the page goes at once")
    @APIResponse(
            responseCode = "200",
            description = "已决定 / decided",
            content = @Content(schema = @Schema(implementation = RepairView.class)))
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "own-repair；不是分管领导 / forbidden")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "no-repair-under-way、minimum-period-running、publicity-ended、entry-closed")
    @APIResponse(responseCode = "412", description = "申请已变化 / precondition-failed")
    @APIResponse(responseCode = "428", description = "缺少 If-Match / precondition-required")
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "申请的 ETag", example = "\"1\"")
                    @Nullable String ifMatch,
            @Valid @NotNull RepairDecisionRequest request) {
        var expected = EntityTags.require(ifMatch);
        var caller = callers.current();
        if (IdentityNumbers.in(request.reason())) {
            throw Problems.invalid(List.of(new FieldError("reason", "不得含公民身份号码"))).asException();
        }
        return answer(RepairAnswers.orThrow(handler.decide(id, expected, request, caller), clock));
    }

    private static Response answer(Repair repair) {
        return Response.ok(RepairView.of(repair))
                .header("ETag", EntityTags.of(repair.version()))
                .build();
    }
}
