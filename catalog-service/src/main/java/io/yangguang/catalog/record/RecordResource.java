package io.yangguang.catalog.record;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.catalog.marking.MarkGate;
import io.yangguang.catalog.marking.PlacedText;
import io.yangguang.catalog.record.model.Outcome;
import io.yangguang.catalog.record.model.PenaltyRules;
import io.yangguang.catalog.record.model.RecordVersion;
import io.yangguang.catalog.record.model.Violation;
import io.yangguang.marks.Place;
import io.yangguang.rest.Caller;
import io.yangguang.rest.Callers;
import io.yangguang.rest.EntityTags;
import io.yangguang.rest.Idempotent;
import io.yangguang.rest.Problems;
import io.yangguang.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/catalog/v1/records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "信息记录 / Records")
@RunOnVirtualThread
@APIResponse(responseCode = "401", ref = "Unauthenticated")
class RecordResource {

    private final RecordIntake intake;
    private final RecordHandler handler;
    private final RecordSight sight;
    private final MarkGate gate;
    private final Callers callers;
    private final BusinessClock clock;

    RecordResource(
            RecordIntake intake,
            RecordHandler handler,
            RecordSight sight,
            MarkGate gate,
            Callers callers,
            BusinessClock clock) {
        this.intake = intake;
        this.handler = handler;
        this.sight = sight;
        this.gate = gate;
        this.callers = callers;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RolesAllowed("form")
    @Operation(
            operationId = "formRecord",
            summary = "登记信息（信息形成） / Form a record",
            description =
                    "同一来源系统、同一 sourceId、同样内容再次提交返回 200，不产生新记录。 / The same sourceId with the same"
                            + " content answers 200 and forms nothing.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = RecordRequest.class),
                            examples = @ExampleObject(name = "计划", value = RecordExamples.FORM)))
    @APIResponse(
            responseCode = "201",
            description = "已登记；HTML 去除的内容见 warnings / formed; what was removed stands in warnings",
            content = @Content(schema = @Schema(implementation = RecordView.class)))
    @APIResponse(
            responseCode = "200",
            description = "内容相同，未变 / here already",
            content = @Content(schema = @Schema(implementation = RecordView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "unknown-item、unknown-channel、unknown-attachment、date-in-future、date-before-body")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(
            responseCode = "409",
            description =
                    "source-id-has-other-content：来源标识已用于其他内容 / other content has this sourceId")
    @APIResponse(
            responseCode = "413",
            description = "content-too-long：正文超过 256 KiB，请作为附件 / attach what is longer")
    @APIResponse(
            responseCode = "422",
            description = "classified-mark：含有密级标志，只指出字段 / bears a classification mark",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples =
                                    @ExampleObject(name = "密级标志", value = RecordExamples.MARKED)))
    public Response form(@NotNull RecordRequest request) {
        Caller caller = callers.current();
        return answer(
                intake.take(List.of(request), caller, IntakeTerms.FORMING).getFirst(), caller);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("form")
    @Operation(
            operationId = "changeRecord",
            summary = "变更信息（新增版本） / Change a record: a new version",
            description =
                    "提交完整内容和 change；SUBSTANCE（实质变更）自变更日期起产生新的公开义务，CORRECTION（更正错漏）不产生。 / The whole"
                            + " content and why; SUBSTANCE begins a new duty to publish.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = RecordRequest.class),
                            examples = @ExampleObject(name = "调整", value = RecordExamples.CHANGE)))
    @APIResponse(
            responseCode = "200",
            description = "新版本；内容未变时为当前版本 / the new version",
            content = @Content(schema = @Schema(implementation = RecordView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "unknown-item、unknown-channel、unknown-attachment、date-in-future、date-before-body")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "413", description = "content-too-long：正文超过 256 KiB")
    @APIResponse(responseCode = "422", description = "classified-mark：含有密级标志")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response change(
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull RecordRequest request) {
        Caller caller = callers.current();
        return answer(intake.change(id, EntityTags.require(ifMatch), request, caller), caller);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "readRecord", summary = "查看信息的当前版本 / Show a record's current version")
    @APIResponse(
            responseCode = "200",
            description = "当前版本，ETag 为版本号",
            content = @Content(schema = @Schema(implementation = RecordView.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response show(UUID id) {
        return view(sight.current(id, callers.current()).orElseThrow(RecordResource::unknown));
    }

    @GET
    @Path("/{id}/versions")
    @Authenticated
    @Operation(operationId = "listRecordVersions", summary = "列出全部版本 / List all versions")
    @APIResponse(responseCode = "200", description = "自第 1 版起 / oldest first")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public List<VersionSummary> versions(UUID id) {
        List<RecordVersion> versions = sight.versions(id, callers.current());
        if (versions.isEmpty()) {
            throw unknown();
        }
        return versions.stream().map(VersionSummary::of).toList();
    }

    @GET
    @Path("/{id}/versions/{version}")
    @Authenticated
    @Operation(operationId = "readRecordVersion", summary = "查看一个版本 / Show one version")
    @APIResponse(
            responseCode = "200",
            description = "这个版本",
            content = @Content(schema = @Schema(implementation = RecordView.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public RecordView version(UUID id, long version) {
        return sight.version(id, version, callers.current())
                .map(RecordView::of)
                .orElseThrow(RecordResource::unknown);
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed("form")
    @Operation(
            operationId = "proposeWithdrawal",
            summary = "建议撤回 / Propose to withdraw a record",
            description =
                    "只是建议：由有 withdraw 权限的人员在公开服务撤下。"
                            + " / A proposal only: a person with the right takes it down.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = WithdrawalRequest.class),
                            examples =
                                    @ExampleObject(name = "重复", value = RecordExamples.WITHDRAWAL)))
    @APIResponse(
            responseCode = "201",
            description = "已提出",
            content = @Content(schema = @Schema(implementation = WithdrawalView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "422", description = "classified-mark：含有密级标志")
    public Response withdraw(UUID id, @Valid @NotNull WithdrawalRequest request) {
        Caller caller = callers.current();
        String reason = Objects.requireNonNull(request.reason());
        gate.firstMarked(List.of(new PlacedText("reason", Place.FIELD, reason)))
                .ifPresent(field -> {
                    throw MarkGate.problem(field).asException();
                });
        RecordVersion current = sight.current(id, caller).orElseThrow(RecordResource::unknown);
        List<Violation> wrong =
                PenaltyRules.check(
                        "", request.ground(), request.decidedOn(), current.kind(), clock.today());
        if (!wrong.isEmpty()) {
            throw RecordProblems.rejected(wrong);
        }
        RecordWithdrawn proposal =
                handler.proposeWithdrawal(id, request, caller.subject(), sight.filter(caller))
                        .orElseThrow(RecordResource::unknown);
        return Response.created(URI.create(RecordProblems.link(id)))
                .entity(WithdrawalView.of(proposal))
                .build();
    }

    private Response answer(Outcome outcome, Caller caller) {
        return switch (outcome) {
            case Outcome.Created(RecordVersion version) ->
                    Response.created(URI.create(RecordProblems.link(version.recordId())))
                            .header("ETag", EntityTags.of(version.version()))
                            .entity(RecordView.of(version))
                            .build();
            case Outcome.Changed(RecordVersion version) -> view(version);
            case Outcome.Unchanged(UUID id, long _) ->
                    view(sight.current(id, caller).orElseThrow(RecordResource::unknown));
            case Outcome.Rejected(var violations) -> throw RecordProblems.rejected(violations);
            case Outcome.OtherContent(UUID id, long version) ->
                    throw RecordProblems.otherContent(id, version);
            case Outcome.Superseded(long currentVersion) ->
                    throw Problems.preconditionFailed(currentVersion).asException();
            case Outcome.Unknown _ -> throw unknown();
            case Outcome.Marked(String field) -> throw MarkGate.problem(field).asException();
        };
    }

    private static Response view(RecordVersion version) {
        return Response.ok(RecordView.of(version))
                .header("ETag", EntityTags.of(version.version()))
                .build();
    }

    private static RuntimeException unknown() {
        return Problems.notFound("信息记录").asException();
    }
}
