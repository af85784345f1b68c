package io.yangguang.publication.obligation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 事件重新发布. */
@Path("/api/publication/v1/re-emission")
@Tag(name = "运维 / Operations")
@RunOnVirtualThread
class ReemissionResource {
    private final ReemissionHandler handler;

    ReemissionResource(ReemissionHandler handler) {
        this.handler = handler;
    }

    @Schema(name = "ReemissionRequest", examples = "{\"terms\":true,\"obligations\":false}")
    record Request(boolean terms, boolean obligations) {}

    @POST
    @RolesAllowed("administer")
    @Operation(
            operationId = "reemit",
            summary =
                    "按数据表重新发布期限和义务事件，事件标识不变 / tell terms and obligations anew under the same event"
                            + " ids")
    @APIResponse(responseCode = "200", description = "发布数量 / how many")
    @APIResponse(
            responseCode = "403",
            description = "urn:yangguang:problem:forbidden 需要 administer 权限")
    public ReemissionHandler.Told reemit(@NotNull Request request) {
        return handler.tell(request.terms(), request.obligations());
    }
}
