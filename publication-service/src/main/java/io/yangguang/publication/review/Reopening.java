package io.yangguang.publication.review;

import java.time.Instant;
import java.util.UUID;

/** The door through which a lifted decision lets its version be reviewed once more. */
public interface Reopening {

    /**
     * The approved review stays as it is, and no longer stands for its version: that may be
     * submitted, approved and published again. Joins the running transaction.
     */
    void reopen(UUID reviewId, String by, String reason, Instant at);
}
