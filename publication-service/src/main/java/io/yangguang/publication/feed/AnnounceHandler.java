package io.yangguang.publication.feed;

import io.yangguang.ids.Ids;
import io.yangguang.publication.feed.model.Announcement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;

/**
 * Takes facts for the feed inside the publisher's transaction and rings for the sequencer after it.
 */
@ApplicationScoped
class AnnounceHandler implements Announcements {

    private final FeedRows rows;
    private final Ids ids;
    private final Event<Announcement> announced;
    private final FeedBell bell;

    AnnounceHandler(FeedRows rows, Ids ids, Event<Announcement> announced, FeedBell bell) {
        this.rows = rows;
        this.ids = ids;
        this.announced = announced;
        this.bell = bell;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void announce(Announcement announcement) {
        rows.insertPending(ids.next(), announcement);
        announced.fire(announcement);
    }

    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) Announcement ignored) {
        bell.announced().ring();
    }
}
