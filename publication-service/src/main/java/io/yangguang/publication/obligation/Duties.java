package io.yangguang.publication.obligation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What opens obligations beside the arrival of a version; joins the running transaction. */
public interface Duties {

    /**
     * The decision not to publish this version was lifted: a further duty opens, counted from that
     * day. The closed one stays as it is.
     *
     * @return the new obligation; empty where no rule gives the version a limit
     */
    Optional<UUID> openedAgain(UUID recordId, int version, String reason, Instant at);
}
