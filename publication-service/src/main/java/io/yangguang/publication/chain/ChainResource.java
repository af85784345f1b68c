package io.yangguang.publication.chain;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.Reach;
import io.yangguang.publication.chain.model.ApprovalChain;
import io.yangguang.publication.reference.References;
import io.yangguang.rest.Callers;
import io.yangguang.rest.EntityTags;
import io.yangguang.rest.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

@Path("/api/publication/v1/approval-chains/{body}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "审批 / Reviews")
class ChainResource {

    private static final String DEFAULT = "default";

    private final ChainRows rows;
    private final ChainHandler handler;
    private final References references;
    private final Reach reach;
    private final Callers callers;

    ChainResource(
            ChainRows rows,
            ChainHandler handler,
            References references,
            Reach reach,
            Callers callers) {
        this.rows = rows;
        this.handler = handler;
        this.references = references;
        this.reach = reach;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("administer")
    @Operation(operationId = "readApprovalChain", summary = "读取审批流程 / Read a chain")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为 version；沿用缺省流程时为 \"0\"",
            content = @Content(schema = @Schema(implementation = ChainView.class)))
    @APIResponse(responseCode = "404", description = "没有这个机关 / not-found")
    public Response read(
            @PathParam("body") @Parameter(description = "机关 id，或 default") String body) {
        var bodyId = body(body);
        return answer(
                bodyId, bodyId == null ? rows.newest(null).orElseThrow() : rows.inForce(bodyId));
    }

    @PUT
    @RolesAllowed("administer")
    @Operation(
            operationId = "changeApprovalChain",
            summary = "修改审批流程 / Change a chain",
            description = "办理中的审批单沿用开始时的流程 / running forms keep the chain they began with")
    @APIResponse(
            responseCode = "200",
            description = "新版本 / the new version",
            content = @Content(schema = @Schema(implementation = ChainView.class)))
    @APIResponse(responseCode = "404", description = "没有这个机关 / not-found")
    @APIResponse(responseCode = "412", description = "流程已变化 / precondition-failed")
    @APIResponse(responseCode = "422", description = "chain-unlawful")
    @APIResponse(responseCode = "428", description = "缺少 If-Match / precondition-required")
    public Response change(
            @PathParam("body") String body,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ChainRequest request) {
        var expected = EntityTags.require(ifMatch);
        var bodyId = body(body);
        return answer(
                bodyId, handler.enter(bodyId, expected, request.toModel(), callers.current()));
    }

    /** Null for the default. */
    private @Nullable UUID body(String path) {
        if (path.equals(DEFAULT)) {
            return null;
        }
        try {
            var id = UUID.fromString(path);
            return references
                    .body(id)
                    .filter(body -> reach.covers(callers.current(), id, body.divisionCode()))
                    .map(_ -> id)
                    .orElseThrow(() -> Problems.notFound("这个机关").asException());
        } catch (IllegalArgumentException _) {
            throw Problems.notFound("这个机关").asException();
        }
    }

    private static Response answer(@Nullable UUID asked, ApprovalChain chain) {
        var view = ChainView.of(asked, chain);
        return Response.ok(view).header("ETag", EntityTags.of(view.version())).build();
    }
}
