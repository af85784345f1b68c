package io.yangguang.publication.obligation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 节假日安排试算. */
@Path("/api/publication/v1/calendar-previews")
@Tag(name = "工作日历 / Calendars")
@RunOnVirtualThread
class CalendarPreviewResource {
    private final CalendarPreviewHandler handler;

    CalendarPreviewResource(CalendarPreviewHandler handler) {
        this.handler = handler;
    }

    @POST
    @RolesAllowed("administer")
    @Operation(
            operationId = "previewCalendar",
            summary =
                    "试算：录入某年安排会移动哪些届满日，不写入 / which due dates a notice would move; nothing is"
                            + " written")
    @APIResponse(responseCode = "200", description = "试算结果 / result")
    @APIResponse(
            responseCode = "400",
            description = "urn:yangguang:problem:validation-failed 安排有误 / the calendar is wrong")
    @APIResponse(
            responseCode = "403",
            description = "urn:yangguang:problem:forbidden 需要 administer 权限")
    public CalendarPreview.Result preview(@Valid @NotNull CalendarPreview.Request request) {
        return handler.preview(request);
    }
}
