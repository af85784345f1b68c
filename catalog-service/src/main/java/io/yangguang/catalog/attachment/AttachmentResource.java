package io.yangguang.catalog.attachment;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.catalog.attachment.model.FileName;
import io.yangguang.catalog.attachment.model.StoredFile;
import io.yangguang.catalog.marking.MarkGate;
import io.yangguang.catalog.marking.PlacedText;
import io.yangguang.marks.Place;
import io.yangguang.rest.Caller;
import io.yangguang.rest.Callers;
import io.yangguang.rest.FieldError;
import io.yangguang.rest.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/catalog/v1/attachments")
@Tag(name = "附件 / Attachments")
@RunOnVirtualThread
@APIResponse(responseCode = "401", ref = "Unauthenticated")
class AttachmentResource {

    private final Uploads uploads;
    private final BlobStore store;
    private final Attachments attachments;
    private final Audience audience;
    private final MarkGate gate;
    private final Callers callers;

    AttachmentResource(
            Uploads uploads,
            BlobStore store,
            Attachments attachments,
            Audience audience,
            MarkGate gate,
            Callers callers) {
        this.uploads = uploads;
        this.store = store;
        this.attachments = attachments;
        this.audience = audience;
        this.gate = gate;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("form")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "uploadAttachment",
            summary = "上传附件 / Upload a file",
            description =
                    "请求体就是文件，边收边存，不超过 50 MiB；24 小时内未被引用即清除。 / The body is the file; swept when"
                            + " nothing refers to it for 24 hours.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "已保存；同样内容只存一份 / stored, the same bytes only once",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AttachmentView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "413", description = "attachment-too-large：超过 50 MiB")
    @APIResponse(responseCode = "422", description = "classified-mark：文件名或文本内容含有密级标志")
    public Response upload(
            InputStream bytes,
            @Parameter(
                            description = "文件名，按 UTF-8 百分号编码 / percent-encoded",
                            required = true,
                            example = "%E8%AE%A1%E5%88%92%E8%A1%A8.xlsx")
                    @HeaderParam("X-File-Name")
                    @Nullable String encodedName,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String declared,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable String length)
            throws IOException {
        String name = decoded(encodedName);
        gate.firstMarked(List.of(new PlacedText("X-File-Name", Place.FILE_NAME, name)))
                .ifPresent(field -> {
                    throw MarkGate.problem(field).asException();
                });
        if (length != null
                && length.matches("[0-9]{1,18}")
                && Long.parseLong(length) > Uploads.LIMIT) {
            throw Uploads.tooLarge().asException();
        }
        StoredFile file =
                uploads.receive(
                        bytes, declared == null ? MediaType.APPLICATION_OCTET_STREAM : declared);
        return Response.created(URI.create("/api/catalog/v1/attachments/" + file.sha256()))
                .entity(AttachmentView.of(file, name))
                .build();
    }

    @GET
    @Path("/{sha256: [0-9a-f]+}")
    @Authenticated
    @Operation(
            operationId = "downloadRecordAttachment",
            summary = "下载附件 / Download a file",
            description =
                    "限有 fetch 权限的服务，或其数据范围内有信息引用此附件的用户。 / For services with the right fetch, and"
                            + " those who may see a record with it.")
    @APIResponse(
            responseCode = "200",
            description = "文件 / the file",
            content = @Content(mediaType = MediaType.WILDCARD))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response download(String sha256) {
        StoredFile file = attachments.find(List.of(sha256)).get(sha256);
        Caller caller = callers.current();
        if (file == null || !(caller.may("fetch") || audience.includes(caller, sha256))) {
            throw Problems.notFound("附件").asException();
        }
        StreamingOutput bytes = out -> store.copy(sha256, out);
        Response.ResponseBuilder response =
                Response.ok(bytes, file.mediaType())
                        .header(HttpHeaders.CONTENT_LENGTH, file.size())
                        .header(HttpHeaders.ETAG, '"' + sha256 + '"');
        SAFELY_SHOWN.forEach(response::header);
        return response.build();
    }

    /** The bytes are somebody else's: a browser must neither guess their type nor run them. */
    private static final Map<String, String> SAFELY_SHOWN =
            Map.of(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment",
                    "X-Content-Type-Options",
                    "nosniff",
                    "Content-Security-Policy",
                    "default-src 'none'; sandbox",
                    HttpHeaders.CACHE_CONTROL,
                    "private, max-age=86400, immutable");

    private static String decoded(@Nullable String encoded) {
        String name = "";
        try {
            name =
                    encoded == null
                            ? ""
                            : URLDecoder.decode(
                                    encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid(List.of(new FieldError("X-File-Name", "百分号编码有误"))).asException();
        }
        if (!FileName.allows(name)) {
            throw Problems.invalid(
                            List.of(new FieldError("X-File-Name", "必填；不得含路径或控制字符，不超过 200 字")))
                    .asException();
        }
        return name;
    }
}
