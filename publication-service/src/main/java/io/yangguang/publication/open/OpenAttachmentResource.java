package io.yangguang.publication.open;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.attachment.Blobs;
import io.yangguang.rest.Problem;
import io.yangguang.rest.Problems;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/open/v1/attachments")
@PermitAll
@RunOnVirtualThread
@Tag(name = "公开信息 / Open disclosures")
class OpenAttachmentResource {

    /** A withdrawal must take the file down at once, so a cache asks each time. */
    private static final String FRESH = "public, max-age=0, must-revalidate";

    private final PublicRows rows;
    private final HistoryRows history;
    private final Blobs blobs;

    OpenAttachmentResource(PublicRows rows, HistoryRows history, Blobs blobs) {
        this.rows = rows;
        this.history = history;
        this.blobs = blobs;
    }

    @GET
    @Path("{sha256}/{name}")
    @Operation(
            operationId = "downloadAttachment",
            summary = "下载公开附件 / Download an attachment of a live version")
    @APIResponse(
            responseCode = "200",
            description = "文件，媒体类型为登记的类型 / the file, in the media type it was stored with",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "未变化 / not modified")
    @APIResponse(responseCode = "404", description = "现公开的信息没有这个附件 / not-found")
    @APIResponse(responseCode = "410", description = "已随信息撤回或撤下 / withdrawn、taken-down")
    public Response download(
            @PathParam("sha256") @Pattern(regexp = "[0-9a-f]{64}", message = "应为 SHA-256")
                    String sha256,
            @PathParam("name") String name,
            @Context Request request) {
        var file =
                rows.liveAttachment(sha256, name)
                        .orElseThrow(() ->
                                history.tombstoneOfFile(sha256, name)
                                        .map(Tombstones::of)
                                        .orElseGet(OpenAttachmentResource::notFound)
                                        .asException());
        var size = blobs.size(sha256).orElseThrow(() -> notFound().asException());
        var tag = new EntityTag(sha256);
        var unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).header("Cache-Control", FRESH).build();
        }
        StreamingOutput bytes = out -> blobs.copyTo(sha256, out);
        return Response.ok(bytes, file.mediaType())
                .tag(tag)
                .header("Content-Length", size)
                .header("Content-Disposition", disposition(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", FRESH)
                .build();
    }

    /** RFC 6266 with the name of RFC 5987, and a plain one for those who do not read it. */
    static String disposition(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        var encoded =
                URLEncoder.encode(name, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded);
    }

    private static Problem notFound() {
        return Problems.notFound("这个附件");
    }
}
