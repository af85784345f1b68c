package io.yangguang.outbox;

import java.util.List;

/**
 * Tells events when, and only when, the running transaction commits.
 *
 * <p>The order of one key is the order of commits only if each writer first locks the aggregate's
 * row (or wins UNIQUE(aggregate, version)) and then appends.
 */
public interface Outbox {

    /**
     * Stores the event in the running transaction; its data is serialised now.
     *
     * @throws IllegalStateException when no transaction is running
     * @throws IllegalArgumentException when the data is larger than 1.5 MiB or the topic is not
     *     declared
     */
    default void append(OutgoingEvent event) {
        appendAll(List.of(event));
    }

    /** Like {@link #append}, in the order of the list. */
    void appendAll(List<OutgoingEvent> events);
}
