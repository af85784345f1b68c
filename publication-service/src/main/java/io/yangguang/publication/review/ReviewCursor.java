package io.yangguang.publication.review;

import io.yangguang.rest.Cursors;
import io.yangguang.rest.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a list of reviews goes on. */
final class ReviewCursor {

    private ReviewCursor() {}

    static UUID before(String cursor) {
        try {
            return UUID.fromString(Cursors.decode(cursor).getFirst());
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "invalid-cursor", "分页游标无效")
                    .field("cursor", "不是本接口给出的游标")
                    .asException();
        }
    }

    static String link(
            @Nullable String state,
            @Nullable UUID record,
            @Nullable UUID body,
            String cursor,
            int limit) {
        var link = new StringBuilder("/api/publication/v1/reviews?");
        append(link, "state", state);
        append(link, "record", record);
        append(link, "body", body);
        return link.append("cursor=").append(cursor).append("&limit=").append(limit).toString();
    }

    private static void append(StringBuilder link, String name, @Nullable Object value) {
        if (value != null) {
            link.append(name).append('=').append(value).append('&');
        }
    }
}
