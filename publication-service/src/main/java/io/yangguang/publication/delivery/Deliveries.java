package io.yangguang.publication.delivery;

import io.yangguang.publication.delivery.model.Act;
import io.yangguang.publication.delivery.model.PublishedContent;
import java.util.UUID;

/** The door through which publishing asks for a push. */
public interface Deliveries {

    /**
     * Freezes the content and queues its push to every target, inside the running transaction. The
     * same record, version and act is queued once, however often it is asked for.
     *
     * @throws jakarta.transaction.TransactionalException when no transaction is running
     */
    void enqueue(UUID recordId, int version, Act act, PublishedContent content);
}
