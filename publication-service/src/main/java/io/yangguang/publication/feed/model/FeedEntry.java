package io.yangguang.publication.feed.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry with its place in the feed. Where {@code problem} is given, any other fact may be
 * missing.
 */
public record FeedEntry(
        long seq,
        UUID entryId,
        UUID recordId,
        @Nullable Integer version,
        @Nullable String type,
        @Nullable String contentHash,
        @Nullable String title,
        Instant at,
        @Nullable String url,
        @Nullable String problem,
        @Nullable String act,
        @Nullable String ground) {

    public boolean is(EntryType wanted) {
        return problem == null && wanted.name().equals(type);
    }
}
