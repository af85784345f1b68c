package io.yangguang.catalog.item;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.catalog.item.model.Field;
import io.yangguang.catalog.item.model.Item;
import io.yangguang.rest.Callers;
import io.yangguang.rest.EntityTags;
import io.yangguang.rest.Idempotent;
import io.yangguang.rest.Page;
import io.yangguang.rest.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

@Path("/api/catalog/v1")
@Tag(name = "公开目录 / Catalogue")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", ref = "Unauthenticated")
class ItemResource {

    private final ItemHandler handler;
    private final ItemRows rows;
    private final Callers callers;

    ItemResource(ItemHandler handler, ItemRows rows, Callers callers) {
        this.handler = handler;
        this.rows = rows;
        this.callers = callers;
    }

    @GET
    @Path("/fields")
    @Authenticated
    @Operation(operationId = "listFields", summary = "查询公开领域 / List fields")
    @APIResponse(responseCode = "200", description = "公开领域")
    public Page<Field> fields(@QueryParam("jurisdiction") @Nullable String jurisdiction) {
        List<Field> fields = rows.fields(jurisdiction);
        return new Page<>(fields, null, (long) fields.size());
    }

    @GET
    @Path("/items")
    @Authenticated
    @Operation(
            operationId = "listItems",
            summary = "查询公开事项 / List items",
            description =
                    "on为日期时给出当日有效的版本，缺省给出最新版本 / With on: the versions in force that day; without:"
                            + " the latest.")
    @APIResponse(responseCode = "200", description = "公开事项")
    @APIResponse(responseCode = "400", ref = "Invalid")
    public Page<Item> list(
            @QueryParam("jurisdiction") @Nullable String jurisdiction,
            @QueryParam("field") @Nullable String field,
            @QueryParam("q") @Nullable String q,
            @QueryParam("on") @Nullable LocalDate on) {
        List<Item> items =
                rows.list(jurisdiction, field, q == null || q.isBlank() ? null : q.strip(), on);
        return new Page<>(items, null, (long) items.size());
    }

    @GET
    @Path("/items/{id}")
    @Authenticated
    @Operation(operationId = "readItem", summary = "查看公开事项 / Show the latest version of an item")
    @APIResponse(
            responseCode = "200",
            description = "公开事项",
            content = @Content(schema = @Schema(implementation = Item.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response show(UUID id) {
        return tagged(rows.byId(id).orElseThrow(() -> Problems.notFound("公开事项").asException()));
    }

    @GET
    @Path("/items/{id}/versions")
    @Authenticated
    @Operation(
            operationId = "listItemVersions",
            summary = "查看公开事项各版本 / Show all versions of an item")
    @APIResponse(responseCode = "200", description = "各版本，自旧至新 / versions, oldest first")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Page<Item> versions(UUID id) {
        List<Item> versions = rows.versions(id);
        if (versions.isEmpty()) {
            throw Problems.notFound("公开事项").asException();
        }
        return new Page<>(versions, null, (long) versions.size());
    }

    @POST
    @Path("/items")
    @Idempotent
    @RolesAllowed("administer")
    @Operation(operationId = "addItem", summary = "新增公开事项 / Add an item")
    @APIResponse(
            responseCode = "201",
            description = "已新增",
            content = @Content(schema = @Schema(implementation = Item.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", description = "item-code-taken：代码已存在 / the code is taken")
    public Response add(@Valid @NotNull AddItem request) {
        Item item = handler.add(callers.current(), request);
        return Response.created(URI.create("/api/catalog/v1/items/" + item.id()))
                .header("ETag", EntityTags.of(item.version()))
                .entity(item)
                .build();
    }

    @PUT
    @Path("/items/{id}")
    @RolesAllowed("administer")
    @Operation(operationId = "changeItem", summary = "修改公开事项 / Enter a new version of an item")
    @APIResponse(
            responseCode = "200",
            description = "新版本，旧版本保留 / the new version; the old ones stay",
            content = @Content(schema = @Schema(implementation = Item.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response change(
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ChangeItem request) {
        return tagged(handler.change(callers.current(), id, EntityTags.require(ifMatch), request));
    }

    private static Response tagged(Item item) {
        return Response.ok(item).header("ETag", EntityTags.of(item.version())).build();
    }
}
