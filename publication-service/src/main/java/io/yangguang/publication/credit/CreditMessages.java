package io.yangguang.publication.credit;

import io.yangguang.ids.NameIds;
import io.yangguang.outbox.OutgoingEvent;
import io.yangguang.publication.PublicationTopics;
import io.yangguang.publication.credit.model.CreditEntry;
import io.yangguang.publication.credit.model.CreditState;
import io.yangguang.time.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The event on the end of an entry; whom it was about is not in it. */
final class CreditMessages {

    static final String CLOSED = "io.yangguang.publication.credit-entry-closed.v1";

    private CreditMessages() {}

    record Closed(
            UUID entryId,
            UUID recordId,
            UUID bodyId,
            String divisionCode,
            String kind,
            String why,
            LocalDate closedOn,
            Instant at) {}

    /** An entry ends once, so its id names the event; the key is the record's, for the order. */
    static OutgoingEvent closed(CreditEntry entry, CreditState end, Instant at) {
        return new OutgoingEvent(
                CLOSED,
                PublicationTopics.DISCLOSURES,
                entry.recordId().toString(),
                NameIds.of(CLOSED, entry.id().toString()),
                at,
                new Closed(
                        entry.id(),
                        entry.recordId(),
                        entry.bodyId(),
                        entry.divisionCode(),
                        entry.kind().name(),
                        end.word(),
                        at.atZone(BusinessClock.ZONE).toLocalDate(),
                        at));
    }
}
