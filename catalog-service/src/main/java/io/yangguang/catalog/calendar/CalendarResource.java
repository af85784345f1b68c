package io.yangguang.catalog.calendar;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.catalog.calendar.model.CalendarRules;
import io.yangguang.catalog.reference.Authority;
import io.yangguang.catalog.reference.Doubts;
import io.yangguang.rest.Callers;
import io.yangguang.rest.Page;
import io.yangguang.rest.Problem;
import io.yangguang.rest.Problems;
import io.yangguang.workingdays.CalendarText;
import io.yangguang.workingdays.CalendarYear;
import io.yangguang.workingdays.MalformedCalendarText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/catalog/v1/calendars")
@Tag(name = "工作日历 / Calendars")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", ref = "Unauthenticated")
class CalendarResource {

    private static final String TEXT_EXAMPLE =
            """
            2026 edition 1
            notice 国办发明电〔2025〕7号 2025-11-04 https://www.gov.cn/
            title 国务院办公厅关于2026年部分节假日安排的通知
            off 2026-01-01..2026-01-03 元旦
            work 2026-01-04 元旦
            off 2026-05-01..2026-05-05 劳动节
            off 2026-10-01..2026-10-07 国庆节
            """;

    private final CalendarHandler handler;
    private final CalendarRows rows;
    private final Preview preview;
    private final Callers callers;

    CalendarResource(CalendarHandler handler, CalendarRows rows, Preview preview, Callers callers) {
        this.handler = handler;
        this.rows = rows;
        this.preview = preview;
        this.callers = callers;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listCalendars", summary = "查询节假日安排 / List calendar editions")
    @APIResponse(responseCode = "200", description = "各年各版次 / editions by year")
    public Page<CalendarView> list(@QueryParam("year") @Nullable Integer year) {
        List<CalendarView> editions = rows.list(year).stream().map(CalendarView::of).toList();
        return new Page<>(editions, null, (long) editions.size());
    }

    @GET
    @Path("/{year}/{edition}")
    @Authenticated
    @Operation(operationId = "readCalendar", summary = "查看节假日安排的一个版次 / Show one edition of a year")
    @APIResponse(responseCode = "200", description = "节假日安排")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public CalendarView show(int year, int edition) {
        return rows.find(year, edition)
                .map(CalendarView::of)
                .orElseThrow(() -> Problems.notFound("节假日安排").asException());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("administer")
    @Operation(
            operationId = "importCalendar",
            summary = "导入节假日安排 / Import the notice of a year",
            description =
                    "内容相同则不变（200）；同版次内容不同则409并提示下一版次；preview=true只校验并预览哪些期限会变动。 / Same content:"
                            + " unchanged; other content for the edition: 409 with the next one;"
                            + " preview=true says which due dates would move and keeps nothing.")
    @APIResponse(
            responseCode = "201",
            description = "已导入",
            content = @Content(schema = @Schema(implementation = ImportResult.class)))
    @APIResponse(
            responseCode = "200",
            description = "未变，或预览结果 / unchanged, or the preview",
            content = @Content(schema = @Schema(implementation = ImportResult.class)))
    @APIResponse(
            responseCode = "400",
            description = "字段不符合要求，或文本无法识别 / validation-failed; of text/plain: malformed-calendar")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(
            responseCode = "409",
            description = "calendar-edition-has-other-content：该版次已存在，内容不同 / differs")
    @APIResponse(
            responseCode = "503",
            description = "publication-unavailable：预览时公开服务没有应答 / no preview now")
    public Response importJson(
            @QueryParam("preview") boolean previewOnly,
            @HeaderParam("Authorization") String authorization,
            @Valid @NotNull ImportCalendar request) {
        return importOrPreview(request, previewOnly, authorization);
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @RolesAllowed("administer")
    @Operation(
            operationId = "importCalendarText",
            summary = "以文本导入节假日安排 / Import the notice of a year as text")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            examples = @ExampleObject(name = "2026", value = TEXT_EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "已导入",
            content = @Content(schema = @Schema(implementation = ImportResult.class)))
    @APIResponse(
            responseCode = "200",
            description = "未变，或预览结果 / unchanged, or the preview",
            content = @Content(schema = @Schema(implementation = ImportResult.class)))
    @APIResponse(
            responseCode = "400",
            description = "malformed-calendar：文本无法识别 / the text cannot be read")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(
            responseCode = "409",
            description = "calendar-edition-has-other-content：该版次已存在，内容不同 / differs")
    @APIResponse(
            responseCode = "503",
            description = "publication-unavailable：预览时公开服务没有应答 / no preview now")
    public Response importText(
            @QueryParam("preview") boolean previewOnly,
            @HeaderParam("Authorization") String authorization,
            @NotNull String text) {
        return importOrPreview(read(text), previewOnly, authorization);
    }

    private Response importOrPreview(
            ImportCalendar request, boolean previewOnly, String authorization) {
        Authority.requireEverywhere(callers.current());
        Doubts.refuse(
                CalendarRules.doubts(
                        request.year(),
                        request.edition(),
                        request.specialDays(),
                        request.notice().issuedOn()));
        if (previewOnly) {
            return Response.ok(preview.of(request, authorization)).build();
        }
        var imported = handler.importEdition(callers.current(), request.toModel());
        CalendarView view = CalendarView.of(imported.announced());
        return imported.created()
                ? Response.created(
                                URI.create(
                                        "/api/catalog/v1/calendars/%d/%d"
                                                .formatted(view.year(), view.edition())))
                        .entity(new ImportResult("created", view))
                        .build()
                : Response.ok(new ImportResult("unchanged", view)).build();
    }

    private static ImportCalendar read(String text) {
        try {
            List<CalendarYear> years = CalendarText.parse(text);
            if (years.size() != 1) {
                throw Problem.of(400, "malformed-calendar", "一次导入一个年度的一个版次")
                        .detail("文本中有" + years.size() + "个版次")
                        .asException();
            }
            return ImportCalendar.of(years.getFirst());
        } catch (MalformedCalendarText e) {
            throw Problem.of(400, "malformed-calendar", "文本格式有误")
                    .detail(String.valueOf(e.getMessage()))
                    .field("line " + e.line(), "无法识别")
                    .asException();
        }
    }
}
