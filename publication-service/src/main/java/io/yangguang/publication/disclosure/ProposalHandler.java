package io.yangguang.publication.disclosure;

import io.yangguang.audit.Audit;
import io.yangguang.publication.Reach;
import io.yangguang.publication.disclosure.model.Disclosure;
import io.yangguang.publication.disclosure.model.DisclosureState.Live;
import io.yangguang.publication.disclosure.model.Proposal;
import io.yangguang.publication.obligation.Fulfilment;
import io.yangguang.rest.Caller;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Closes a proposal otherwise than by taking a page down: the duty is annulled, or the proposal
 * refused.
 */
@ApplicationScoped
class ProposalHandler {

    private final ProposalRows rows;
    private final DisclosureRows disclosures;
    private final Fulfilment fulfilment;
    private final Reach reach;
    private final BusinessClock clock;
    private final Audit audit;

    ProposalHandler(
            ProposalRows rows,
            DisclosureRows disclosures,
            Fulfilment fulfilment,
            Reach reach,
            BusinessClock clock,
            Audit audit) {
        this.rows = rows;
        this.disclosures = disclosures;
        this.fulfilment = fulfilment;
        this.reach = reach;
        this.clock = clock;
        this.audit = audit;
    }

    /** What became of the call. */
    enum Answer {
        DONE,
        UNKNOWN,
        STALE,
        NOT_OPEN,
        STILL_PUBLIC
    }

    @Transactional
    Answer close(UUID id, long expected, ProposalDecisionRequest request, Caller caller) {
        var found = rows.locked(id);
        if (found.isEmpty()
                || !reach.covers(caller, found.get().bodyId(), found.get().divisionCode())) {
            return Answer.UNKNOWN;
        }
        var proposal = found.get();
        if (proposal.state() != Proposal.State.OPEN) {
            return Answer.NOT_OPEN;
        }
        if (proposal.version() != expected) {
            return Answer.STALE;
        }
        return switch (request.decision()) {
            case REFUSE -> close(proposal, Proposal.State.REFUSED, request.reason(), caller);
            case ANNUL -> annul(proposal, request.reason(), caller);
        };
    }

    private Answer annul(Proposal proposal, String reason, Caller caller) {
        disclosures.lockRecord(proposal.recordId());
        var live =
                disclosures
                        .find(proposal.recordId())
                        .map(Disclosure::state)
                        .filter(Live.class::isInstance);
        if (live.isPresent()) {
            return Answer.STILL_PUBLIC;
        }
        for (var duty : rows.openDuties(proposal.recordId(), proposal.recordVersion())) {
            fulfilment.annul(duty, reason);
        }
        return close(proposal, Proposal.State.ANNULLED, reason, caller);
    }

    private Answer close(Proposal proposal, Proposal.State state, String reason, Caller caller) {
        rows.close(proposal.id(), state, caller.subject(), clock.now(), reason);
        audit.record(
                state == Proposal.State.ANNULLED ? "proposal.annulled" : "proposal.refused",
                "withdrawal-proposal",
                proposal.id().toString(),
                null,
                null);
        return Answer.DONE;
    }
}
