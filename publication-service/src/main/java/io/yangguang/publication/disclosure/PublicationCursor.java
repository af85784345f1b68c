package io.yangguang.publication.disclosure;

import io.yangguang.publication.disclosure.DisclosureRows.Place;
import io.yangguang.publication.disclosure.model.Disclosure;
import io.yangguang.rest.Cursors;
import io.yangguang.rest.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a list of publications goes on. */
final class PublicationCursor {

    private PublicationCursor() {}

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

    static String link(Disclosure last, @Nullable UUID record, @Nullable String state, int limit) {
        return "/api/publication/v1/publications?cursor="
                + Cursors.encode(last.publishedAt(), last.recordId())
                + "&limit="
                + limit
                + (record == null ? "" : "&record=" + record)
                + (state == null ? "" : "&state=" + state);
    }
}
