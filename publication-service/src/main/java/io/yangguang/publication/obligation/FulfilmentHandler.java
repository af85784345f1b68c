package io.yangguang.publication.obligation;

import io.yangguang.audit.Audit;
import io.yangguang.outbox.Outbox;
import io.yangguang.publication.obligation.model.ChannelRules.Publication;
import io.yangguang.publication.reference.Replica;
import io.yangguang.publication.reference.model.ReferenceSnapshot;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Closes obligations when the facts do. A closed obligation never changes again. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class FulfilmentHandler implements Fulfilment {
    private final ObligationRows obligations;
    private final TermRows terms;
    private final PublicationRows publications;
    private final StandingRows standings;
    private final Replica replica;
    private final Outbox outbox;
    private final Audit audit;
    private final BusinessClock clock;

    FulfilmentHandler(
            ObligationRows obligations,
            TermRows terms,
            PublicationRows publications,
            StandingRows standings,
            Replica replica,
            Outbox outbox,
            Audit audit,
            BusinessClock clock) {
        this.obligations = obligations;
        this.terms = terms;
        this.publications = publications;
        this.standings = standings;
        this.replica = replica;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void published(UUID recordId, int version, String channelCode, Instant at) {
        standings.lock(recordId);
        publications.published(
                List.of(
                        new PublicationRows.Fact(
                                recordId, new Publication(version, channelCode, at))));
        close(recordId, version, replica.snapshot());
    }

    @Override
    public void decidedNotPublic(
            UUID recordId, int version, String ground, String reason, Instant at) {
        standings.lock(recordId);
        publications.decided(new PublicationRows.Decision(recordId, version, ground, reason, at));
        close(recordId, version, replica.snapshot());
    }

    @Override
    public void annul(UUID obligationId, String reason) {
        obligations
                .lock(obligationId)
                .filter(duty -> duty.closing() == null)
                .ifPresent(duty -> {
                    TermRow term = term(duty);
                    close(
                            duty,
                            Closings.annulled(duty, term, reason, clock.now(), replica.snapshot()));
                    audit.record(
                            "obligation.annul", "obligation", obligationId.toString(), null, null);
                });
    }

    /** Closes those of a record's open obligations that the facts on hand close. */
    void close(UUID recordId, int version, ReferenceSnapshot snapshot) {
        List<ObligationRow> open = obligations.lockOpen(recordId, version);
        if (open.isEmpty()) {
            return;
        }
        List<Publication> published =
                publications.publications(List.of(recordId)).getOrDefault(recordId, List.of());
        List<PublicationRows.Decision> decided =
                publications.decisions(List.of(recordId)).getOrDefault(recordId, List.of());
        for (ObligationRow duty : open) {
            Closings.byFacts(duty, term(duty), published, decided, snapshot)
                    .ifPresent(closing -> close(duty, closing));
        }
    }

    /** Closes an obligation that no rule supports any more. */
    void close(ObligationRow duty, Closing closing) {
        ObligationRow closed = duty.closed(closing);
        obligations.close(closed, closing);
        outbox.append(ObligationMessages.closed(closed, closing));
    }

    private TermRow term(ObligationRow duty) {
        return terms.find(List.of(duty.termId())).getFirst();
    }
}
