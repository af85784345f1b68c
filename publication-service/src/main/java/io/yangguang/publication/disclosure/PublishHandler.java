package io.yangguang.publication.disclosure;

import io.yangguang.publication.Reach;
import io.yangguang.publication.attachment.Attachments;
import io.yangguang.publication.attachment.model.Wanted;
import io.yangguang.publication.disclosure.model.Disclosure;
import io.yangguang.publication.disclosure.model.DisclosureCommand;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.BecamePublic;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.CameDown;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.ProofTaken;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.Rejected;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.Replaced;
import io.yangguang.publication.disclosure.model.DisclosureOutcome.Unchanged;
import io.yangguang.publication.disclosure.model.DisclosureRules;
import io.yangguang.publication.disclosure.model.DisclosureState;
import io.yangguang.publication.disclosure.model.IndexNumber;
import io.yangguang.publication.disclosure.model.PublishedVersion;
import io.yangguang.publication.disclosure.model.VersionAct;
import io.yangguang.publication.record.RecordVersions;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.redaction.Redactions;
import io.yangguang.publication.reference.References;
import io.yangguang.publication.reference.model.ChannelState;
import io.yangguang.publication.reference.model.ItemVersion;
import io.yangguang.publication.review.Approvals;
import io.yangguang.publication.secrecy.Clearances;
import io.yangguang.rest.Caller;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes an approved version public: the live row, the fulfilled duty, the push, the event, all or
 * nothing.
 */
@ApplicationScoped
class PublishHandler {

    private final DisclosureRows rows;
    private final PublicationEffects effects;
    private final RecordVersions records;
    private final References references;
    private final Approvals approvals;
    private final Clearances clearances;
    private final Redactions redactions;
    private final Attachments attachments;
    private final Reach reach;
    private final BusinessClock clock;
    private final Instance<DisclosureGate> gates;

    PublishHandler(
            DisclosureRows rows,
            PublicationEffects effects,
            RecordVersions records,
            References references,
            Approvals approvals,
            Clearances clearances,
            Redactions redactions,
            Attachments attachments,
            Reach reach,
            BusinessClock clock,
            Instance<DisclosureGate> gates) {
        this.rows = rows;
        this.effects = effects;
        this.records = records;
        this.references = references;
        this.approvals = approvals;
        this.clearances = clearances;
        this.redactions = redactions;
        this.attachments = attachments;
        this.reach = reach;
        this.clock = clock;
        this.gates = gates;
    }

    @Transactional
    DisclosureAnswer publish(UUID recordId, int version, Caller caller) {
        var found = records.find(recordId, version);
        if (found.isEmpty()
                || !reach.covers(caller, found.get().bodyId(), found.get().divisionCode())) {
            return new DisclosureAnswer.Unknown();
        }
        rows.lockRecord(recordId);
        var current = rows.find(recordId);
        var state = current.map(Disclosure::state).orElseGet(DisclosureState.Unpublished::new);
        var outward = redactions.outward(found.get());
        var command =
                new DisclosureCommand.Publish(
                        version,
                        approvals.of(recordId, version),
                        clearances.of(recordId, version),
                        outward.contentHash());
        return switch (DisclosureRules.decide(state, command)) {
            case Rejected(var reason) -> new DisclosureAnswer.Refused(reason, current.orElse(null));
            case Unchanged(), ProofTaken(), CameDown(_) ->
                    new DisclosureAnswer.Done(current.orElseThrow(), false);
            case BecamePublic(_) -> makePublic(outward, current.orElse(null), null, caller);
            case Replaced(_, var replaced) ->
                    makePublic(outward, current.orElse(null), replaced, caller);
        };
    }

    private DisclosureAnswer makePublic(
            RecordVersion record,
            @Nullable Disclosure current,
            @Nullable Integer replaced,
            Caller caller) {
        var act = replaced == null ? VersionAct.PUBLISHED : act(record, replaced);
        if (current != null && replaced != null) {
            for (var gate : gates) {
                var obstacle = gate.replacing(current, act);
                if (obstacle.isPresent()) {
                    return new DisclosureAnswer.Hindered(obstacle.get(), current);
                }
            }
        }
        var at = clock.now();
        var today = at.atZone(BusinessClock.ZONE).toLocalDate();
        var item =
                references
                        .item(record.itemId(), today)
                        .or(() -> references.item(record.itemId(), record.formed().on()));
        var body = references.body(record.bodyId());
        if (item.isEmpty() || body.isEmpty()) {
            return new DisclosureAnswer.AwaitingReference();
        }
        var missing = missingAttachments(record);
        if (!missing.isEmpty()) {
            return new DisclosureAnswer.AttachmentsMissing(missing);
        }
        var published =
                PublishedVersion.of(
                        record, item.get(), body.get().nameOn(today), at, caller.subject(), act);
        var indexNumber =
                current != null ? current.indexNumber() : newIndexNumber(record, today.getYear());
        rows.insertVersion(published);
        rows.putLive(published, indexNumber);
        effects.madePublic(
                published,
                indexNumber,
                portalChannels(item.get()),
                replaced,
                replaced == null ? null : hash(record.recordId(), replaced));
        return new DisclosureAnswer.Done(rows.find(record.recordId()).orElseThrow(), true);
    }

    private VersionAct act(RecordVersion record, int replaced) {
        return VersionAct.replacing(
                IntStream.rangeClosed(replaced + 1, record.version())
                        .mapToObj(version -> records.find(record.recordId(), version))
                        .flatMap(found -> found.map(RecordVersion::change).stream())
                        .toList());
    }

    private List<String> missingAttachments(RecordVersion record) {
        var wanted =
                record.attachments().stream().map(a -> new Wanted(a.sha256(), a.size())).toList();
        var missing = attachments.missing(wanted).stream().map(Wanted::sha256).toList();
        return record.attachments().stream()
                .filter(a -> missing.contains(a.sha256()))
                .map(RecordVersion.Attachment::name)
                .toList();
    }

    private String newIndexNumber(RecordVersion record, int year) {
        var number = rows.nextIndexNumber(record.divisionCode(), record.itemCode(), year);
        return IndexNumber.of(record.divisionCode(), record.itemCode(), year, number);
    }

    /** Those channels of the item that our own portal is. */
    private List<String> portalChannels(ItemVersion item) {
        return item.channels().stream()
                .filter(code ->
                        references
                                .channel(code)
                                .filter(ChannelState::active)
                                .filter(c -> c.delivery() == ChannelState.Delivery.PORTAL)
                                .isPresent())
                .toList();
    }

    private @Nullable String hash(UUID recordId, int version) {
        return records.find(recordId, version)
                .map(redactions::outward)
                .map(RecordVersion::contentHash)
                .orElse(null);
    }
}
