package io.yangguang.publication.delivery;

import io.yangguang.publication.delivery.model.Act;
import io.yangguang.publication.delivery.model.Answer;
import io.yangguang.publication.delivery.model.PublishedContent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Speaks one platform's format and transport. One bean per target; called outside transactions. */
interface TargetAdapter {

    /** The name under which deliveries to this target are kept; never changes. */
    String target();

    /** The bytes that every attempt will send, as text. */
    String freeze(UUID deliveryId, UUID recordId, int version, Act act, PublishedContent content);

    Report send(UUID deliveryId, String payload) throws InterruptedException;

    /** Asks for the verdict of what was sent. */
    Report ask(UUID deliveryId, String payload) throws InterruptedException;

    /**
     * What an attempt brought.
     *
     * @param httpStatus null when there was none
     */
    record Report(Answer answer, @Nullable Integer httpStatus) {}
}
