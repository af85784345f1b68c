package io.yangguang.publication.disclosure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.Reach;
import io.yangguang.publication.disclosure.VersionViews.SummaryView;
import io.yangguang.publication.disclosure.VersionViews.TextView;
import io.yangguang.rest.Callers;
import io.yangguang.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Each version that was ever public stays readable to officials, also behind a tombstone. */
@Path("/api/publication/v1/publications/{recordId}/versions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "公开 / Publications")
class VersionResource {

    private final DisclosureRows disclosures;
    private final VersionRows rows;
    private final Reach reach;
    private final Callers callers;

    VersionResource(DisclosureRows disclosures, VersionRows rows, Reach reach, Callers callers) {
        this.disclosures = disclosures;
        this.rows = rows;
        this.reach = reach;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"submit", "approve", "publish", "withdraw", "inspect"})
    @Operation(
            operationId = "listPublicationVersions",
            summary = "公开过的全部版本，撤回、撤下后仍可查 / Every version that was public, also after a tombstone")
    @APIResponse(responseCode = "200", description = "自第一版起 / from the first on")
    @APIResponse(responseCode = "404", description = "未公开过，或不在本人范围 / not-found")
    public Page<SummaryView> list(@PathParam("recordId") UUID recordId) {
        requireReach(recordId);
        return new Page<>(rows.list(recordId), null, null);
    }

    @GET
    @Path("{version}")
    @RolesAllowed({"submit", "approve", "publish", "withdraw", "inspect"})
    @Operation(
            operationId = "readPublicationVersion",
            summary = "当时公开的全文，撤回、撤下后仍可查 / What went out, also after a tombstone")
    @APIResponse(responseCode = "200", description = "对外文本 / the outward text")
    @APIResponse(responseCode = "404", description = "未公开过，或不在本人范围 / not-found")
    public TextView one(
            @PathParam("recordId") UUID recordId, @PathParam("version") @Min(1) int version) {
        requireReach(recordId);
        return rows.find(recordId, version)
                .orElseThrow(() -> DisclosureProblems.unknown().asException());
    }

    private void requireReach(UUID recordId) {
        var caller = callers.current();
        var covered =
                disclosures
                        .find(recordId)
                        .filter(d -> reach.covers(caller, d.bodyId(), d.divisionCode()));
        if (covered.isEmpty()) {
            throw DisclosureProblems.unknown().asException();
        }
    }
}
