package io.yangguang.catalog.channel;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.catalog.channel.model.Channel;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/catalog/v1/channels")
@Tag(name = "公开渠道 / Channels")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", ref = "Unauthenticated")
class ChannelResource {

    private final ChannelHandler handler;
    private final ChannelRows rows;
    private final Callers callers;

    ChannelResource(ChannelHandler handler, ChannelRows rows, Callers callers) {
        this.handler = handler;
        this.rows = rows;
        this.callers = callers;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listChannels",
            summary = "查询公开渠道 / List channels",
            description = "name可为代码、名称或别名 / name may be a code, a name or an alias.")
    @APIResponse(responseCode = "200", description = "公开渠道")
    public Page<Channel> list(@QueryParam("name") @Nullable String name) {
        List<Channel> channels =
                name == null ? rows.all() : rows.byCodeOrAlias(name.strip()).stream().toList();
        return new Page<>(channels, null, (long) channels.size());
    }

    @GET
    @Path("/{code}")
    @Authenticated
    @Operation(operationId = "readChannel", summary = "查看公开渠道 / Show a channel")
    @APIResponse(
            responseCode = "200",
            description = "公开渠道",
            content = @Content(schema = @Schema(implementation = Channel.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response show(String code) {
        return tagged(rows.find(code).orElseThrow(() -> Problems.notFound("公开渠道").asException()));
    }

    @POST
    @Idempotent
    @RolesAllowed("administer")
    @Operation(operationId = "addChannel", summary = "新增公开渠道 / Add a channel")
    @APIResponse(
            responseCode = "201",
            description = "已新增",
            content = @Content(schema = @Schema(implementation = Channel.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", description = "channel-code-taken：代码已存在 / the code is taken")
    public Response add(@Valid @NotNull AddChannel request) {
        Channel channel = handler.add(callers.current(), request);
        return Response.created(URI.create("/api/catalog/v1/channels/" + channel.code()))
                .header("ETag", EntityTags.of(channel.version()))
                .entity(channel)
                .build();
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed("administer")
    @Operation(operationId = "changeChannel", summary = "修改公开渠道 / Change a channel")
    @APIResponse(
            responseCode = "200",
            description = "已修改",
            content = @Content(schema = @Schema(implementation = Channel.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response change(
            String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ChangeChannel request) {
        return tagged(
                handler.change(callers.current(), code, EntityTags.require(ifMatch), request));
    }

    private static Response tagged(Channel channel) {
        return Response.ok(channel).header("ETag", EntityTags.of(channel.version())).build();
    }
}
