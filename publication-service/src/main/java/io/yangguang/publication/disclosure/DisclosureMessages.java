package io.yangguang.publication.disclosure;

import io.yangguang.outbox.OutgoingEvent;
import io.yangguang.publication.PublicationTopics;
import io.yangguang.publication.disclosure.model.Disclosure;
import io.yangguang.publication.disclosure.model.PublishedVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The events on what became public, was replaced or taken down. */
final class DisclosureMessages {

    static final String DISCLOSED = "io.yangguang.publication.disclosed.v1";
    static final String CORRECTED = "io.yangguang.publication.corrected.v1";
    static final String WITHDRAWN = "io.yangguang.publication.withdrawn.v1";

    private DisclosureMessages() {}

    record Disclosed(
            UUID recordId,
            int version,
            UUID bodyId,
            String divisionCode,
            UUID itemId,
            String itemCode,
            String title,
            String indexNumber,
            List<String> channels,
            String url,
            String contentHash,
            String actor,
            Instant at) {}

    record Corrected(
            UUID recordId,
            int version,
            UUID bodyId,
            String divisionCode,
            UUID itemId,
            String itemCode,
            String title,
            String indexNumber,
            List<String> channels,
            String url,
            String contentHash,
            String actor,
            Instant at,
            int replacesVersion,
            String nature,
            String reason,
            String act) {}

    record Withdrawn(
            UUID recordId,
            int version,
            UUID bodyId,
            String reason,
            String actor,
            Instant at,
            String act,
            String ground) {}

    static OutgoingEvent disclosed(
            PublishedVersion published, String indexNumber, List<String> channels) {
        var record = published.record();
        return event(
                DISCLOSED,
                record.recordId(),
                record.version(),
                published.publishedAt(),
                new Disclosed(
                        record.recordId(),
                        record.version(),
                        record.bodyId(),
                        record.divisionCode(),
                        record.itemId(),
                        record.itemCode(),
                        record.title(),
                        indexNumber,
                        channels,
                        Disclosure.url(record.recordId()),
                        record.contentHash(),
                        published.publishedBy(),
                        published.publishedAt()));
    }

    static OutgoingEvent corrected(
            PublishedVersion published, String indexNumber, List<String> channels, int replaced) {
        var record = published.record();
        var change = record.change();
        return event(
                CORRECTED,
                record.recordId(),
                record.version(),
                published.publishedAt(),
                new Corrected(
                        record.recordId(),
                        record.version(),
                        record.bodyId(),
                        record.divisionCode(),
                        record.itemId(),
                        record.itemCode(),
                        record.title(),
                        indexNumber,
                        channels,
                        Disclosure.url(record.recordId()),
                        record.contentHash(),
                        published.publishedBy(),
                        published.publishedAt(),
                        replaced,
                        change == null ? "SUBSTANCE" : change.nature().name(),
                        change == null ? "" : change.reason(),
                        published.act().name()));
    }

    static OutgoingEvent withdrawn(Disclosure live, Disclosure.Withdrawal withdrawal) {
        return event(
                WITHDRAWN,
                live.recordId(),
                live.currentVersion(),
                withdrawal.at(),
                new Withdrawn(
                        live.recordId(),
                        live.currentVersion(),
                        live.bodyId(),
                        withdrawal.reason(),
                        withdrawal.by(),
                        withdrawal.at(),
                        withdrawal.act().name(),
                        withdrawal.ground().name()));
    }

    private static OutgoingEvent event(
            String type, UUID recordId, int version, Instant at, Object data) {
        return OutgoingEvent.of(type, PublicationTopics.DISCLOSURES, recordId, version, at, data);
    }
}
