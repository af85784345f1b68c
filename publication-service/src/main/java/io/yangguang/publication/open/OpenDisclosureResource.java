package io.yangguang.publication.open;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.open.PublicRows.Standing;
import io.yangguang.publication.open.model.Filter;
import io.yangguang.publication.publicity.PublicityView;
import io.yangguang.publication.reference.model.InformationKind;
import io.yangguang.rest.Page;
import io.yangguang.rest.Problem;
import io.yangguang.rest.Problems;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

@Path("/open/v1/disclosures")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "公开信息 / Open disclosures")
class OpenDisclosureResource {

    private static final String FRESH = "public, max-age=0, must-revalidate";

    private final PublicRows rows;
    private final PublicReader reader;
    private final HistoryRows history;
    private final DiffReader diffs;

    OpenDisclosureResource(
            PublicRows rows, PublicReader reader, HistoryRows history, DiffReader diffs) {
        this.rows = rows;
        this.reader = reader;
        this.history = history;
        this.diffs = diffs;
    }

    @GET
    @Operation(
            operationId = "listDisclosures",
            summary = "公开信息列表，最新在前 / Live disclosures, newest first")
    @APIResponse(responseCode = "200", description = "一页；沿 next 续读 / a page; follow next")
    @APIResponse(responseCode = "400", description = "invalid-cursor、validation-failed")
    @ResponseHeader(name = "Cache-Control", value = "public, max-age=10")
    public Page<SummaryView> list(
            @QueryParam("field") @Parameter(description = "领域代码", example = "F1")
                    @Nullable String field,
            @QueryParam("item") @Parameter(description = "事项代码", example = "F1-02")
                    @Nullable String item,
            @QueryParam("body") @Parameter(description = "机关") @Nullable UUID body,
            @QueryParam("region")
                    @Pattern(regexp = "[0-9]{6}", message = "应为六位行政区划代码")
                    @Parameter(description = "行政区划，含下级", example = "220800")
                    @Nullable String region,
            @QueryParam("kind") @Parameter(description = "信息种类") @Nullable InformationKind kind,
            @QueryParam("q") @Size(max = 100) @Parameter(description = "标题包含的文字")
                    @Nullable String q,
            @QueryParam("from") @Parameter(description = "公开日期自，含当日") @Nullable LocalDate from,
            @QueryParam("to") @Parameter(description = "公开日期至，含当日") @Nullable LocalDate to,
            @QueryParam("publicity")
                    @Pattern(regexp = "running", message = "应为 running")
                    @Parameter(description = "只列公示期未满的", example = "running")
                    @Nullable String publicity,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var filter =
                new Filter(
                        field,
                        item,
                        body,
                        region,
                        kind == null ? null : kind.name(),
                        q == null || q.isBlank() ? null : q.strip(),
                        from,
                        to,
                        publicity != null);
        var found = rows.list(filter, cursor == null ? null : OpenCursor.decode(cursor), limit + 1);
        var page = found.stream().limit(limit).toList();
        return new Page<>(
                page,
                found.size() > limit ? OpenCursor.link(filter, page.getLast(), limit) : null,
                null);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readDisclosure", summary = "一条公开信息 / A live disclosure")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DisclosureView.class)),
            description = "带 ETag、Last-Modified")
    @APIResponse(responseCode = "304", description = "未变化 / not modified")
    @APIResponse(responseCode = "404", description = "没有这条公开信息 / not-found")
    @APIResponse(
            responseCode = "410",
            description =
                    "已撤回或撤下，带说明；公示期满 / withdrawn、taken-down, with its tombstone; publicity-ended")
    public Response one(@PathParam("id") UUID id, @Context Request request) {
        var standing = live(id);
        return answer(id, standing.currentVersion(), standing, request);
    }

