package io.yangguang.publication.disclosure;

import io.yangguang.inbox.IncomingEvent;
import io.yangguang.inbox.Subscription;
import io.yangguang.outbox.EventJson;
import io.yangguang.publication.PublicationTopics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Makes a task of each withdrawal that the catalogue proposes; nothing is taken down by an event.
 */
@ApplicationScoped
class ProposalConsumer implements Subscription {

    private static final String RECORD_WITHDRAWN = "io.yangguang.catalog.record-withdrawn.v1";

    private final ProposalRows rows;

    ProposalConsumer(ProposalRows rows) {
        this.rows = rows;
    }

    @Override
    public String consumer() {
        return "withdrawal-proposals";
    }

    @Override
    public List<String> topics() {
        return List.of(PublicationTopics.RECORDS);
    }

    @Override
    public void apply(List<IncomingEvent> fresh) {
        for (var event : fresh) {
            if (event.type().equals(RECORD_WITHDRAWN)) {
                var facts = EventJson.read(event.data(), RecordWithdrawn.class);
                rows.insert(
                        facts.proposalId(),
                        facts.recordId(),
                        facts.version(),
                        facts.reason(),
                        facts.proposedBy(),
                        facts.proposedAt().toInstant());
            }
        }
    }

    record RecordWithdrawn(
            UUID recordId,
            int version,
            UUID proposalId,
            String reason,
            String proposedBy,
            OffsetDateTime proposedAt) {}
}
