package io.yangguang.publication.takedown;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.Reach;
import io.yangguang.publication.obligation.RunView;
import io.yangguang.publication.reference.Replica;
import io.yangguang.publication.reference.model.Calendars;
import io.yangguang.publication.takedown.TakeDownFilter.Due;
import io.yangguang.publication.takedown.TakeDownViews.DetailView;
import io.yangguang.publication.takedown.TakeDownViews.DutyView;
import io.yangguang.publication.takedown.TakeDownViews.LimitView;
import io.yangguang.rest.Callers;
import io.yangguang.rest.Cursors;
import io.yangguang.rest.Page;
import io.yangguang.rest.Problem;
import io.yangguang.rest.Problems;
import io.yangguang.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/publication/v1/take-down-duties")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "撤下义务 / Duties to take down")
class TakeDownResource {

    private final TakeDownRows rows;
    private final Replica replica;
    private final TakeDownSettings settings;
    private final BusinessClock clock;
    private final Reach reach;
    private final Callers callers;

    TakeDownResource(
            TakeDownRows rows,
            Replica replica,
            TakeDownSettings settings,
            BusinessClock clock,
            Reach reach,
            Callers callers) {
        this.rows = rows;
        this.replica = replica;
        this.settings = settings;
        this.clock = clock;
        this.reach = reach;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"submit", "approve", "publish", "withdraw", "inspect"})
    @Operation(
            operationId = "listTakeDownDuties",
            summary = "撤下义务清单，按届满日排序 / Duties to take down, by due date",
            description = "行政处罚法第四十八条第二款：三日（工作日）内撤回并公开说明理由")
    @APIResponse(responseCode = "200", description = "一页 / a page")
    @APIResponse(responseCode = "400", description = "validation-failed、invalid-cursor")
    public Page<DutyView> list(
            @QueryParam("state")
                    @Pattern(regexp = "OPEN|FULFILLED", message = "应为 OPEN 或 FULFILLED")
                    @Nullable String state,
            @QueryParam("body") @Nullable UUID body,
            @QueryParam("record") @Nullable UUID record,
            @QueryParam("due")
                    @Pattern(
                            regexp = "soon|overdue|provisional",
                            message = "应为 soon、overdue 或 provisional")
                    @Parameter(description = "soon 即将到期，overdue 逾期，provisional 暂定")
                    @Nullable String due,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @Context UriInfo uri) {
        var after = cursor == null ? null : after(cursor);
        var found =
                rows.list(
                        new TakeDownFilter(
                                reach.filter(callers.current(), "d"),
                                state,
                                body,
                                record,
                                due == null ? null : Due.valueOf(due.toUpperCase(Locale.ROOT)),
                                clock.today(),
                                soonUntil(),
                                after == null ? null : after.dueOn(),
                                after == null ? null : after.id(),
                                limit + 1));
        List<DutyView> page = found.stream().limit(limit).map(this::view).toList();
        return new Page<>(page, found.size() > limit ? next(page.getLast(), uri) : null, null);
    }

    private DutyView view(io.yangguang.publication.takedown.model.Duty duty) {
        return DutyView.of(duty, clock.today(), soonUntil());
    }

    private LocalDate soonUntil() {
        return Calendars.from(clock.today(), replica.snapshot())
                .dueWorkingDaysAfter(clock.today(), settings.soonWorkingDays());
    }

    private record After(LocalDate dueOn, UUID id) {}

    private static After after(String cursor) {
        var keys = Cursors.decode(cursor);
        try {
            return new After(LocalDate.parse(keys.getFirst()), UUID.fromString(keys.getLast()));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Problem.of(400, "invalid-cursor", "分页游标无效")
                    .field("cursor", "不是本接口给出的游标")
                    .asException();
        }
    }

    private static String next(DutyView last, UriInfo uri) {
        var query =
                uri.getRequestUriBuilder()
                        .replaceQueryParam("cursor", Cursors.encode(last.dueOn(), last.id()))
                        .build()
                        .getRawQuery();
        return uri.getRequestUri().getRawPath() + "?" + query;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"submit", "approve", "publish", "withdraw", "inspect"})
    @Operation(
            operationId = "readTakeDownDuty",
            summary = "一项撤下义务及其期限说明 / A duty with the explanation of its due date")
    @APIResponse(responseCode = "200", description = "撤下义务 / the duty")
    @APIResponse(responseCode = "404", description = "not-found")
    public DetailView one(@PathParam("id") UUID id) {
        var caller = callers.current();
        var duty =
                rows.find(id)
                        .filter(d -> reach.covers(caller, d.bodyId(), d.divisionCode()))
                        .orElseThrow(() -> Problems.notFound("这项撤下义务").asException());
        var explanation = rows.explanation(id).orElseThrow();
        var limit =
                rows.limits().stream()
                        .filter(l -> l.code().equals(duty.limitCode()))
                        .filter(l -> l.version() == duty.limitVersion())
                        .findFirst()
                        .orElseThrow();
        return new DetailView(
                view(duty),
                LimitView.of(limit),
                "变更、撤销、确认之日不计入，自下一日起只计工作日；届满日24时前撤下为按时",
                RunView.of(explanation.runs()),
                explanation.recount());
    }
}
