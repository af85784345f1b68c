package io.yangguang.publication.disclosure;

import io.yangguang.publication.Reach;
import io.yangguang.publication.disclosure.model.Disclosure;
import io.yangguang.publication.disclosure.model.DisclosureCommand;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.Rejected;
import io.yangguang.publication.disclosure.model.DisclosureRules;
import io.yangguang.publication.disclosure.model.DownAct;
import io.yangguang.publication.disclosure.model.Ground;
import io.yangguang.publication.disclosure.model.Tombstone;
import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.redaction.Redactions;
import io.yangguang.rest.Caller;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    private final Instance<DisclosureGate> gates;

    WithdrawHandler(
            DisclosureRows rows,
            ProposalRows proposals,
            PublicationEffects effects,
            RecordVersions records,
            Redactions redactions,
            Reach reach,
            BusinessClock clock,
            Instance<DisclosureGate> gates) {
        this.rows = rows;
        this.proposals = proposals;
        this.effects = effects;
        this.records = records;
        this.redactions = redactions;
        this.reach = reach;
        this.clock = clock;
        this.gates = gates;
    }

    /** What is wanted of which act; both leave a tombstone. */
    record Wish(DownAct act, Ground ground, String reason, @Nullable UUID proposalId) {}

    @Transactional
    DisclosureAnswer withdraw(UUID recordId, long expected, Wish request, Caller caller) {
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
        var command =
                new DisclosureCommand.TakeDown(request.act(), request.ground(), request.reason());
        if (DisclosureRules.decide(live.state(), command) instanceof Rejected(var reason)) {
            return new DisclosureAnswer.Refused(reason, live);
        }
        var proposal = request.proposalId();
        if (proposal != null && !proposals.openFor(proposal, recordId)) {
            return new DisclosureAnswer.ProposalClosed();
        }
        for (var gate : gates) {
            var obstacle = gate.takingDown(live, request.act(), request.ground());
            if (obstacle.isPresent()) {
                return new DisclosureAnswer.Hindered(obstacle.get(), live);
            }
        }
        takeDown(
                live,
                new Disclosure.Withdrawal(
                        clock.now(),
                        caller.subject(),
                        request.act(),
                        request.ground(),
                        request.reason()));
        return new DisclosureAnswer.Done(rows.find(recordId).orElseThrow(), true);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(UUID recordId) {
        rows.lockRecord(recordId);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeDown(UUID recordId, LegalEnd end, String by) {
        var live = rows.find(recordId).orElseThrow();
        var command =
                new DisclosureCommand.TakeDown(DownAct.TAKEN_DOWN, end.ground(), end.sentence());
        if (DisclosureRules.decide(live.state(), command) instanceof Rejected(var reason)) {
            throw new IllegalStateException(
                    "Expected record %s to be live, but %s".formatted(recordId, reason));
        }
        takeDown(
                live,
                new Disclosure.Withdrawal(
                        clock.now(), by, DownAct.TAKEN_DOWN, end.ground(), end.sentence()));
    }

    /** Once the page is down, every open proposal to take it down is done. */
    private void takeDown(Disclosure live, Disclosure.Withdrawal withdrawal) {
        var frozen = rows.version(live.recordId(), live.currentVersion()).orElseThrow();
        rows.putWithdrawn(live.recordId(), withdrawal);
        rows.insertTombstone(
                new Tombstone(
                        live.recordId(),
                        live.currentVersion(),
                        withdrawal.act(),
                        withdrawal.ground(),
                        withdrawal.reason(),
                        frozen.bodyName(),
                        live.indexNumber(),
                        withdrawal.at()));
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
                frozen,
                withdrawal);
    }
}
