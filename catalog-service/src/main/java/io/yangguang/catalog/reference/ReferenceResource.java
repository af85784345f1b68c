package io.yangguang.catalog.reference;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.rest.Callers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/catalog/v1/reference")
@Tag(name = "参照数据 / Reference data")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ReferenceResource {

    private final ReEmissionHandler reEmission;
    private final Callers callers;

    ReferenceResource(ReEmissionHandler reEmission, Callers callers) {
        this.reEmission = reEmission;
        this.callers = callers;
    }

    @POST
    @Path("/re-emission")
    @RolesAllowed("administer")
    @Operation(
            operationId = "reEmitReference",
            summary = "重发全部参照数据 / Say all reference data again",
            description =
                    "事件标识不变，已处理过的消费者不受影响 / Event ids stay the same: consumers that have them see no"
                            + " change.")
    @APIResponse(responseCode = "200", description = "已写入待发 / appended to the outbox")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public ReEmission reEmit() {
        Authority.requireEverywhere(callers.current());
        return reEmission.reEmit();
    }
}
