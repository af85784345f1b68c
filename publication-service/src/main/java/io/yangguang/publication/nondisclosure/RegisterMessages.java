package io.yangguang.publication.nondisclosure;

import io.yangguang.ids.NameIds;
import io.yangguang.outbox.OutgoingEvent;
import io.yangguang.publication.PublicationTopics;
import io.yangguang.publication.negativelist.model.Ground;
import io.yangguang.publication.nondisclosure.model.Entry;
import io.yangguang.publication.nondisclosure.model.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The event on entries that are to be looked at again; nothing of their contents. */
final class RegisterMessages {

    static final String DUE = "io.yangguang.publication.non-disclosure-due.v1";

    private RegisterMessages() {}

    record NonDisclosureDue(
            UUID entryId,
            UUID recordId,
            int version,
            UUID bodyId,
            String divisionCode,
            String itemCode,
            Kind kind,
            Ground ground,
            LocalDate reviewAgainOn,
            UUID taskId,
            Instant openedAt) {}

    static OutgoingEvent due(Entry entry, LocalDate reviewAgainOn, UUID taskId, Instant at) {
        return new OutgoingEvent(
                DUE,
                PublicationTopics.OBLIGATIONS,
                entry.recordId().toString(),
                NameIds.of(DUE, entry.id().toString(), reviewAgainOn.toString()),
                at,
                new NonDisclosureDue(
                        entry.id(),
                        entry.recordId(),
                        entry.recordVersion(),
                        entry.bodyId(),
                        entry.divisionCode(),
                        entry.itemCode(),
                        entry.kind(),
                        entry.basis().ground(),
                        reviewAgainOn,
                        taskId,
                        at));
    }
}
