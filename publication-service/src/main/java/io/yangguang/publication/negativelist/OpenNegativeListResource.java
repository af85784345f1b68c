package io.yangguang.publication.negativelist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.negativelist.ListViews.DiffView;
import io.yangguang.publication.negativelist.ListViews.OpenListView;
import io.yangguang.publication.negativelist.model.ListState;
import io.yangguang.publication.negativelist.model.NegativeList;
import io.yangguang.publication.reference.References;
import io.yangguang.rest.Problem;
import io.yangguang.time.BusinessClock;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

@Path("/open/v1/negative-lists")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "负面清单 / Open negative lists")
class OpenNegativeListResource {

    private final ListsInForce lists;
    private final NegativeListRows rows;
    private final References references;
    private final BusinessClock clock;

    OpenNegativeListResource(
            ListsInForce lists, NegativeListRows rows, References references, BusinessClock clock) {
        this.lists = lists;
        this.rows = rows;
        this.references = references;
        this.clock = clock;
    }

    @GET
    @ResponseHeader(name = "Cache-Control", value = "public, max-age=60")
    @Operation(
            operationId = "readOpenNegativeLists",
            summary = "某日施行的负面清单 / Negative lists in force on a day",
            description = "机关自己的清单在前，其后是所在行政区划的 / the body's own, then those of its divisions")
    @APIResponse(responseCode = "200", description = "审定并施行的清单 / lists in force")
    @APIResponse(responseCode = "400", description = "缺少机关 / validation-failed")
    @APIResponse(responseCode = "404", description = "没有这个机关 / not-found")
    public List<OpenListView> inForce(
            @QueryParam("body") @NotNull @Parameter(description = "机关") UUID body,
            @QueryParam("on") @Parameter(description = "哪一天，缺省为今日", example = "2026-03-01")
                    @Nullable LocalDate on) {
        var day = on == null ? clock.today() : on;
        var known = references.body(body).orElseThrow(() -> ListProblems.unknown().asException());
        return lists.of(body, known.divisionCode(), day).stream().map(this::view).toList();
    }

    @GET
    @Path("diff")
    @ResponseHeader(name = "Cache-Control", value = "public, max-age=60")
    @Operation(
            operationId = "diffOpenNegativeLists",
            summary = "两版负面清单的变化 / What changed between two editions")
    @APIResponse(responseCode = "200", description = "新增、删除、调整的项 / added, removed, changed")
    @APIResponse(responseCode = "404", description = "没有这一版，或尚未审定 / not-found")
    @APIResponse(responseCode = "409", description = "不是同一机关或区划的清单 / lists-of-different-owners")
    public DiffView diff(
            @QueryParam("from") @NotNull @Parameter(description = "旧版的 id") UUID from,
            @QueryParam("to") @NotNull @Parameter(description = "新版的 id") UUID to) {
        var before = approved(from);
        var after = approved(to);
        if (!before.owner().equals(after.owner())) {
            throw Problem.of(409, "lists-of-different-owners", "不是同一机关或区划的清单").asException();
        }
        return DiffView.of(before, after);
    }

    /** Nothing unapproved appears on the open side. */
    private NegativeList approved(UUID id) {
        return rows.find(id)
                .filter(list ->
                        list.state() instanceof ListState.Approved
                                || list.state() instanceof ListState.Superseded)
                .orElseThrow(() -> ListProblems.unknown().asException());
    }

    private OpenListView view(NegativeList list) {
        var body = list.bodyId();
        return OpenListView.of(
                list,
                body == null
                        ? null
                        : references.body(body).map(b -> b.nameOn(clock.today())).orElse(null));
    }
}
