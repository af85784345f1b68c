package io.yangguang.inbox;

import java.util.List;

/** What a service does with the events of some topics; an application-scoped bean. */
public interface Subscription {

    /** Stable: part of the consumer group's name, and the key in the inbox. */
    String consumer();

    List<String> topics();

    /**
     * Runs inside the batch's transaction. Each event is given once for good: when the transaction
     * commits, it never comes again.
     *
     * <p>When it throws, the batch is rolled back and tried event by event; the one that fails is
     * parked with its reason, unless the infrastructure failed, and the others go on.
     *
     * @param fresh never empty, without duplicates, in the order of each partition
     */
    void apply(List<IncomingEvent> fresh);
}
