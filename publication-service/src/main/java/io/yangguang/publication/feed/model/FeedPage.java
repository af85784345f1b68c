package io.yangguang.publication.feed.model;

import java.util.List;

/**
 * Entries read from a cursor, with the cursors to go on from. Both are always usable: at the end
 * {@code next} is the place where the next entry will appear.
 */
public record FeedPage(List<FeedEntry> entries, FeedCursor next, FeedCursor previous) {

    public FeedPage {
        entries = List.copyOf(entries);
    }

    /** The page of what was read from {@code from}, in the order of its direction. */
    public static FeedPage of(FeedCursor from, List<FeedEntry> entries) {
        if (entries.isEmpty()) {
            return new FeedPage(entries, from, from.turned());
        }
        long first = entries.getFirst().seq();
        long last = entries.getLast().seq();
        return from.forward()
                ? new FeedPage(
                        entries,
                        FeedCursor.after(from.epoch(), last),
                        FeedCursor.before(from.epoch(), first))
                : new FeedPage(
                        entries,
                        FeedCursor.before(from.epoch(), last),
                        FeedCursor.after(from.epoch(), first));
    }
}
