package io.yangguang.publication.delivery;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.reference.References;
import io.yangguang.rest.Caller;
import io.yangguang.rest.Callers;
import io.yangguang.rest.Cursors;
import io.yangguang.rest.FieldError;
import io.yangguang.rest.Page;
import io.yangguang.rest.Problems;
import io.yangguang.rest.RowFilter;
import io.yangguang.rest.RowFilters;
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
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(DeliveryResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "报送 / Deliveries", description = "向省平台报送、回执与裁定 / pushes, receipts and verdicts")
class DeliveryResource {

    static final String PATH = "/api/publication/v1/deliveries";

    private final DeliveryReader reader;
    private final ResendHandler resends;
    private final Callers callers;
    private final References references;

    DeliveryResource(
            DeliveryReader reader, ResendHandler resends, Callers callers, References references) {
        this.reader = reader;
        this.resends = resends;
        this.callers = callers;
        this.references = references;
    }

    @GET
    @Authenticated
    @RunOnVirtualThread
    @Operation(
            operationId = "listDeliveries",
            summary = "查询报送 / List deliveries",
            description =
                    """
                    最新的在前，限于调用者的数据范围；每件附最近 20 次尝试。只有对方的业务裁定算数：\
                    HTTP 成功不等于受理，裁定也可能在数周后改变。\
                    Newest first, within the caller's scope, each with its last 20 attempts.\
                    """)
    @APIResponse(responseCode = "200", description = "一页 / a page")
    @APIResponse(responseCode = "400", description = "参数或游标无效 / invalid, invalid-cursor")
    @APIResponse(responseCode = "401", description = "未登录 / unauthenticated")
    public Page<DeliveryView> list(
            @QueryParam("record") @Parameter(description = "信息记录 / record id")
                    @Nullable UUID recordId,
            @QueryParam("state")
                    @Parameter(description = "状态，见 Delivery.state / state", example = "ACCEPTED")
                    @Nullable String state,
            @QueryParam("cursor") @Parameter(description = "上一页的 next 给出，不透明 / opaque")
                    @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        if (state != null && !DeliveryRow.STATES.contains(state)) {
            throw Problems.invalid(
                            List.of(
                                    new FieldError(
                                            "state", "应为 " + String.join("、", DeliveryRow.STATES))))
                    .asException();
        }
        Long before = cursor == null ? null : place(cursor);
        List<DeliveryView> found = reader.list(scope(), recordId, state, before, limit + 1);
        if (found.size() <= limit) {
            return new Page<>(found, null, null);
        }
        List<DeliveryView> page = found.subList(0, limit);
        UriBuilder next =
                UriBuilder.fromPath(PATH)
                        .queryParam("cursor", Cursors.encode(page.getLast().seq()))
                        .queryParam("limit", limit);
        if (recordId != null) {
            next.queryParam("record", recordId);
        }
        if (state != null) {
            next.queryParam("state", state);
        }
        return new Page<>(page, next.build().toString(), null);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @RunOnVirtualThread
    @Operation(
            operationId = "readDelivery",
            summary = "查看一件报送及其尝试 / Read a delivery and its attempts")
    @APIResponse(responseCode = "200", description = "报送 / the delivery")
    @APIResponse(responseCode = "401", description = "未登录 / unauthenticated")
    @APIResponse(responseCode = "404", description = "没有，或不在数据范围内 / not-found")
    public DeliveryView read(@PathParam("id") UUID id) {
        return reader.find(id, scope()).orElseThrow(() -> Problems.notFound("报送").asException());
    }

    @POST
    @Path("/{id}/resend")
    @RolesAllowed("publish")
    @RunOnVirtualThread
    @Operation(
            operationId = "resendDelivery",
            summary = "重发 / Send again",
            description =
                    """
                    立即以同一报送标识、同一报文重发；对方据标识去重，不会生效两次。内容改变应作为新版本报送。\
                    Sends the same bytes under the same id at once.\
                    """)
    @APIResponse(responseCode = "200", description = "已排入重发 / queued again")
    @APIResponse(responseCode = "401", description = "未登录 / unauthenticated")
    @APIResponse(responseCode = "403", description = "无发布权限 / forbidden")
    @APIResponse(responseCode = "404", description = "没有，或不在数据范围内 / not-found")
    @APIResponse(responseCode = "409", description = "已有更晚的报送 / later-delivery-exists")
    public DeliveryView resend(@PathParam("id") UUID id) {
        RowFilter scope = scope();
        resends.resend(id, scope);
        return reader.find(id, scope).orElseThrow(() -> Problems.notFound("报送").asException());
    }

    private RowFilter scope() {
        Caller caller = callers.current();
        Set<UUID> reachable = caller.body().map(references::reachableFrom).orElse(Set.of());
        return RowFilters.of(caller.scope(), reachable, "d");
    }

    private static Long place(String cursor) {
        try {
            return Long.valueOf(Cursors.decode(cursor).getFirst());
        } catch (NumberFormatException _) {
            throw Problems.invalid(List.of(new FieldError("cursor", "游标无效"))).asException();
        }
    }
}
