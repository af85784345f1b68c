package io.yangguang.gateway.docs;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The documents that {@code /docs} shows and that integrators generate clients from. */
@Path("/openapi")
@PermitAll
@RunOnVirtualThread
class OpenApiResource {

    private final ApiDocuments documents;

    OpenApiResource(ApiDocuments documents) {
        this.documents = documents;
    }

    @GET
    @Path("{name}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response document(@PathParam("name") String name) {
        return ApiName.of(name)
                .map(documents::read)
                .map(document -> Response.ok(document).header("Cache-Control", "max-age=60"))
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND))
                .build();
    }
}
