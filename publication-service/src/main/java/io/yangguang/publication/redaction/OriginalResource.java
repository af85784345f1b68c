package io.yangguang.publication.redaction;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.attachment.Blobs;
import io.yangguang.rest.Callers;
import io.yangguang.rest.Cursors;
import io.yangguang.rest.Page;
import io.yangguang.rest.Problem;
import io.yangguang.rest.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/publication/v1/originals/{recordId}/{version}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "删减后公开 / Redactions")
class OriginalResource {

    private static final int LONGEST_PURPOSE = 500;

    private final OriginalHandler handler;
    private final ReadingRows rows;
    private final Blobs blobs;
    private final Callers callers;

    OriginalResource(OriginalHandler handler, ReadingRows rows, Blobs blobs, Callers callers) {
        this.handler = handler;
        this.rows = rows;
        this.blobs = blobs;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("read-original")
    @Operation(
            operationId = "readOriginal",
            summary = "查阅原件 / Read an original, with a purpose",
            description = "每次查阅都有记录 / each reading is kept and listed")
    @APIResponse(
            responseCode = "200",
            description = "原件 / the original",
            content = @Content(schema = @Schema(implementation = OriginalView.class)))
    @APIResponse(responseCode = "400", description = "未说明用途 / purpose-missing")
    @APIResponse(responseCode = "403", description = "没有查阅封存原件的权限 / forbidden")
    @APIResponse(responseCode = "404", description = "没有这个版本，或不在本人范围 / not-found")
    public Response read(
            @PathParam("recordId") UUID recordId,
            @PathParam("version") @Min(1) int version,
            @QueryParam("purpose") @Parameter(description = "用途", example = "核对举报所涉条款")
                    @Nullable String purpose,
            @HeaderParam("X-Purpose") @Parameter(description = "用途，百分号编码")
                    @Nullable String header) {
        var original =
                handler.read(recordId, version, purpose(purpose, header), callers.current())
                        .orElseThrow(() -> RedactionProblems.unknown().asException());
        return Response.ok(OriginalView.of(original)).header("Cache-Control", "no-store").build();
    }

    @GET
    @Path("attachments/{sha256}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed("read-original")
    @Operation(
            operationId = "readOriginalAttachment",
            summary = "查阅原件的附件 / Read an attachment of an original, with a purpose")
    @APIResponse(responseCode = "200", description = "文件 / the file")
    @APIResponse(responseCode = "400", description = "purpose-missing")
    @APIResponse(responseCode = "404", description = "没有，未备妥，或不在本人范围 / not-found")
    public Response readFile(
            @PathParam("recordId") UUID recordId,
            @PathParam("version") @Min(1) int version,
            @PathParam("sha256") @Pattern(regexp = "[0-9a-f]{64}", message = "应为 SHA-256")
                    String sha256,
            @QueryParam("purpose") @Parameter(description = "用途", example = "核对举报所涉条款")
                    @Nullable String purpose,
            @HeaderParam("X-Purpose") @Parameter(description = "用途，百分号编码")
                    @Nullable String header) {
        var stated = purpose(purpose, header);
        var file =
                handler.readFile(recordId, version, sha256, stated, callers.current())
                        .orElseThrow(() -> Problems.notFound("这个附件").asException());
        StreamingOutput bytes = out -> blobs.copyTo(sha256, out);
        return Response.ok(bytes, MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Length", blobs.size(sha256).orElseThrow())
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
                                        .replace("+", "%20")
                                        .replace("*", "%2A"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("readings")
    @RolesAllowed({"read-original", "inspect"})
    @Operation(
            operationId = "listOriginalReadings",
            summary = "原件查阅记录，最新在前 / Who read an original, newest first")
    @APIResponse(responseCode = "200", description = "一页 / a page")
    @APIResponse(responseCode = "404", description = "没有这个版本，或不在本人范围 / not-found")
    public Page<Reading> readings(
            @PathParam("recordId") UUID recordId,
            @PathParam("version") @Min(1) int version,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        if (handler.reached(recordId, version, callers.current()).isEmpty()) {
            throw RedactionProblems.unknown().asException();
        }
        var before = cursor == null ? null : before(cursor);
        var found = rows.list(recordId, version, before, limit + 1);
        var page = found.stream().limit(limit).toList();
        return new Page<>(
                page,
                found.size() > limit
                        ? "/api/publication/v1/originals/%s/%d/readings?cursor=%s&limit=%d"
                                .formatted(
                                        recordId,
                                        version,
                                        Cursors.encode(page.getLast().id()),
                                        limit)
                        : null,
                null);
    }

    private static String purpose(@Nullable String query, @Nullable String header) {
        var stated = query != null ? query : header == null ? "" : decoded(header);
        if (stated.isBlank() || stated.length() > LONGEST_PURPOSE) {
            throw RedactionProblems.purposeMissing().asException();
        }
        return stated.strip();
    }

    private static String decoded(String header) {
        try {
            return URLDecoder.decode(header, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw RedactionProblems.purposeMissing().asException();
        }
    }

    private static UUID before(String cursor) {
        try {
            return UUID.fromString(Cursors.decode(cursor).getFirst());
        } catch (IllegalArgumentException _) {
            throw Problem.of(400, "invalid-cursor", "分页游标无效")
                    .field("cursor", "不是本接口给出的游标")
                    .asException();
        }
    }
}
