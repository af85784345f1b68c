package io.yangguang.publication.nondisclosure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.Reach;
import io.yangguang.publication.nondisclosure.EndingRows.Ending;
import io.yangguang.rest.Callers;
import io.yangguang.rest.Cursors;
import io.yangguang.rest.Page;
import io.yangguang.rest.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/publication/v1/endings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "不予公开登记 / Non-disclosure register")
class EndingResource {

    private final EndingRows rows;
    private final Reach reach;
    private final Callers callers;

    EndingResource(EndingRows rows, Reach reach, Callers callers) {
        this.rows = rows;
        this.reach = reach;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("inspect")
    @Operation(
            operationId = "listEndings",
            summary = "义务均已了结，却未公开、未登记、未说明撤销的信息 / Records that ended without a way out",
            description = "应当为空 / expected to be empty")
    @APIResponse(responseCode = "200", description = "一页 / a page")
    @APIResponse(responseCode = "400", description = "invalid-cursor、validation-failed")
    public Page<Ending> list(
            @QueryParam("body") @Nullable UUID body,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        var found =
                rows.list(
                        reach.filter(callers.current(), "o"),
                        body,
                        cursor == null ? null : after(cursor),
                        limit + 1);
        var page = found.stream().limit(limit).toList();
        return new Page<>(
                page,
                found.size() > limit ? link(body, page.getLast().recordId(), limit) : null,
                null);
    }

    private static UUID after(String cursor) {
        try {
            return UUID.fromString(Cursors.decode(cursor).getFirst());
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "invalid-cursor", "分页游标无效")
                    .field("cursor", "不是本接口给出的游标")
                    .asException();
        }
    }

    private static String link(@Nullable UUID body, UUID last, int limit) {
        return "/api/publication/v1/endings?cursor="
                + Cursors.encode(last)
                + "&limit="
                + limit
                + (body == null ? "" : "&body=" + body);
    }
}
