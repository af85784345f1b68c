package io.yangguang.publication.oa;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.rest.Cursors;
import io.yangguang.rest.EntityTags;
import io.yangguang.rest.Page;
import io.yangguang.rest.Problem;
import io.yangguang.rest.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/publication/v1/oa-signatories")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "审批 / Reviews")
class SignatoryResource {

    private static final String PATH = "/api/publication/v1/oa-signatories";

    private final SignatoryRows rows;
    private final SignatoryHandler handler;

    SignatoryResource(SignatoryRows rows, SignatoryHandler handler) {
        this.rows = rows;
        this.handler = handler;
    }

    @GET
    @RolesAllowed("administer")
    @Operation(operationId = "listOaSignatories", summary = "外部 OA 账号 / Accounts of outside OAs")
    @APIResponse(responseCode = "200", description = "一页 / a page")
    public Page<Signatory> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        var after = cursor == null ? null : Cursors.decode(cursor);
        if (after != null && after.size() != 2) {
            throw Problem.of(400, "invalid-cursor", "分页游标无效")
                    .field("cursor", "不是本接口给出的游标")
                    .asException();
        }
        var found =
                rows.list(
                        after == null ? null : after.get(0),
                        after == null ? null : after.get(1),
                        limit + 1);
        var page = found.stream().limit(limit).toList();
        if (found.size() <= limit) {
            return new Page<>(page, null, null);
        }
        var last = page.getLast();
        return new Page<>(
                page,
                PATH
                        + "?cursor="
                        + Cursors.encode(last.client(), last.account())
                        + "&limit="
                        + limit,
                null);
    }

    @GET
    @Path("{client}/{account}")
    @RolesAllowed("administer")
    @Operation(operationId = "readOaSignatory", summary = "读取 OA 账号对应的人员 / Read one")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为 version",
            content = @Content(schema = @Schema(implementation = Signatory.class)))
    @APIResponse(responseCode = "404", description = "not-found")
    public Response one(@PathParam("client") String client, @PathParam("account") String account) {
        return answer(
                200,
                rows.find(client, account)
                        .orElseThrow(() -> Problems.notFound("这个 OA 账号").asException()));
    }

    @PUT
    @Path("{client}/{account}")
    @RolesAllowed("administer")
    @Operation(
            operationId = "putOaSignatory",
            summary = "登记或修改 OA 账号对应的人员 / Enter or change one",
            description = "修改须带 If-Match；首次登记不带 / a change needs If-Match")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = Signatory.class)))
    @APIResponse(
            responseCode = "201",
            description = "已登记 / entered",
            content = @Content(schema = @Schema(implementation = Signatory.class)))
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "422", description = "没有这个机关 / unknown-body")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response put(
            @PathParam("client") @Size(max = 100) String client,
            @PathParam("account") @Size(max = 200) String account,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SignatoryRequest request) {
        var expected = ifMatch == null ? null : (Long) EntityTags.require(ifMatch);
        var signatory = handler.put(client, account, expected, request);
        return answer(signatory.version() == 1 ? 201 : 200, signatory);
    }

    @DELETE
    @Path("{client}/{account}")
    @RolesAllowed("administer")
    @Operation(operationId = "deleteOaSignatory", summary = "注销 OA 账号 / Remove one")
    @APIResponse(responseCode = "204", description = "已注销 / removed")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public void delete(
            @PathParam("client") String client,
            @PathParam("account") String account,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        handler.delete(client, account, EntityTags.require(ifMatch));
    }

    private static Response answer(int status, Signatory signatory) {
        return Response.status(status)
                .entity(signatory)
                .header("ETag", EntityTags.of(signatory.version()))
                .build();
    }
}
