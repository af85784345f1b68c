package io.yangguang.publication.parked;

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
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 搁置事件. */
@Path("/api/publication/v1/parked-events")
@Tag(name = "运维 / Operations")
@RunOnVirtualThread
class ParkedEventResource {
    private final ParkedEventHandler handler;

    ParkedEventResource(ParkedEventHandler handler) {
        this.handler = handler;
    }

    @GET
    @RolesAllowed("administer")
    @Operation(
            operationId = "listParkedEvents",
            summary = "未能处理而搁置的事件及原因 / events that could not be applied, with the reason")
    @APIResponse(responseCode = "200", description = "一页 / a page")
    @APIResponse(
            responseCode = "403",
            description = "urn:yangguang:problem:forbidden 需要 administer 权限")
    public Page<ParkedEvent> list(
            @QueryParam("cursor") @Nullable UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        List<ParkedEvent> events = handler.list(cursor, limit);
        String next =
                "/api/publication/v1/parked-events?limit=%d&cursor=%s"
                        .formatted(limit, events.isEmpty() ? "" : events.getLast().id());
        return new Page<>(events, events.size() < limit ? null : next, null);
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed("administer")
    @Operation(
            operationId = "replayParkedEvent",
            summary = "重新处理一个搁置事件 / apply a parked event again")
    @APIResponse(responseCode = "204", description = "已处理 / applied")
    @APIResponse(
            responseCode = "404",
            description = "urn:yangguang:problem:not-found 不存在 / unknown")
    @APIResponse(
            responseCode = "409",
            description = "urn:yangguang:problem:replay-failed 再次失败 / it failed again")
    public void replay(@PathParam("id") UUID id) {
        handler.replay(id);
    }
}
