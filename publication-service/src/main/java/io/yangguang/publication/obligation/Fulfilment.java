package io.yangguang.publication.obligation;

import java.time.Instant;
import java.util.UUID;

/** What closes obligations; every call joins the running transaction and fails without one. */
public interface Fulfilment {
    /**
     * Version {@code version} is public on a channel since {@code at}. Fulfils all open obligations
     * of versions up to it once the channel policy of the item is met, each judged by its own due
     * date.
     */
    void published(UUID recordId, int version, String channelCode, Instant at);

    /** It was decided not to publish; closes the open obligations of versions up to this one. */
    void decidedNotPublic(UUID recordId, int version, String ground, String reason, Instant at);

    /**
     * Closes one open obligation with a reason, keeping its lateness; does nothing when it is
     * closed.
     */
    void annul(UUID obligationId, String reason);
}