    @GET
    @Path("{id}/versions/{version}")
    @Operation(
            operationId = "readDisclosureVersion",
            summary = "公开过的某一版本 / A version that was made public")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DisclosureView.class)),
            description = "带 ETag、Last-Modified")
    @APIResponse(responseCode = "304", description = "未变化 / not modified")
    @APIResponse(responseCode = "404", description = "这个版本没有公开过 / not-found")
    @APIResponse(responseCode = "410", description = "已撤回 / withdrawn")
    public Response version(
            @PathParam("id") UUID id,
            @PathParam("version") @Min(1) int version,
            @Context Request request) {
        var standing = live(id);
        readable(id, version, standing);
        return answer(id, version, standing, request);
    }

    @GET
    @Path("{id}/versions")
    @Operation(
            operationId = "readDisclosureHistory",
            summary = "公开历史：每次公开、更正、变更、撤回、撤下 / Every public act with its day and reason")
    @APIResponse(responseCode = "200", description = "按时间先后 / in order of time")
    @APIResponse(responseCode = "404", description = "没有这条公开信息 / not-found")
    @APIResponse(responseCode = "410", description = "已撤回或撤下 / withdrawn、taken-down")
    @ResponseHeader(name = "Cache-Control", value = FRESH)
    public HistoryView versions(@PathParam("id") UUID id) {
        var standing = live(id);
        return new HistoryView(
                id, standing.indexNumber(), history.history(id, standing.readableFrom()));
    }

    @GET
    @Path("{id}/diff")
    @Operation(
            operationId = "compareDisclosureVersions",
            summary = "两个公开版本的差异 / What changed between two public versions",
            description = "正文先按句、句内逐字比较；字段按路径；附件按名称 / by sentences, then characters")
    @APIResponse(responseCode = "200", description = "差异 / the differences")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "404", description = "版本没有公开过 / not-found")
    @APIResponse(responseCode = "410", description = "已撤回或撤下 / withdrawn、taken-down")
    @ResponseHeader(name = "Cache-Control", value = FRESH)
    public DiffView diff(
            @PathParam("id") UUID id,
            @QueryParam("from") @NotNull @Min(1) @Parameter(example = "1") @Nullable Integer from,
            @QueryParam("to") @NotNull @Min(1) @Parameter(example = "2") @Nullable Integer to) {
        var standing = live(id);
        int one = Objects.requireNonNull(from);
        int other = Objects.requireNonNull(to);
        readable(id, one, standing);
        readable(id, other, standing);
        return diffs.between(id, one, other, standing.readableFrom())
                .orElseThrow(() -> notFound().asException());
    }

    /** What came down stays down, also when a later version is public again. */
    private void readable(UUID id, int version, Standing standing) {
        if (version < standing.readableFrom() && rows.text(id, version).isPresent()) {
            throw history.tombstones(id).stream()
                    .filter(stone -> stone.lastVersion() >= version)
                    .findFirst()
                    .map(Tombstones::of)
                    .orElseGet(OpenDisclosureResource::notFound)
                    .asException();
        }
    }

    /** A withdrawal takes down the earlier versions too. */
    private Standing live(UUID id) {
        var standing = reader.standing(id).orElseThrow(() -> notFound().asException());
        if (standing.down()) {
            throw Tombstones.of(history.tombstones(id).getLast()).asException();
        }
        if (!standing.shown()) {
            throw Problem.of(410, "publicity-ended", "公示期限届满，依法停止公示")
                    .with("recordId", id)
                    .with("indexNumber", standing.indexNumber())
                    .asException();
        }
        return standing;
    }

    private Response answer(UUID id, int version, Standing standing, Request request) {
        var tag = new EntityTag(tag(id, version, standing));
        var unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).header("Cache-Control", FRESH).build();
        }
        var view =
                reader.version(id, version, standing).orElseThrow(() -> notFound().asException());
        return Response.ok(view)
                .tag(tag)
                .lastModified(Date.from(view.publishedAt()))
                .header("Cache-Control", FRESH)
                .build();
    }

    /**
     * Changes with everything the page shows: the row's version, the due date, which a calendar
     * moves, and the publicity period, which goes on by the day.
     */
    private String tag(UUID id, int version, Standing standing) {
        return "%d-%d-%s-%s"
                .formatted(
                        version,
                        standing.rowVersion(),
                        reader.dueOn(id, version).map(LocalDate::toString).orElse("0"),
                        reader.publicity(id, version, standing)
                                .map(OpenDisclosureResource::tag)
                                .orElse("0"));
    }

    private static String tag(PublicityView publicity) {
        return Integer.toHexString(publicity.hashCode());
    }

    private static Problem notFound() {
        return Problems.notFound("这条公开信息");
    }
}
