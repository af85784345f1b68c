package io.yangguang.publication.credit;

import io.yangguang.rest.Cursors;
import io.yangguang.rest.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a list of entries goes on. */
final class CreditCursor {

    private CreditCursor() {}

    static @Nullable UUID before(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return UUID.fromString(Cursors.decode(cursor).getFirst());
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "invalid-cursor", "分页游标无效")
                    .field("cursor", "不是本接口给出的游标")
                    .asException();
        }
    }

    static String link(String path, Map<String, String> filter, UUID last, int limit) {
        var parameters =
                filter.entrySet().stream()
                        .map(e ->
                                e.getKey()
                                        + "="
                                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return path
                + "?"
                + (parameters.isEmpty() ? "" : parameters + "&")
                + "cursor="
                + Cursors.encode(last)
                + "&limit="
                + limit;
    }
}
