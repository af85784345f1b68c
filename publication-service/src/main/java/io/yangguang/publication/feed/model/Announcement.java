package io.yangguang.publication.feed.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact for the feed, as publishing states it.
 *
 * @param contentHash SHA-256 of the version, lower-case hex
 * @param title none for a withdrawal, which takes the title down too
 * @param at business time
 * @param url relative to the portal
 * @param act PUBLISHED, CORRECTED, CHANGED, WITHDRAWN or TAKEN_DOWN: finer than the type
 * @param ground of a WITHDRAWN or TAKEN_DOWN
 */
public record Announcement(
        UUID recordId,
        int version,
        EntryType type,
        String contentHash,
        @Nullable String title,
        Instant at,
        String url,
        @Nullable String act,
        @Nullable String ground) {}
