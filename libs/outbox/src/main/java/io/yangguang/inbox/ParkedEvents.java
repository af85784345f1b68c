package io.yangguang.inbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was set aside, for people to look at and to try again. */
public interface ParkedEvents {

    /**
     * Oldest first.
     *
     * @param after id of the last one seen; null or empty for the beginning
     */
    List<ParkedEvent> list(@Nullable String after, int limit);

    /**
     * Gives the event to its subscription again, in a transaction of its own, and takes it off the
     * list. When it fails again the event stays, with the new reason, and the failure is thrown.
     *
     * @throws java.util.NoSuchElementException when there is no such parked event
     * @throws IllegalStateException when the message is malformed or nobody subscribes any more
     */
    void replay(UUID id);
}
