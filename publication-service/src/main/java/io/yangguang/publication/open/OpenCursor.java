package io.yangguang.publication.open;

import io.yangguang.publication.open.PublicRows.Place;
import io.yangguang.publication.open.model.Filter;
import io.yangguang.rest.Cursors;
import io.yangguang.rest.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Where a list of disclosures goes on. */
final class OpenCursor {

    private OpenCursor() {}

    static Place decode(String cursor) {
        var keys = Cursors.decode(cursor);
        try {
            return new Place(Instant.parse(keys.getFirst()), UUID.fromString(keys.getLast()));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Problem.of(400, "invalid-cursor", "分页游标无效")
                    .field("cursor", "不是本接口给出的游标")
                    .asException();
        }
    }

    static String link(Filter filter, SummaryView last, int limit) {
        var link =
                new StringBuilder("/open/v1/disclosures?cursor=")
                        .append(Cursors.encode(last.publishedAt(), last.recordId()))
                        .append("&limit=")
                        .append(limit);
        filter.parameters()
                .forEach((name, value) ->
                        link.append('&')
                                .append(name)
                                .append('=')
                                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return link.toString();
    }
}
