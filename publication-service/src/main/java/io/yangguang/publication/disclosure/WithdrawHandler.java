package io.yangguang.publication.disclosure;

import io.yangguang.publication.Reach;
import io.yangguang.publication.disclosure.model.Disclosure;
import io.yangguang.publication.disclosure.model.DisclosureCommand;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.Rejected;
import io.yangguang.publication.disclosure.model.DisclosureRules;
import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.redaction.Redactions;
import io.yangguang.rest.Caller;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Takes a record down and leaves a tombstone; a decision of a person with the right, never of an
 * editor.
 */
@ApplicationScoped
class WithdrawHandler implements TakeDowns {

    private final DisclosureRows rows;
    private final ProposalRows proposals;
    private final PublicationEffects effects;
    private final RecordVersions records;
    private final Redactions redactions;
    private final Reach reach;
    private final BusinessClock clock;

    WithdrawHandler(
            DisclosureRows rows,
            ProposalRows proposals,
            PublicationEffects effects,
            RecordVersions records,
            Redactions redactions,
            Reach reach,
            BusinessClock clock) {
        this.rows = rows;
        this.proposals = proposals;
        this.effects = effects;
        this.records = records;
        this.redactions = redactions;
        this.reach = reach;
        this.clock = clock;
    }

    @Transactional
    DisclosureAnswer withdraw(
            UUID recordId, long expected, WithdrawalRequest request, Caller caller) {
        rows.lockRecord(recordId);
        var found = rows.find(recordId);
        if (found.isEmpty()
                || !reach.covers(caller, found.get().bodyId(), found.get().divisionCode())) {
            return new DisclosureAnswer.Unknown();
        }
        var live = found.get();
        if (live.version() != expected) {
            return new DisclosureAnswer.Stale(live);
        }
        var command = new DisclosureCommand.Withdraw(request.reason());
        if (DisclosureRules.decide(live.state(), command) instanceof Rejected(var reason)) {
            return new DisclosureAnswer.Refused(reason, live);
        }
        var proposal = request.proposalId();
        if (proposal != null && !proposals.openFor(proposal, recordId)) {
            return new DisclosureAnswer.ProposalClosed();
        }
        takeDown(live, new Disclosure.Withdrawal(clock.now(), caller.subject(), request.reason()));
        return new DisclosureAnswer.Done(rows.find(recordId).orElseThrow(), true);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(UUID recordId) {
        rows.lockRecord(recordId);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeDown(UUID recordId, Ground ground, String by) {
        var live = rows.find(recordId).orElseThrow();
        var command = new DisclosureCommand.Withdraw(ground.sentence());
        if (DisclosureRules.decide(live.state(), command) instanceof Rejected(var reason)) {
            throw new IllegalStateException(
                    "Expected record %s to be live, but %s".formatted(recordId, reason));
        }
        takeDown(live, new Disclosure.Withdrawal(clock.now(), by, ground.sentence()));
    }

    /** Once the page is down, every open proposal to take it down is done. */
    private void takeDown(Disclosure live, Disclosure.Withdrawal withdrawal) {
        rows.putWithdrawn(live.recordId(), withdrawal);
        proposals.closeAll(
                live.recordId(),
                "WITHDRAWN",
                withdrawal.by(),
                withdrawal.at(),
                withdrawal.reason());
        effects.takenDown(
                live,
                redactions.outward(
                        records.find(live.recordId(), live.currentVersion()).orElseThrow()),
                rows.version(live.recordId(), live.currentVersion()).orElseThrow(),
                withdrawal);
    }
}
