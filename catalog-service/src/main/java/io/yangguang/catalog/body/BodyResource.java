package io.yangguang.catalog.body;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.catalog.body.model.Body;
import io.yangguang.catalog.reference.Pages;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/catalog/v1/bodies")
@Tag(name = "机关单位 / Bodies")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", ref = "Unauthenticated")
class BodyResource {

    private final BodyHandler handler;
    private final BodyRows rows;
    private final Callers callers;
    private final BusinessClock clock;

    BodyResource(BodyHandler handler, BodyRows rows, Callers callers, BusinessClock clock) {
        this.handler = handler;
        this.rows = rows;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listBodies", summary = "查询机关单位 / List bodies")
    @APIResponse(responseCode = "200", description = "一页 / a page")
    @APIResponse(responseCode = "400", ref = "Invalid")
    public Page<BodyView> list(
            @QueryParam("division")
                    @DefaultValue("000000")
                    @Pattern(regexp = "[0-9]{6}", message = "应为六位数字")
                    String division,
            @QueryParam("q") @Nullable String q,
            @QueryParam("on") @Nullable LocalDate on,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Context UriInfo uri) {
        String part = q == null || q.isBlank() ? null : q.strip();
        List<BodyView> found =
                rows.list(prefix(division), part, on, Pages.id(after), limit + 1).stream()
                        .map(body -> BodyView.of(body, on == null ? clock.today() : on))
                        .toList();
        return Pages.of(found, limit, BodyView::id, uri);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "readBody", summary = "查看机关单位 / Show a body")
    @APIResponse(
            responseCode = "200",
            description = "机关单位",
            content = @Content(schema = @Schema(implementation = BodyView.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response show(UUID id, @QueryParam("on") @Nullable LocalDate on) {
        Body body = rows.find(id).orElseThrow(() -> Problems.notFound("机关单位").asException());
        return Response.ok(BodyView.of(body, on == null ? clock.today() : on))
                .header("ETag", EntityTags.of(body.version()))
                .build();
    }

    @POST
    @Idempotent
    @RolesAllowed("administer")
    @Operation(operationId = "registerBody", summary = "登记机关单位 / Register a body")
    @APIResponse(
            responseCode = "201",
            description = "已登记，信用代码疑点见warnings / registered; doubts stand in warnings",
            content = @Content(schema = @Schema(implementation = BodyView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public Response register(@Valid @NotNull RegisterBody request) {
        Body body = handler.register(callers.current(), request);
        return Response.created(URI.create("/api/catalog/v1/bodies/" + body.id()))
                .header("ETag", EntityTags.of(body.version()))
                .entity(BodyView.of(body, clock.today()))
                .build();
    }

    @POST
    @Path("/{id}/renaming")
    @Idempotent
    @RolesAllowed("administer")
    @Operation(operationId = "renameBody", summary = "机关单位更名 / Rename a body from a day on")
    @APIResponse(
            responseCode = "200",
            description = "已更名",
            content = @Content(schema = @Schema(implementation = BodyView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response rename(
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RenameBody request) {
        Body body =
                handler.rename(
                        callers.current(),
                        id,
                        EntityTags.require(ifMatch),
                        request.name().strip(),
                        request.from());
        return Response.ok(BodyView.of(body, clock.today()))
                .header("ETag", EntityTags.of(body.version()))
                .build();
    }

    @GET
    @Path("/{id}/succession")
    @Authenticated
    @Operation(
            operationId = "readSuccession",
            summary = "查看职责承继 / Show whose duties a body carries, and who carries its own")
    @APIResponse(responseCode = "200", description = "职责承继")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public SuccessionView succession(UUID id) {
        return SuccessionView.of(id, handler.succession(id));
    }

    /** The significant digits: 220800 covers all that begin with 2208. */
    private static String prefix(String division) {
        String digits = division;
        while (digits.endsWith("00")) {
            digits = digits.substring(0, digits.length() - 2);
        }
        return digits;
    }
}
