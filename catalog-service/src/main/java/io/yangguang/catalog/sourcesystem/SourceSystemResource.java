package io.yangguang.catalog.sourcesystem;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.catalog.sourcesystem.SourceSystemRegistration.Registered;
import io.yangguang.rest.Callers;
import io.yangguang.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * No Idempotency-Key here: an answer that holds a secret is never kept. Registering is repeatable
 * by its client id.
 */
@Path("/api/catalog/v1/source-systems")
@Tag(name = "来源系统 / Source systems")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("administer")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
class SourceSystemResource {

    private final SourceSystemRegistration registration;
    private final Callers callers;

    SourceSystemResource(SourceSystemRegistration registration, Callers callers) {
        this.registration = registration;
        this.callers = callers;
    }

    @GET
    @Operation(operationId = "listSourceSystems", summary = "查询来源系统 / List source systems")
    @APIResponse(responseCode = "200", description = "来源系统，不含密钥 / without secrets")
    public Page<SourceSystemView> list() {
        List<SourceSystemView> systems =
                registration.list(callers.current()).stream()
                        .map(system -> SourceSystemView.of(system, null))
                        .toList();
        return new Page<>(systems, null, (long) systems.size());
    }

    @POST
    @Operation(
            operationId = "registerSourceSystem",
            summary = "登记来源系统 / Register a source system",
            description =
                    "在Keycloak建立客户端（服务账户，form和submit权限），密钥只返回一次；失败后以相同内容重试即可。 / Creates its"
                        + " Keycloak client; the secret is returned once; after a failure repeat"
                        + " the same call.")
    @APIResponse(
            responseCode = "201",
            description = "已登记，附密钥 / registered, with the secret",
            content = @Content(schema = @Schema(implementation = SourceSystemView.class)))
    @APIResponse(
            responseCode = "200",
            description = "此前已登记，不附密钥 / was registered before; no secret",
            content = @Content(schema = @Schema(implementation = SourceSystemView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(
            responseCode = "409",
            description = "source-system-exists、source-system-disabled、client-id-taken")
    @APIResponse(
            responseCode = "503",
            description = "keycloak-unavailable：身份服务没有应答 / Keycloak does not answer")
    public Response register(@Valid @NotNull RegisterSourceSystem request) {
        Registered registered = registration.register(callers.current(), request);
        SourceSystemView view = SourceSystemView.of(registered.system(), registered.secret());
        return registered.secret() == null
                ? Response.ok(view).build()
                : Response.created(URI.create("/api/catalog/v1/source-systems/" + view.id()))
                        .header("Cache-Control", "no-store")
                        .entity(view)
                        .build();
    }

    @POST
    @Path("/{id}/secret")
    @Operation(
            operationId = "renewSourceSystemSecret",
            summary = "更换来源系统密钥 / Give a source system another secret")
    @APIResponse(
            responseCode = "200",
            description = "新密钥，旧密钥即失效 / the new secret; the old one is void",
            content = @Content(schema = @Schema(implementation = SourceSystemView.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", description = "source-system-not-active：未启用 / not active")
    @APIResponse(
            responseCode = "503",
            description = "keycloak-unavailable：身份服务没有应答 / Keycloak does not answer")
    public Response renewSecret(UUID id) {
        Registered renewed = registration.renewSecret(callers.current(), id);
        return Response.ok(SourceSystemView.of(renewed.system(), renewed.secret()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "disableSourceSystem", summary = "停用来源系统 / Disable a source system")
    @APIResponse(
            responseCode = "204",
            description = "已停用，其令牌不再签发 / disabled; it gets no more tokens")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(
            responseCode = "503",
            description = "keycloak-unavailable：身份服务没有应答 / Keycloak does not answer")
    public void disable(UUID id) {
        registration.disable(callers.current(), id);
    }
}
