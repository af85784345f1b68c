package io.yangguang.catalog.reference;

import io.yangguang.catalog.Streams;
import io.yangguang.ids.NameIds;
import io.yangguang.outbox.OutgoingEvent;
import java.time.Instant;

/**
 * The whole state of one reference datum (or of one of its versions), as it goes to the topic.
 *
 * @param type of the event
 * @param subject key on the compacted topic
 * @param aggregate what the event's id is made from, together with the version
 * @param revision reference revision it was made under; also stands in the data
 * @param data one of the event records
 */
public record ReferenceFact(
        String type, String subject, String aggregate, long version, long revision, Object data) {

    OutgoingEvent event(Instant now) {
        return new OutgoingEvent(
                type,
                Streams.REFERENCE,
                subject,
                NameIds.of(type, aggregate, String.valueOf(version)),
                now,
                data);
    }
}
