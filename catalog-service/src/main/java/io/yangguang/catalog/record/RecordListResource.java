package io.yangguang.catalog.record;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.yangguang.catalog.record.RecordSearch.After;
import io.yangguang.rest.Callers;
import io.yangguang.rest.Cursors;
import io.yangguang.rest.FieldError;
import io.yangguang.rest.Page;
import io.yangguang.rest.Problems;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/catalog/v1/records")
@Tag(name = "信息记录 / Records")
@RunOnVirtualThread
class RecordListResource {

    private final RecordSight sight;
    private final Callers callers;

    RecordListResource(RecordSight sight, Callers callers) {
        this.sight = sight;
        this.callers = callers;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listRecords",
            summary = "查询信息记录 / List records",
            description = "限于令牌的数据范围，最近变更的在前 / within the token's scope, changed last first")
    @APIResponse(responseCode = "200", description = "一页 / a page")
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    public Page<RecordSummary> list(
            @QueryParam("body") @Nullable UUID body,
            @QueryParam("item") @Nullable String item,
            @Parameter(description = "标题中的文字 / part of the title") @QueryParam("q")
                    @Nullable String q,
            @Parameter(description = "此时刻及以后变更的", example = "2026-03-01T00:00:00+08:00")
                    @QueryParam("changedSince")
                    @Nullable String changedSince,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Context UriInfo uri) {
        RecordSearch search =
                new RecordSearch(
                        Optional.ofNullable(body),
                        given(item),
                        given(q),
                        given(changedSince).map(RecordListResource::instant),
                        given(after).map(RecordListResource::place),
                        limit);
        List<RecordSummary> found = sight.list(search, callers.current());
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), null, null);
        }
        List<RecordSummary> items = List.copyOf(found.subList(0, limit));
        RecordSummary last = items.getLast();
        URI next =
                uri.getRequestUriBuilder()
                        .replaceQueryParam(
                                "after", Cursors.encode(last.changedAt().toString(), last.id()))
                        .build();
        return new Page<>(items, next.getRawPath() + "?" + next.getRawQuery(), null);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Instant instant(String text) {
        try {
            // A '+' that was not escaped arrives as a space.
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw Problems.invalid(
                            List.of(
                                    new FieldError(
                                            "changedSince",
                                            "须为带时区的时刻，如 2026-03-01T00:00:00+08:00")))
                    .asException();
        }
    }

    private static After place(String cursor) {
        List<String> keys = Cursors.decode(cursor);
        try {
            return new After(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw Problems.invalid(List.of(new FieldError("after", "游标无效"))).asException();
        }
    }
}
