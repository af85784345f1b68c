package io.yangguang.publication.feed.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that waits for its place, exactly as it was found: nothing about it is taken for granted.
 */
public record PendingEntry(
        long position,
        UUID entryId,
        UUID recordId,
        @Nullable Integer version,
        @Nullable String type,
        @Nullable String contentHash,
        @Nullable String title,
        Instant at,
        @Nullable String url,
        @Nullable String act,
        @Nullable String ground) {}
