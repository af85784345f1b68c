package io.yangguang.publication.disclosure;

import io.yangguang.audit.Audit;
import io.yangguang.outbox.Outbox;
import io.yangguang.outbox.OutgoingEvent;
import io.yangguang.publication.delivery.Deliveries;
import io.yangguang.publication.delivery.model.Act;
import io.yangguang.publication.disclosure.model.ChannelPublication;
import io.yangguang.publication.disclosure.model.ChannelPublication.Evidence;
import io.yangguang.publication.disclosure.model.Disclosure;
import io.yangguang.publication.disclosure.model.PublishedVersion;
import io.yangguang.publication.feed.Announcements;
import io.yangguang.publication.feed.model.Announcement;
import io.yangguang.publication.feed.model.EntryType;
import io.yangguang.publication.obligation.Fulfilment;
import io.yangguang.publication.record.model.RecordVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that goes with making a version public or taking it down, in the same transaction. */
@ApplicationScoped
class PublicationEffects {

    private final DisclosureRows rows;
    private final Fulfilment fulfilment;
    private final Deliveries deliveries;
    private final Announcements feed;
    private final Outbox outbox;
    private final Audit audit;
    private final Instance<DisclosureListener> listeners;

    PublicationEffects(
            DisclosureRows rows,
            Fulfilment fulfilment,
            Deliveries deliveries,
            Announcements feed,
            Outbox outbox,
            Audit audit,
            Instance<DisclosureListener> listeners) {
        this.rows = rows;
        this.fulfilment = fulfilment;
        this.deliveries = deliveries;
        this.feed = feed;
        this.outbox = outbox;
        this.audit = audit;
        this.listeners = listeners;
    }

    /**
     * @param replaced the version that was public until now, none where there was none
     */
    void madePublic(
            PublishedVersion published,
            String indexNumber,
            List<String> portalChannels,
            @Nullable Integer replaced,
            @Nullable String hashBefore) {
        var record = published.record();
        for (var channel : portalChannels) {
            onPortal(published, channel);
        }
        deliveries.enqueue(
                record.recordId(),
                record.version(),
                replaced == null ? Act.PUBLISH : Act.CORRECT,
                PushContents.of(
                        record,
                        published.bodyName(),
                        published.itemName(),
                        indexNumber,
                        published.publishedAt(),
                        published.reason()));
        outbox.append(event(published, indexNumber, portalChannels, replaced));
        feed.announce(
                new Announcement(
                        record.recordId(),
                        record.version(),
                        replaced == null ? EntryType.PUBLISHED : EntryType.CORRECTED,
                        record.contentHash(),
                        record.title(),
                        published.publishedAt(),
                        Disclosure.url(record.recordId()),
                        published.act().name(),
                        null));
        audit.record(
                switch (published.act()) {
                    case PUBLISHED -> "disclosure.published";
                    case CORRECTED -> "disclosure.corrected";
                    case CHANGED -> "disclosure.changed";
                },
                "disclosure",
                record.recordId().toString(),
                hashBefore,
                record.contentHash());
        for (var listener : listeners) {
            listener.madePublic(published);
        }
    }

    private static OutgoingEvent event(
            PublishedVersion published,
            String indexNumber,
            List<String> channels,
            @Nullable Integer replaced) {
        return replaced == null
                ? DisclosureMessages.disclosed(published, indexNumber, channels)
                : DisclosureMessages.corrected(published, indexNumber, channels, replaced);
    }

    private void onPortal(PublishedVersion published, String channel) {
        rows.insertChannel(
                new ChannelPublication(
                        published.recordId(),
                        published.version(),
                        channel,
                        Evidence.PORTAL,
                        Disclosure.url(published.recordId()),
                        published.publishedAt(),
                        published.publishedBy(),
                        published.publishedAt()));
        fulfilment.published(
                published.recordId(), published.version(), channel, published.publishedAt());
    }

    void takenDown(
            Disclosure live,
            RecordVersion record,
            DisclosureRows.Frozen frozen,
            Disclosure.Withdrawal withdrawal) {
        deliveries.enqueue(
                live.recordId(),
                live.currentVersion(),
                Act.WITHDRAW,
                PushContents.of(
                        record,
                        frozen.bodyName(),
                        frozen.itemName(),
                        live.indexNumber(),
                        frozen.publishedAt(),
                        withdrawal.reason()));
        outbox.append(DisclosureMessages.withdrawn(live, withdrawal));
        feed.announce(
                new Announcement(
                        live.recordId(),
                        live.currentVersion(),
                        EntryType.WITHDRAWN,
                        record.contentHash(),
                        null,
                        withdrawal.at(),
                        live.url(),
                        withdrawal.act().name(),
                        withdrawal.ground().name()));
        audit.record(
                switch (withdrawal.act()) {
                    case WITHDRAWN -> "disclosure.withdrawn";
                    case TAKEN_DOWN -> "disclosure.taken-down";
                },
                "disclosure",
                live.recordId().toString(),
                record.contentHash(),
                null);
        for (var listener : listeners) {
            listener.takenDown(live, withdrawal);
        }
    }
}
