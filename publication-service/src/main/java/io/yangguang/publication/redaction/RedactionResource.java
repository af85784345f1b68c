package io.yangguang.publication.redaction;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.Reach;
import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.redaction.RedactionViews.RedactionView;
import io.yangguang.rest.Callers;
import io.yangguang.rest.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/publication/v1/redactions/{recordId}/{version}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "删减后公开 / Redactions")
class RedactionResource {

    private final RedactionHandler handler;
    private final RedactionRows rows;
    private final RecordVersions records;
    private final Reach reach;
    private final Callers callers;

    RedactionResource(
            RedactionHandler handler,
            RedactionRows rows,
            RecordVersions records,
            Reach reach,
            Callers callers) {
        this.handler = handler;
        this.rows = rows;
        this.records = records;
        this.reach = reach;
        this.callers = callers;
    }

    @PUT
    @RolesAllowed({"submit", "approve"})
    @Operation(
            operationId = "drawUpRedaction",
            summary = "拟删减稿 / Draw up the redaction of a version",
            description = "已有删减稿的须带 If-Match；拟稿人不得审批；有人签批后不能再改 / final once signed")
    @APIResponse(
            responseCode = "201",
            description = "已拟，带重复处 / drawn up, with leftovers",
            content = @Content(schema = @Schema(implementation = RedactionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "已改 / drawn up again",
            content = @Content(schema = @Schema(implementation = RedactionView.class)))
    @APIResponse(responseCode = "400", description = "偏移、字段或附件不符 / validation-failed")
    @APIResponse(responseCode = "404", description = "没有这个版本，或不在本人范围 / not-found")
    @APIResponse(responseCode = "409", description = "已有人签批或已封存 / version-signed、redaction-sealed")
    @APIResponse(responseCode = "412", description = "删减稿已变化 / precondition-failed")
    @APIResponse(responseCode = "428", description = "缺少 If-Match / precondition-required")
    public Response drawUp(
            @PathParam("recordId") UUID recordId,
            @PathParam("version") @Min(1) int version,
            @HeaderParam("If-Match") @Parameter(description = "删减稿的 ETag", example = "\"1\"")
                    @Nullable String ifMatch,
            @Valid @NotNull RedactionRequest request) {
        var answer =
                handler.drawUp(recordId, version, expected(ifMatch), request, callers.current());
        return switch (answer) {
            case RedactionAnswer.Done(var drawn, var created) ->
                    answer(created ? Response.status(201) : Response.ok(), drawn);
            case RedactionAnswer.Discarded() -> Response.noContent().build();
            case RedactionAnswer.Unknown() -> throw RedactionProblems.unknown().asException();
            case RedactionAnswer.Flawed(var flaws) ->
                    throw RedactionProblems.flawed(flaws).asException();
            case RedactionAnswer.Refused(var reason, var current) ->
                    throw RedactionProblems.refused(reason, current).asException();
        };
    }

    @GET
    @RolesAllowed({
        "submit",
        "approve",
        "secrecy-review",
        "publish",
        "withdraw",
        "inspect",
        "read-original"
    })
    @Operation(
            operationId = "readRedaction",
            summary = "删减稿与拟公开文本 / A redaction and what it leaves",
            description = "封存前，拟稿人、审批人、保密审查员另见删减标记与原文 / marks and original until it is sealed")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为 version",
            content = @Content(schema = @Schema(implementation = RedactionView.class)))
    @APIResponse(responseCode = "404", description = "没有删减稿，或不在本人范围 / not-found")
    public Response read(
            @PathParam("recordId") UUID recordId, @PathParam("version") @Min(1) int version) {
        var caller = callers.current();
        return answer(
                Response.ok(),
                rows.find(recordId, version)
                        .filter(d -> reach.covers(caller, d.bodyId(), d.divisionCode()))
                        .orElseThrow(() -> RedactionProblems.unknown().asException()));
    }

    @DELETE
    @RolesAllowed({"submit", "approve"})
    @Operation(operationId = "discardRedaction", summary = "撤销删减稿 / Discard a redaction")
    @APIResponse(responseCode = "204", description = "已撤销 / gone")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "已有人签批或已封存 / version-signed、redaction-sealed")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public void discard(
            @PathParam("recordId") UUID recordId,
            @PathParam("version") @Min(1) int version,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var answer = handler.discard(recordId, version, expected(ifMatch), callers.current());
        switch (answer) {
            case RedactionAnswer.Discarded(), RedactionAnswer.Done(_, _) -> {}
            case RedactionAnswer.Unknown() -> throw RedactionProblems.unknown().asException();
            case RedactionAnswer.Flawed(var flaws) ->
                    throw RedactionProblems.flawed(flaws).asException();
            case RedactionAnswer.Refused(var reason, var current) ->
                    throw RedactionProblems.refused(reason, current).asException();
        }
    }

    private static @Nullable Long expected(@Nullable String ifMatch) {
        return ifMatch == null ? null : (Long) EntityTags.require(ifMatch);
    }

    private Response answer(Response.ResponseBuilder response, DrawnRedaction drawn) {
        var original = records.find(drawn.recordId(), drawn.recordVersion()).orElseThrow();
        return response.header("ETag", EntityTags.of(drawn.version()))
                .header("Cache-Control", "no-store")
                .entity(
                        RedactionView.of(
                                drawn,
                                original,
                                rows.publicBefore(drawn.recordId(), drawn.recordVersion()),
                                callers.current()))
                .build();
    }
}
