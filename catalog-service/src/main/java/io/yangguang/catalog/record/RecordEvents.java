package io.yangguang.catalog.record;

import io.yangguang.catalog.Streams;
import io.yangguang.catalog.record.model.RecordVersion;
import io.yangguang.ids.NameIds;
import io.yangguang.outbox.OutgoingEvent;

/** The same event, with the same id, each time it is said. */
public final class RecordEvents {

    private RecordEvents() {}

    public static OutgoingEvent of(RecordVersion version) {
        RecordFacts facts = RecordFacts.of(version);
        return version.change() == null
                ? OutgoingEvent.of(
                        RecordFormed.TYPE,
                        Streams.RECORDS,
                        version.recordId(),
                        version.version(),
                        version.recordedAt(),
                        new RecordFormed(facts))
                : OutgoingEvent.of(
                        RecordChanged.TYPE,
                        Streams.RECORDS,
                        version.recordId(),
                        version.version(),
                        version.recordedAt(),
                        new RecordChanged(facts, version.change()));
    }

    static OutgoingEvent of(RecordWithdrawn proposal) {
        return new OutgoingEvent(
                RecordWithdrawn.TYPE,
                Streams.RECORDS,
                proposal.recordId().toString(),
                NameIds.of(
                        RecordWithdrawn.TYPE,
                        proposal.recordId().toString(),
                        proposal.proposalId().toString()),
                proposal.proposedAt(),
                proposal);
    }
}
