package io.yangguang.publication.delivery;

import io.yangguang.ids.NameIds;
import io.yangguang.outbox.OutgoingEvent;
import io.yangguang.publication.PublicationTopics;
import io.yangguang.publication.delivery.model.Act;
import io.yangguang.publication.delivery.model.Receipt;
import io.yangguang.publication.delivery.model.Ruling;
import io.yangguang.publication.delivery.model.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The events about verdicts; one per delivery and revision of the verdict. */
final class DeliveryMessages {

    private static final String ACCEPTED = "io.yangguang.publication.delivery-accepted.v1";
    private static final String REJECTED = "io.yangguang.publication.delivery-rejected.v1";

    record DeliveryAccepted(
            UUID deliveryId,
            String target,
            UUID recordId,
            int version,
            UUID bodyId,
            Act act,
            int verdictRevision,
            Instant verdictAt,
            String receiptId) {}

    record DeliveryRejected(
            UUID deliveryId,
            String target,
            UUID recordId,
            int version,
            UUID bodyId,
            Act act,
            int verdictRevision,
            Instant verdictAt,
            List<String> reasons) {}

    private DeliveryMessages() {}

    static OutgoingEvent of(DeliveryRow row, Receipt receipt, Ruling ruling, Instant now) {
        boolean accepted = ruling.verdict() == Verdict.ACCEPTED;
        String type = accepted ? ACCEPTED : REJECTED;
        return new OutgoingEvent(
                type,
                PublicationTopics.DELIVERIES,
                row.recordId().toString(),
                NameIds.of(type, row.id().toString(), Integer.toString(ruling.revision())),
                now,
                accepted ? accepted(row, receipt, ruling) : rejected(row, ruling));
    }

    private static DeliveryAccepted accepted(DeliveryRow row, Receipt receipt, Ruling ruling) {
        return new DeliveryAccepted(
                row.id(),
                row.target(),
                row.recordId(),
                row.version(),
                row.bodyId(),
                row.act(),
                ruling.revision(),
                ruling.at(),
                receipt.receiptId());
    }

    private static DeliveryRejected rejected(DeliveryRow row, Ruling ruling) {
        return new DeliveryRejected(
                row.id(),
                row.target(),
                row.recordId(),
                row.version(),
                row.bodyId(),
                row.act(),
                ruling.revision(),
                ruling.at(),
                ruling.reasons());
    }
}
