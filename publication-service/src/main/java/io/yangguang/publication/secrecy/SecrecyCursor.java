package io.yangguang.publication.secrecy;

import io.yangguang.publication.secrecy.SecrecyListRows.After;
import io.yangguang.publication.secrecy.SecrecyListRows.Listed;
import io.yangguang.publication.secrecy.SecrecyListRows.Wanted;
import io.yangguang.rest.Cursors;
import io.yangguang.rest.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a list of secrecy reviews goes on. */
final class SecrecyCursor {

    private SecrecyCursor() {}

    static After after(String cursor, boolean byDue) {
        var keys = Cursors.decode(cursor);
        try {
            if (keys.size() == (byDue ? 2 : 1)) {
                return new After(
                        byDue ? LocalDate.parse(keys.getFirst()) : null,
                        UUID.fromString(keys.getLast()));
            }
        } catch (IllegalArgumentException | DateTimeException _) {
            // Answered as any other cursor that is none of ours.
        }
        throw Problem.of(400, "invalid-cursor", "分页游标无效")
                .field("cursor", "不是本接口给出的游标，或排序方式已改变")
                .asException();
    }

    static String next(Listed last, Wanted wanted, int limit) {
        var id = last.review().id();
        var cursor = wanted.byDue() ? Cursors.encode(last.sortDue(), id) : Cursors.encode(id);
        var link = new StringBuilder("/api/publication/v1/secrecy-reviews?");
        append(link, "state", wanted.state());
        append(link, "record", wanted.record());
        append(link, "body", wanted.body());
        append(link, "sort", wanted.byDue() ? "due" : null);
        return link.append("cursor=").append(cursor).append("&limit=").append(limit).toString();
    }

    private static void append(StringBuilder link, String name, @Nullable Object value) {
        if (value != null) {
            link.append(name).append('=').append(value).append('&');
        }
    }
}
