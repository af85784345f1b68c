package io.yangguang.publication.nondisclosure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.negativelist.model.Ground;
import io.yangguang.publication.nondisclosure.IntervalRows.Interval;
import io.yangguang.rest.Callers;
import io.yangguang.rest.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/publication/v1/review-intervals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "不予公开登记 / Non-disclosure register")
class IntervalResource {

    private final IntervalRows rows;
    private final IntervalHandler handler;
    private final Callers callers;

    IntervalResource(IntervalRows rows, IntervalHandler handler, Callers callers) {
        this.rows = rows;
        this.handler = handler;
        this.callers = callers;
    }

    @Schema(
            name = "ReviewInterval",
            description = "评估审查周期 / months until a ground is looked at again")
    record IntervalView(
            Ground ground,
            String groundName,
            @Schema(description = "版本，用于 If-Match；0 为缺省") int version,
            int months,
            @Nullable String reason,
            @Nullable Instant setAt) {

        static IntervalView of(Interval interval) {
            return new IntervalView(
                    interval.ground(),
                    interval.ground().chinese(),
                    interval.version(),
                    interval.months(),
                    interval.reason(),
                    interval.setAt());
        }
    }

    @Schema(name = "ReviewIntervalRequest", examples = "{\"months\":6,\"reason\":\"过程性信息每半年评估一次\"}")
    record IntervalRequest(
            @Min(1) @Max(120) int months, @NotBlank @Size(max = 500) String reason) {}

    @GET
    @RolesAllowed({"administer", "approve", "inspect"})
    @Operation(operationId = "listReviewIntervals", summary = "各依据的评估审查周期 / Intervals by ground")
    @APIResponse(responseCode = "200", description = "各依据现行的一版 / the version in force of each")
    public List<IntervalView> list() {
        return Arrays.stream(Ground.values()).map(rows::of).map(IntervalView::of).toList();
    }

    @PUT
    @Path("{ground}")
    @RolesAllowed("administer")
    @Operation(
            operationId = "setReviewInterval",
            summary = "设定评估审查周期 / Set the interval of a ground",
            description = "新增一版，只管此后的决定和确认 / a new version, for decisions from now on")
    @APIResponse(
            responseCode = "200",
            description = "已设定 / set",
            content = @Content(schema = @Schema(implementation = IntervalView.class)))
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "forbidden")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response set(
            @PathParam("ground") Ground ground,
            @HeaderParam("If-Match") @Parameter(description = "现行版本", example = "\"0\"")
                    @Nullable String ifMatch,
            @Valid @NotNull IntervalRequest request) {
        var set =
                handler.set(
                        ground,
                        EntityTags.require(ifMatch),
                        request.months(),
                        request.reason(),
                        callers.current());
        return Response.ok(IntervalView.of(set))
                .header("ETag", EntityTags.of(set.version()))
                .build();
    }
}
