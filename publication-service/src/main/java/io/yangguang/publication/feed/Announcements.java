package io.yangguang.publication.feed;

import io.yangguang.publication.feed.model.Announcement;

/** The door through which publishing reaches the feed. */
public interface Announcements {

    /**
     * Writes the fact beside the publication, in the running transaction. It gets its place in the
     * feed after the commit, normally within 100 ms.
     */
    void announce(Announcement announcement);
}
