package io.yangguang.catalog.reference;

import io.yangguang.rest.Cursors;
import io.yangguang.rest.Page;
import io.yangguang.rest.Problem;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages of lists that are ordered by one unique key. */
public final class Pages {

    private Pages() {}

    /**
     * @param found up to one more than the limit; the one more says that there is a next page
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Object> key, UriInfo uri) {
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), null, null);
        }
        List<T> items = List.copyOf(found.subList(0, limit));
        URI next =
                uri.getRequestUriBuilder()
                        .replaceQueryParam("after", Cursors.encode(key.apply(items.getLast())))
                        .build();
        return new Page<>(items, next.getRawPath() + "?" + next.getRawQuery(), null);
    }

    /** The id that a cursor of such a list stands for. */
    public static @Nullable UUID id(@Nullable String after) {
        if (after == null) {
            return null;
        }
        try {
            return UUID.fromString(Cursors.decode(after).getFirst());
        } catch (IllegalArgumentException _) {
            throw Problem.of(400, "invalid-cursor", "分页游标无效")
                    .field("after", "分页游标无效")
                    .asException();
        }
    }
}
