package io.yangguang.publication.calculator;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 工作日计算器: public, no token. */
@Path("/open/v1")
@Tag(name = "工作日计算器 / Working-day calculator")
@PermitAll
@RunOnVirtualThread
class CalculatorResource {
    private final CalculatorHandler handler;

    CalculatorResource(CalculatorHandler handler) {
        this.handler = handler;
    }

    @GET
    @Path("working-days")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "countWorkingDays",
            summary = "计算期限届满日，或两日之间的工作日 / a due date, or the working days between two days",
            description =
                    "例：/open/v1/working-days?from=2026-02-13&days=20 →"
                            + " 2026-03-19。当日不计入，只计工作日（扣除周末和法定节假日，计入补班日）。")
    @APIResponse(
            responseCode = "200",
            description = "结果及逐段说明 / the result, explained",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CalculatorViews.Answer.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "urn:yangguang:problem:validation-failed 参数有误，errors 指出是哪个 / a parameter is"
                            + " wrong")
    @APIResponse(
            responseCode = "503",
            description = "urn:yangguang:problem:calendar-not-loaded 日历尚未载入")
    public CalculatorViews.Answer count(@BeanParam CalculatorQuery query) {
        return handler.answer(query);
    }

    @GET
    @Path("working-days.ics")
    @Produces("text/calendar;charset=UTF-8")
    @Operation(
            operationId = "deadlineAsCalendarEntry",
            summary = "届满日的日历文件（iCalendar）/ the deadline as an all-day event")
    @APIResponse(
            responseCode = "200",
            description = "iCalendar, RFC 5545",
            content =
                    @Content(
                            mediaType = "text/calendar",
                            schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", description = "urn:yangguang:problem:validation-failed")
    public Response calendarEntry(
            @BeanParam CalculatorQuery query,
            @QueryParam("title")
                    @Size(max = 200)
                    @Parameter(description = "标题 / title", example = "保障性住房建设计划公开期限")
                    @Nullable String title) {
        return Response.ok(handler.entry(query, title).text())
                .header("Content-Disposition", "attachment; filename=\"deadline.ics\"")
                .build();
    }

    @GET
    @Path("calendar/{year}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getCalendarYear",
            summary = "某年节假日安排及依据 / days off and make-up days of a year, with the notice")
    @APIResponse(responseCode = "200", description = "该年日历 / the year")
    @APIResponse(
            responseCode = "404",
            description = "urn:yangguang:problem:not-found 超出日历范围 / out of range")
    public CalculatorViews.Year year(@PathParam("year") @Parameter(example = "2026") int year) {
        return handler.year(year);
    }
}
