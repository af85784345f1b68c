package io.yangguang.publication.feed;

import io.agroal.api.AgroalDataSource;
import io.yangguang.publication.feed.model.EntryType;
import io.yangguang.publication.feed.model.SequencingRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;

/**
 * Gives committed facts their places in the feed. The places are given here and not by the writers:
 * a number taken at the start of a publication can be committed after a later one was read, and the
 * reader then never sees it.
 */
@ApplicationScoped
class FeedSequencingHandler {

    private final AgroalDataSource database;
    private final FeedRows rows;

    FeedSequencingHandler(AgroalDataSource database, FeedRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Returns how many entries were added; any replica may call it at any time. */
    @Transactional
    int sequence(int atMost) {
        try (var connection = database.getConnection()) {
            rows.lockSequence(connection);
            var pending = rows.takePending(connection, atMost);
            if (pending.isEmpty()) {
                return 0;
            }
            var last = rows.advance(connection, pending.size());
            var entries = SequencingRules.sequence(last, pending);
            rows.insertEntries(connection, entries);
            for (var withdrawn : entries.stream().filter(e -> e.is(EntryType.WITHDRAWN)).toList()) {
                rows.emptyTitles(connection, withdrawn.recordId());
            }
            return entries.size();
        } catch (SQLException e) {
            throw new IllegalStateException("The feed was not sequenced", e);
        }
    }
}
