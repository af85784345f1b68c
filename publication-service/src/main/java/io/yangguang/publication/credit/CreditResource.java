package io.yangguang.publication.credit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.Reach;
import io.yangguang.publication.credit.CreditViews.EntryDetailView;
import io.yangguang.publication.credit.CreditViews.EntryView;
import io.yangguang.publication.credit.CreditViews.RepairView;
import io.yangguang.publication.credit.model.CreditKind;
import io.yangguang.rest.Callers;
import io.yangguang.rest.EntityTags;
import io.yangguang.rest.Idempotent;
import io.yangguang.rest.Page;
import io.yangguang.rest.Problems;
import io.yangguang.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.util.LinkedHashMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/publication/v1/credit-entries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "信用公示 / Credit entries")
class CreditResource {

    private static final String PATH = "/api/publication/v1/credit-entries";

    private final CreditRows rows;
    private final CreditReadRows reads;
    private final RepairRows repairs;
    private final RepairHandler handler;
    private final Reach reach;
    private final Callers callers;
    private final BusinessClock clock;

    CreditResource(
            CreditRows rows,
            CreditReadRows reads,
            RepairRows repairs,
            RepairHandler handler,
            Reach reach,
            Callers callers,
            BusinessClock clock) {
        this.rows = rows;
        this.reads = reads;
        this.repairs = repairs;
        this.handler = handler;
        this.reach = reach;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"submit", "approve", "publish", "withdraw", "inspect"})
    @Operation(
            operationId = "listCreditEntries",
            summary = "信用公示条目，最新在前 / Credit entries in scope, newest first")
    @APIResponse(responseCode = "200", description = "一页 / a page")
    @APIResponse(responseCode = "400", description = "invalid-cursor、validation-failed")
    public Page<EntryView> list(
            @QueryParam("kind") @Parameter(description = "种类", example = "BLACKLIST")
                    @Nullable CreditKind kind,
            @QueryParam("subject") @Size(max = 200) @Parameter(description = "当事人名称包含的文字")
                    @Nullable String subject,
            @QueryParam("state")
                    @Pattern(
                            regexp = "SHOWN|UNDER_REPAIR|EXPIRED|REPAIRED|WITHDRAWN",
                            message = "应为 SHOWN、UNDER_REPAIR、EXPIRED、REPAIRED 或 WITHDRAWN")
                    @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        var today = clock.today();
        var name = subject == null || subject.isBlank() ? null : subject.strip();
        var found =
                reads.list(
                        reach.filter(callers.current(), "e"),
                        new CreditReadRows.Wanted(kind, name, state, null),
                        today,
                        CreditCursor.before(cursor),
                        limit + 1);
        var page = found.stream().limit(limit).map(e -> EntryView.of(e, today)).toList();
        var filter = new LinkedHashMap<String, String>();
        if (kind != null) {
            filter.put("kind", kind.name());
        }
        if (name != null) {
            filter.put("subject", name);
        }
        if (state != null) {
            filter.put("state", state);
        }
        return new Page<>(
                page,
                found.size() > limit
                        ? CreditCursor.link(PATH, filter, page.getLast().id(), limit)
                        : null,
                null);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"submit", "approve", "publish", "withdraw", "inspect"})
    @Operation(
            operationId = "readCreditEntry",
            summary = "信用公示条目、经过和修复申请 / An entry with its history and applications")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为 version",
            content = @Content(schema = @Schema(implementation = EntryDetailView.class)))
    @APIResponse(responseCode = "404", description = "没有这个条目，或不在本人范围 / not-found")
    public Response one(@PathParam("id") UUID id) {
        var caller = callers.current();
        var entry =
                rows.find(id)
                        .filter(e -> reach.covers(caller, e.bodyId(), e.divisionCode()))
                        .orElseThrow(() -> CreditProblems.unknown().asException());
        return Response.ok(
                        new EntryDetailView(
                                EntryView.of(entry, clock.today()),
                                reads.steps(id),
                                repairs.of(id).stream().map(RepairView::of).toList()))
                .header("ETag", EntityTags.of(entry.version()))
                .build();
    }

    @POST
    @Path("{id}/repairs")
    @Idempotent
    @RolesAllowed("submit")
    @Operation(
            operationId = "applyForCreditRepair",
            summary = "录入信用修复申请 / Enter an application for credit repair",
            description = "最短公示期届满后方可申请；材料中不得含证件号码 / only after the shortest period")
    @APIResponse(
            responseCode = "201",
            description = "已录入 / entered",
            content = @Content(schema = @Schema(implementation = RepairView.class)))
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description =
                    "minimum-period-running（带 repairableFrom）、repair-under-way、not-repairable、"
                            + "publicity-ended、entry-closed")
    public Response apply(@PathParam("id") UUID id, @Valid @NotNull RepairRequest request) {
        var errors = request.errors();
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors).asException();
        }
        var repair = RepairAnswers.orThrow(handler.apply(id, request, callers.current()), clock);
        return Response.created(URI.create("/api/publication/v1/repairs/" + repair.id()))
                .header("ETag", EntityTags.of(repair.version()))
                .entity(RepairView.of(repair))
                .build();
    }
}
