package io.yangguang.publication.nondisclosure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.negativelist.model.Ground;
import io.yangguang.publication.nondisclosure.CountRows.Count;
import io.yangguang.publication.nondisclosure.model.Kind;
import io.yangguang.publication.reference.References;
import io.yangguang.time.BusinessClock;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/open/v1/non-disclosures/counts")
@PermitAll
@RunOnVirtualThread
@Tag(name = "不予公开数量 / Open numbers of what is not public")
class OpenCountResource {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String HEAD = "bodyId,机关,事项代码,依据代码,依据,条款,方式,年度,决定数,现行数,已解除,已由后续版本取代";

    private final CountRows rows;
    private final References references;
    private final BusinessClock clock;

    OpenCountResource(CountRows rows, References references, BusinessClock clock) {
        this.rows = rows;
        this.references = references;
        this.clock = clock;
    }

    @Schema(name = "NonDisclosureCount", description = "不予公开的数量，不含内容 / numbers, never contents")
    record CountView(
            UUID bodyId,
            String bodyName,
            String itemCode,
            Ground ground,
            String groundName,
            String article,
            Kind kind,
            @Schema(description = "作出决定的年度") int year,
            @Schema(description = "审定的决定") long decided,
            @Schema(description = "仍不公开的") long inForce,
            @Schema(description = "评估后解除的") long lifted,
            @Schema(description = "由后续公开版本取代的") long superseded) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "countNonDisclosures",
            summary = "不予公开、删减、依申请公开的数量 / How many decisions, by body, item, ground, kind",
            description = "只计审定的决定；Accept: text/csv 时为 CSV / approved ones only")
    @APIResponse(
            responseCode = "200",
            description = "各组数量 / numbers by group",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(type = SchemaType.ARRAY, implementation = CountView.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "400", description = "validation-failed")
    public Response counts(
            @QueryParam("body") @Nullable UUID body,
            @QueryParam("item") @Parameter(description = "事项代码", example = "F1-02")
                    @Nullable String item,
            @QueryParam("ground") @Nullable Ground ground,
            @QueryParam("year") @Min(2008) @Max(2200) @Nullable Integer year,
            @Context HttpHeaders headers) {
        var counts = views(body, item, ground, year);
        var answer =
                wantsCsv(headers)
                        ? Response.ok(csv(counts), CSV)
                        : Response.ok(counts, MediaType.APPLICATION_JSON);
        return answer.header("Cache-Control", "public, max-age=60")
                .header("Vary", "Accept")
                .build();
    }

    private static boolean wantsCsv(HttpHeaders headers) {
        var best = headers.getAcceptableMediaTypes().getFirst();
        return "text".equals(best.getType()) && "csv".equals(best.getSubtype());
    }

    private static String csv(List<CountView> counts) {
        return Stream.concat(Stream.of(HEAD), counts.stream().map(OpenCountResource::line))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private List<CountView> views(
            @Nullable UUID body,
            @Nullable String item,
            @Nullable Ground ground,
            @Nullable Integer year) {
        var today = clock.today();
        return rows.counts(body, item, ground, year).stream().map(c -> view(c, today)).toList();
    }

    private CountView view(Count count, LocalDate today) {
        return new CountView(
                count.bodyId(),
                references.body(count.bodyId()).map(b -> b.nameOn(today)).orElse(""),
                count.itemCode(),
                count.ground(),
                count.ground().chinese(),
                count.ground().article(),
                count.kind(),
                count.year(),
                count.decided(),
                count.inForce(),
                count.lifted(),
                count.superseded());
    }

    private static String line(CountView view) {
        return Stream.of(
                        view.bodyId(),
                        view.bodyName(),
                        view.itemCode(),
                        view.ground(),
                        view.groundName(),
                        view.article(),
                        view.kind(),
                        view.year(),
                        view.decided(),
                        view.inForce(),
                        view.lifted(),
                        view.superseded())
                .map(value -> cell(value.toString()))
                .collect(Collectors.joining(","));
    }

    /** Names come from other places: none may start a formula in a spreadsheet. */
    private static String cell(String text) {
        var safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
