package io.yangguang.publication.feed;

import io.yangguang.publication.feed.model.EntryType;
import io.yangguang.publication.feed.model.FeedEntry;
import io.yangguang.publication.feed.model.SequencingRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Gives committed facts their places in the feed. The places are given here and not by the writers:
 * a number taken at the start of a publication can be committed after a later one was read, and the
 * reader then never sees it.
 */
@ApplicationScoped
class FeedSequencingHandler {

    private final FeedRows rows;

    FeedSequencingHandler(FeedRows rows) {
        this.rows = rows;
    }

    /** Returns how many entries were added; any replica may call it at any time. */
    @Transactional
    int sequence(int atMost) {
        rows.lockSequence();
        var pending = rows.takePending(atMost);
        if (pending.isEmpty()) {
            return 0;
        }
        var last = rows.advance(pending.size());
        var entries = SequencingRules.sequence(last, pending);
        rows.insertEntries(entries);
        var withdrawn =
                entries.stream()
                        .filter(entry -> entry.is(EntryType.WITHDRAWN))
                        .map(FeedEntry::recordId)
                        .toList();
        if (!withdrawn.isEmpty()) {
            rows.emptyTitles(withdrawn);
        }
        return entries.size();
    }
}
