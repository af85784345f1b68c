package io.yangguang.inspection.timeliness;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.rest.Callers;
import io.yangguang.rest.Cursors;
import io.yangguang.rest.FieldError;
import io.yangguang.rest.Page;
import io.yangguang.rest.Problem;
import io.yangguang.rest.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Timeliness per body, item and period, and the obligations behind each number. */
@Path("/api/inspection/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"inspect", "approve", "publish", "submit"})
@Tag(name = "及时性", description = "公开及时性统计与明细 / Timeliness")
class TimelinessResource {

    private final TimelinessHandler handler;
    private final Callers callers;

    TimelinessResource(TimelinessHandler handler, Callers callers) {
        this.handler = handler;
        this.callers = callers;
    }

    @GET
    @Path("timeliness")
    @Operation(
            operationId = "readTimeliness",
            summary = "及时性统计 / Timeliness added up",
            description =
                    "按机关、事项、领域、行政区划与期间汇总：按时、逾期公开（逾期工作日）、即将到期、已逾期、暂定、形成日期不明。"
                            + "期间按形成或变更日期归属。均在读取时按当日计算。"
                            + " / Per body, item, field, division and period; computed on read.")
    @APIResponse(responseCode = "200", description = "统计 / The counts")
    @APIResponse(responseCode = "400", description = "参数有误：validation-failed")
    @APIResponse(responseCode = "401", description = "需要登录：unauthenticated")
    @APIResponse(responseCode = "403", description = "没有权限：forbidden")
    public TimelinessView timeliness(
            @Parameter(
                            description = "汇总维度，逗号分隔：body、item、field、division、month、quarter、year",
                            example = "body,item,month")
                    @QueryParam("groupBy")
                    @DefaultValue("body,item,month")
                    String groupBy,
            @BeanParam @Valid Filter filter,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
            @Context UriInfo uri) {
        var report = handler.report(callers.current(), filter.selection(), groupings(groupBy));
        var start = cursor == null ? 0 : position(cursor);
        var end = Math.min(report.items().size(), start + limit);
        return new TimelinessView(
                report.asOf(),
                report.soonUntil(),
                report.notAssessed(),
                report.total(),
                report.items().subList(Math.min(start, end), end),
                end < report.items().size() ? next(uri, Cursors.encode(end)) : null,
                report.takeDowns());
    }

    @GET
    @Path("obligations")
    @Operation(
            operationId = "listTimelinessObligations",
            summary = "及时性明细 / The obligations behind the numbers",
            description = "按届满日排序，可按状态筛选 / By due date; filtered by status")
    @APIResponse(responseCode = "200", description = "明细 / The obligations")
    @APIResponse(responseCode = "400", description = "参数有误：validation-failed")
    @APIResponse(responseCode = "401", description = "需要登录：unauthenticated")
    @APIResponse(responseCode = "403", description = "没有权限：forbidden")
    public Page<ObligationView> obligations(
            @Parameter(
                            description =
                                    "in-time、late、overdue、due-soon、open、provisional、"
                                            + "formation-unknown、decided-not-public、annulled",
                            example = "overdue")
                    @QueryParam("status")
                    @Nullable String status,
            @BeanParam @Valid Filter filter,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @Context UriInfo uri) {
        var lines =
                handler.obligations(
                        callers.current(),
                        filter.selection(),
                        status == null ? null : status(status),
                        cursor == null ? null : after(cursor),
                        limit + 1);
        if (lines.size() <= limit) {
            return new Page<>(lines, null, null);
        }
        var page = lines.subList(0, limit);
        var last = page.getLast();
        return new Page<>(page, next(uri, Cursors.encode(last.dueOn(), last.obligationId())), null);
    }

    private static List<Grouping> groupings(String keys) {
        return Arrays.stream(keys.split(",", -1))
                .filter(key -> !key.isBlank())
                .map(key ->
                        Grouping.of(key)
                                .orElseThrow(() ->
                                        invalid("groupBy", "没有维度“" + key + "”").asException()))
                .distinct()
                .toList();
    }

    private static Status status(String key) {
        return Status.of(key)
                .orElseThrow(() -> invalid("status", "没有状态“" + key + "”").asException());
    }

    private static int position(String cursor) {
        try {
            return Integer.parseInt(Cursors.decode(cursor).getFirst());
        } catch (NumberFormatException e) {
            throw invalid("cursor", "不是本接口给出的游标").asException();
        }
    }

    private static TimelinessHandler.After after(String cursor) {
        try {
            var keys = Cursors.decode(cursor);
            return new TimelinessHandler.After(
                    LocalDate.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        } catch (RuntimeException e) {
            throw invalid("cursor", "不是本接口给出的游标").asException();
        }
    }

    private static Problem invalid(String field, String message) {
        return Problems.invalid(List.of(new FieldError(field, message)));
    }

    private static String next(UriInfo uri, String cursor) {
        var next = uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }

    /** Which obligations are meant. */
    static class Filter {
        @QueryParam("body")
        @Parameter(description = "责任机关")
        @Nullable UUID body;

        @QueryParam("item")
        @Parameter(description = "事项代码", example = "F1-02")
        @Nullable String item;

        @QueryParam("field")
        @Parameter(description = "领域代码", example = "F1")
        @Nullable String field;

        @QueryParam("division")
        @Pattern(regexp = "[0-9]{6}", message = "行政区划代码为六位数字")
        @Parameter(description = "行政区划代码，含下级", example = "220800")
        @Nullable String division;

        @QueryParam("from")
        @Parameter(description = "形成或变更日期自（含）", example = "2026-01-01")
        @Nullable LocalDate from;

        @QueryParam("to")
        @Parameter(description = "形成或变更日期至（含）", example = "2026-12-31")
        @Nullable LocalDate to;

        Selection selection() {
            return new Selection(body, item, field, division, from, to);
        }
    }
}
