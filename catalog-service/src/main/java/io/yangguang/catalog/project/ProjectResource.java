package io.yangguang.catalog.project;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.catalog.body.Bodies;
import io.yangguang.catalog.project.model.Project;
import io.yangguang.catalog.reference.Pages;
import io.yangguang.rest.Caller;
import io.yangguang.rest.Callers;
import io.yangguang.rest.EntityTags;
import io.yangguang.rest.Idempotent;
import io.yangguang.rest.Page;
import io.yangguang.rest.Problems;
import io.yangguang.rest.RowFilters;
import io.yangguang.rest.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/catalog/v1/projects")
@Tag(name = "项目 / Projects")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", ref = "Unauthenticated")
class ProjectResource {

    private final ProjectHandler handler;
    private final ProjectRows rows;
    private final Bodies bodies;
    private final Callers callers;

    ProjectResource(ProjectHandler handler, ProjectRows rows, Bodies bodies, Callers callers) {
        this.handler = handler;
        this.rows = rows;
        this.bodies = bodies;
        this.callers = callers;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listProjects", summary = "查询项目 / List projects in the caller's scope")
    @APIResponse(responseCode = "200", description = "一页 / a page")
    @APIResponse(responseCode = "400", ref = "Invalid")
    public Page<Project> list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Context UriInfo uri) {
        Caller caller = callers.current();
        Set<UUID> reachable =
                caller.scope() instanceof Scope.OwnBody(UUID own)
                        ? bodies.reachableFrom(own)
                        : Set.of();
        List<Project> found =
                rows.list(
                        RowFilters.of(caller.scope(), reachable, "p"),
                        q == null || q.isBlank() ? null : q.strip(),
                        Pages.id(after),
                        limit + 1);
        return Pages.of(found, limit, Project::id, uri);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "readProject", summary = "查看项目 / Show a project")
    @APIResponse(
            responseCode = "200",
            description = "项目",
            content = @Content(schema = @Schema(implementation = Project.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response show(UUID id) {
        Caller caller = callers.current();
        return tagged(
                rows.find(id)
                        .filter(project -> handler.visible(caller, project))
                        .orElseThrow(() -> Problems.notFound("项目").asException()));
    }

    @POST
    @Idempotent
    @RolesAllowed({"form", "administer"})
    @Operation(operationId = "addProject", summary = "登记项目 / Enter a project")
    @APIResponse(
            responseCode = "201",
            description = "已登记",
            content = @Content(schema = @Schema(implementation = Project.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", description = "project-code-taken：编号已存在 / the code is taken")
    public Response add(@Valid @NotNull AddProject request) {
        Project project = handler.add(callers.current(), request);
        return Response.created(URI.create("/api/catalog/v1/projects/" + project.id()))
                .header("ETag", EntityTags.of(project.version()))
                .entity(project)
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({"form", "administer"})
    @Operation(operationId = "changeProject", summary = "修改项目 / Change a project")
    @APIResponse(
            responseCode = "200",
            description = "已修改",
            content = @Content(schema = @Schema(implementation = Project.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response change(
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ChangeProject request) {
        return tagged(handler.change(callers.current(), id, EntityTags.require(ifMatch), request));
    }

    private static Response tagged(Project project) {
        return Response.ok(project).header("ETag", EntityTags.of(project.version())).build();
    }
}
