package io.yangguang.inspection.parked;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.inbox.ParkedEvent;
import io.yangguang.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Events that could not be applied, with their reason, and the way to try them again. */
@Path("/api/inspection/v1/parked-events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("administer")
@Tag(name = "搁置事件", description = "未能处理的事件 / Events that could not be applied")
class ParkedEventResource {

    private final ParkedEventHandler handler;

    ParkedEventResource(ParkedEventHandler handler) {
        this.handler = handler;
    }

    @GET
    @Operation(operationId = "listInspectionParkedEvents", summary = "搁置事件列表 / List parked events")
    @APIResponse(responseCode = "200", description = "列表 / The parked events")
    @APIResponse(responseCode = "403", description = "没有权限：forbidden")
    public Page<ParkedEvent> list(
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        var events = handler.list(after, limit);
        var next =
                events.size() < limit
                        ? null
                        : "/api/inspection/v1/parked-events?limit="
                                + limit
                                + "&after="
                                + events.getLast().id();
        return new Page<>(events, next, null);
    }

    @POST
    @Path("{id}/replay")
    @Operation(
            operationId = "replayInspectionParkedEvent",
            summary = "重放搁置事件 / Replay a parked event")
    @APIResponse(responseCode = "204", description = "已重放 / Replayed")
    @APIResponse(responseCode = "404", description = "没有这个搁置事件：not-found")
    @APIResponse(responseCode = "409", description = "再次失败，原因已更新：replay-failed")
    public void replay(@PathParam("id") UUID id) {
        handler.replay(id);
    }
}
