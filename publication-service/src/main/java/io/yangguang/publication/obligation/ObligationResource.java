package io.yangguang.publication.obligation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.obligation.ObligationFilter.After;
import io.yangguang.publication.obligation.ObligationHandler.Found;
import io.yangguang.rest.Callers;
import io.yangguang.rest.Cursors;
import io.yangguang.rest.EntityTags;
import io.yangguang.rest.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 公开义务. */
@Path("/api/publication/v1/obligations")
@Tag(name = "公开义务 / Obligations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ObligationResource {
    private final ObligationHandler handler;
    private final Callers callers;

    ObligationResource(ObligationHandler handler, Callers callers) {
        this.handler = handler;
        this.callers = callers;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listObligations",
            summary = "公开义务清单，按届满日排序 / obligations by due date",
            description =
                    "仅含本人数据范围。尚未认定的信息版本列在 awaitingReference。 Within the caller's scope; versions"
                            + " without an obligation are listed apart.")
    @APIResponse(responseCode = "200", description = "一页 / a page")
    @APIResponse(
            responseCode = "400",
            description = "urn:yangguang:problem:validation-failed 参数有误 / a parameter is wrong")
    @APIResponse(
            responseCode = "401",
            description = "urn:yangguang:problem:unauthenticated 未登录 / no valid token")
    public ObligationPage list(@Valid @BeanParam ObligationQuery query, @Context UriInfo uri) {
        Found found = handler.list(query, after(query.cursor), callers.current());
        List<ObligationView> all = found.obligations();
        boolean more = all.size() > query.limit;
        List<ObligationView> page = more ? all.subList(0, query.limit) : all;
        return new ObligationPage(page, more ? next(page.getLast(), uri) : null, found.standings());
    }

    private static @Nullable After after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> keys = Cursors.decode(cursor);
        return new After(LocalDate.parse(keys.get(0)), UUID.fromString(keys.get(1)));
    }

    private static String next(ObligationView last, UriInfo uri) {
        String cursor = Cursors.encode(last.term().dueOn(), last.id());
        String address =
                uri.getRequestUriBuilder()
                        .replaceQueryParam("cursor", cursor)
                        .build()
                        .getRawQuery();
        return uri.getRequestUri().getRawPath() + "?" + address;
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(
            operationId = "getObligation",
            summary = "一项公开义务及其期限说明 / one obligation with the explanation of its term")
    @APIResponse(
            responseCode = "200",
            description = "公开义务 / the obligation; ETag 为修订号",
            content = @Content(schema = @Schema(implementation = ObligationDetail.class)))
    @APIResponse(
            responseCode = "404",
            description = "urn:yangguang:problem:not-found 不存在或不在数据范围内 / unknown or out of scope")
    public Response get(
            @PathParam("id") UUID id,
            @QueryParam("asKnownOn")
                    @Parameter(
                            description =
                                    "按该日终了时所知的规则和日历另行计算 / also count with what was known on that"
                                            + " day",
                            example = "2026-01-01")
                    @Nullable LocalDate asKnownOn) {
        return tagged(handler.get(id, asKnownOn, callers.current()));
    }

    @POST
    @Path("{id}/annulment")
    @RolesAllowed("withdraw")
    @Idempotent
    @Operation(
            operationId = "annulObligation",
            summary = "撤销未了结的公开义务，保留其逾期情况 / annul an open obligation, keeping its lateness")
    @APIResponse(
            responseCode = "200",
            description = "已撤销 / annulled",
            content = @Content(schema = @Schema(implementation = ObligationDetail.class)))
    @APIResponse(
            responseCode = "403",
            description = "urn:yangguang:problem:forbidden 需要 withdraw 权限")
    @APIResponse(responseCode = "404", description = "urn:yangguang:problem:not-found")
    @APIResponse(
            responseCode = "409",
            description = "urn:yangguang:problem:obligation-closed 已了结 / already closed")
    @APIResponse(
            responseCode = "412",
            description = "urn:yangguang:problem:precondition-failed 已被他人修改 / changed meanwhile")
    @APIResponse(
            responseCode = "428",
            description = "urn:yangguang:problem:precondition-required 缺少 If-Match")
    public Response annul(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Parameter(
                            description = "当前修订号 / current revision",
                            example = "\"1\"",
                            required = true)
                    @Nullable String ifMatch,
            @Valid @NotNull Annulment annulment) {
        return tagged(
                handler.annul(
                        id, EntityTags.require(ifMatch), annulment.reason(), callers.current()));
    }

    @Schema(name = "Annulment", examples = "{\"reason\":\"内容与后续决定重复，撤回\"}")
    record Annulment(
            @Schema(description = "理由 / reason") @NotBlank @Size(max = 2000) String reason) {}

    private static Response tagged(ObligationDetail detail) {
        return Response.ok(detail)
                .header("ETag", EntityTags.of(detail.obligation().revision()))
                .build();
    }
}
