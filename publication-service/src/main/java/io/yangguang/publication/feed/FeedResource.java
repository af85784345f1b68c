package io.yangguang.publication.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.rest.FieldError;
import io.yangguang.rest.Problems;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

@Path("/open/v1/feed")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "信息流 / Feed")
class FeedResource {

    private static final Pattern SECONDS = Pattern.compile("([0-9]{1,2})s?");
    private static final int LONGEST_WAIT = 30;

    private final FeedReader reader;

    FeedResource(FeedReader reader) {
        this.reader = reader;
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    @ResponseHeader(name = "Cache-Control", value = "no-cache")
    @Operation(
            operationId = "readFeed",
            summary = "公开信息流 / The public feed",
            description =
                    """
                    公开、更新、撤回按一个无间断的序列给出，不漏不重。自头读到尾：沿 next 一直读；\
                    倒读：descending=true 取首页，沿 next 向旧读，首页的 prev 是此后正向同步的起点；\
                    等待新条目：wait=30s。条目自带 entryId。\
                    Follow `next` for ever: nothing is skipped and no entry id comes twice.\
                    """)
    @APIResponse(responseCode = "200", description = "一页，可为空 / a page, possibly empty")
    @APIResponse(responseCode = "400", description = "游标或参数无效 / invalid-cursor、validation-failed")
    @APIResponse(responseCode = "410", description = "数据恢复后已重新编号 / feed-restarted")
    public FeedPageView read(
            @QueryParam("cursor")
                    @Parameter(description = "上一页给出的游标，不透明 / opaque, from next or prev")
                    @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
            @QueryParam("descending")
                    @DefaultValue("false")
                    @Parameter(description = "首页自最新起倒读；有 cursor 时以 cursor 的方向为准")
                    boolean descending,
            @QueryParam("wait")
                    @DefaultValue("0s")
                    @Parameter(description = "没有新条目时最多等待的秒数，0s 至 30s", example = "30s")
                    String wait) {
        var seconds = seconds(wait);
        var page = reader.read(cursor, descending, limit, Duration.ofSeconds(seconds));
        return FeedPageView.of(page, limit, seconds);
    }

    private static int seconds(String wait) {
        var matcher = SECONDS.matcher(wait);
        if (matcher.matches() && Integer.parseInt(matcher.group(1)) <= LONGEST_WAIT) {
            return Integer.parseInt(matcher.group(1));
        }
        throw Problems.invalid(List.of(new FieldError("wait", "应为 0s 至 30s"))).asException();
    }
}
