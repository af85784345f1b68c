package io.yangguang.publication.credit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.publication.credit.CreditViews.OpenEntryView;
import io.yangguang.publication.credit.model.CreditKind;
import io.yangguang.rest.Page;
import io.yangguang.time.BusinessClock;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

@Path("/open/v1/credit-entries")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "公开信息 / Open disclosures")
class OpenCreditResource {

    private static final String PATH = "/open/v1/credit-entries";

    private final CreditReadRows reads;
    private final BusinessClock clock;

    OpenCreditResource(CreditReadRows reads, BusinessClock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listShownCreditEntries",
            summary = "公示中的信用信息，最新在前 / Credit information shown now, newest first",
            description = "只有公示期内的；自然人须以全名查询 / natural persons are found by their whole name only")
    @APIResponse(responseCode = "200", description = "一页；沿 next 续读 / a page; follow next")
    @APIResponse(responseCode = "400", description = "invalid-cursor、validation-failed")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Page<OpenEntryView> list(
            @QueryParam("kind") @Parameter(description = "种类", example = "BLACKLIST")
                    @Nullable CreditKind kind,
            @QueryParam("subject-name")
                    @Size(max = 200)
                    @Parameter(description = "单位名称包含的文字，或自然人全名")
                    @Nullable String subjectName,
            @QueryParam("credit-code")
                    @Pattern(regexp = "[0-9A-HJ-NPQRTUWXY]{18}", message = "应为十八位统一社会信用代码")
                    @Nullable String creditCode,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var name = subjectName == null || subjectName.isBlank() ? null : subjectName.strip();
        var found =
                reads.shown(
                        new CreditReadRows.Wanted(kind, name, null, creditCode),
                        clock.today(),
                        CreditCursor.before(cursor),
                        limit + 1);
        var page = found.stream().limit(limit).toList();
        var filter = new LinkedHashMap<String, String>();
        if (kind != null) {
            filter.put("kind", kind.name());
        }
        if (name != null) {
            filter.put("subject-name", name);
        }
        if (creditCode != null) {
            filter.put("credit-code", creditCode);
        }
        return new Page<>(
                page,
                found.size() > limit
                        ? CreditCursor.link(PATH, filter, page.getLast().id(), limit)
                        : null,
                null);
    }
}
