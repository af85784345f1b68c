package io.yangguang.catalog.batch;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.catalog.record.RecordRequest;
import io.yangguang.rest.Caller;
import io.yangguang.rest.Callers;
import io.yangguang.rest.FieldError;
import io.yangguang.rest.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/catalog/v1/records/batch")
@Tag(name = "信息记录 / Records")
@RunOnVirtualThread
class BatchResource {

    static final String NDJSON = "application/x-ndjson";

    private static final String LINES =
            """
            {"sourceId":"trade-1","item":"G-TENDER-NOTICE","platform":"示例市公共资源交易中心","divisionCode":"220800","title":"示例项目招标公告","content":"……","triggers":[{"kind":"FORMED","on":"2026-03-16","source":"FIRST_PUBLISHED"}],"attribute":{"disclosure":"FULL","mode":"PROACTIVE"}}
            """;

    private static final String CREATED =
            """
            {"line":1,"status":"created","id":"01990000-0000-7000-8000-000000000001","version":1,"sourceId":"trade-1"}
            """;

    private static final String REJECTED =
            """
            {"line":2,"status":"rejected","sourceId":"trade-2","problem":{"type":"urn:yangguang:problem:unknown-item","field":"item","reason":"目录中没有这个事项；相近的有 F1-02"}}
            """;

    private static final String SUMMARY =
            """
            {"summary":true,"created":1,"changed":0,"unchanged":0,"rejected":1}
            """;

    private final BatchRun run;
    private final Callers callers;

    BatchResource(BatchRun run, Callers callers) {
        this.run = run;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("form")
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(
            operationId = "formRecords",
            summary = "批量登记 / Form many records",
            description =
                    """
                    每行一条信息（NDJSON），行数不限，每行不超过 1 MiB；每 200 行提交一次，逐行应答，最后一行为汇总。\
                    坏行不影响好行。同一 sourceId、同样内容再次提交为 unchanged，可整批重发。\
                    导入客户端可用 platform 和 divisionCode 代替 bodyId。 \
                    / A record a line, any number of lines of at most 1 MiB; committed per 200 lines, \
                    an answer a line, a summary last. Sending a batch again changes nothing.\
                    """)
    @RequestBody(
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = RecordRequest.class),
                            examples = @ExampleObject(name = "一行", value = LINES)))
    @APIResponse(
            responseCode = "200",
            description = "逐行结果，最后一行为汇总 / an answer a line, then the summary",
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(oneOf = {Answer.class, Summary.class}),
                            examples = {
                                @ExampleObject(name = "新建", value = CREATED),
                                @ExampleObject(name = "拒收", value = REJECTED),
                                @ExampleObject(name = "汇总", value = SUMMARY)
                            }))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public StreamingOutput batch(
            InputStream lines,
            @Parameter(
                            description =
                                    "accept：同一 sourceId 的不同内容按行内 change 作为变更接收；refuse（默认）：拒收 / what"
                                            + " to do with other content")
                    @QueryParam("changes")
                    @DefaultValue("refuse")
                    String changes) {
        if (!changes.equals("accept") && !changes.equals("refuse")) {
            throw Problems.invalid(List.of(new FieldError("changes", "须为 accept 或 refuse")))
                    .asException();
        }
        Caller caller = callers.current();
        return out -> run.run(lines, out, caller, changes.equals("accept"));
    }
}
