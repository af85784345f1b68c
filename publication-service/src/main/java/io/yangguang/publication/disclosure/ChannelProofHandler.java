package io.yangguang.publication.disclosure;

import io.yangguang.audit.Audit;
import io.yangguang.publication.Reach;
import io.yangguang.publication.disclosure.model.ChannelPublication;
import io.yangguang.publication.disclosure.model.ChannelPublication.Evidence;
import io.yangguang.publication.disclosure.model.DisclosureCommand;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.Rejected;
import io.yangguang.publication.disclosure.model.DisclosureRules;
import io.yangguang.publication.obligation.Fulfilment;
import io.yangguang.publication.reference.References;
import io.yangguang.publication.reference.model.ChannelState;
import io.yangguang.rest.Caller;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Takes the proof that a version is public on a channel which a person serves by hand. */
@ApplicationScoped
class ChannelProofHandler {

    private final DisclosureRows rows;
    private final References references;
    private final Fulfilment fulfilment;
    private final Reach reach;
    private final BusinessClock clock;
    private final Audit audit;

    ChannelProofHandler(
            DisclosureRows rows,
            References references,
            Fulfilment fulfilment,
            Reach reach,
            BusinessClock clock,
            Audit audit) {
        this.rows = rows;
        this.references = references;
        this.fulfilment = fulfilment;
        this.reach = reach;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    DisclosureAnswer prove(UUID recordId, ChannelProofRequest request, Caller caller) {
        rows.lockRecord(recordId);
        var found = rows.find(recordId);
        if (found.isEmpty()
                || !reach.covers(caller, found.get().bodyId(), found.get().divisionCode())) {
            return new DisclosureAnswer.Unknown();
        }
        var disclosure = found.get();
        var command = new DisclosureCommand.Prove(request.version());
        if (DisclosureRules.decide(disclosure.state(), command) instanceof Rejected(var reason)) {
            return new DisclosureAnswer.Refused(reason, disclosure);
        }
        var manual =
                references
                        .channel(request.channel())
                        .filter(ChannelState::active)
                        .filter(c -> c.delivery() == ChannelState.Delivery.MANUAL);
        if (manual.isEmpty()) {
            return new DisclosureAnswer.ChannelNotManual(request.channel());
        }
        var at = request.publishedAt().truncatedTo(ChronoUnit.MICROS);
        if (at.isAfter(clock.now())) {
            return new DisclosureAnswer.ImpossibleTime();
        }
        return take(
                new ChannelPublication(
                        recordId,
                        request.version(),
                        request.channel(),
                        Evidence.PROOF,
                        request.url(),
                        at,
                        caller.subject(),
                        clock.now()));
    }

    private DisclosureAnswer take(ChannelPublication proof) {
        var known =
                rows.channels(proof.recordId()).stream()
                        .filter(c -> c.version() == proof.version())
                        .filter(c -> c.channel().equals(proof.channel()))
                        .findFirst();
        if (known.isPresent()) {
            return known.get().says(proof)
                    ? new DisclosureAnswer.Done(rows.find(proof.recordId()).orElseThrow(), false)
                    : new DisclosureAnswer.ProvedOtherwise(known.get());
        }
        rows.insertChannel(proof);
        rows.touch(proof.recordId());
        fulfilment.published(
                proof.recordId(), proof.version(), proof.channel(), proof.publishedAt());
        audit.record(
                "disclosure.channel-proved",
                "disclosure",
                proof.recordId() + "/" + proof.version() + "/" + proof.channel(),
                null,
                null);
        return new DisclosureAnswer.Done(rows.find(proof.recordId()).orElseThrow(), true);
    }
}
