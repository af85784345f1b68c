package io.yangguang.publication.publicity;

import io.yangguang.ids.NameIds;
import io.yangguang.outbox.OutgoingEvent;
import io.yangguang.publication.PublicationTopics;
import io.yangguang.publication.publicity.model.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The event that a period ended. */
final class PublicityMessages {

    static final String ENDED = "io.yangguang.publication.publicity-ended.v1";

    private PublicityMessages() {}

    record PublicityEnded(
            UUID periodId,
            UUID recordId,
            int version,
            UUID bodyId,
            String divisionCode,
            String itemCode,
            String ruleCode,
            LocalDate startedOn,
            LocalDate showUntil,
            int days,
            String unit,
            int interruptions,
            Instant at) {}

    static OutgoingEvent ended(Period period, int days, int interruptions, Instant at) {
        return new OutgoingEvent(
                ENDED,
                PublicationTopics.DISCLOSURES,
                period.recordId().toString(),
                NameIds.of(ENDED, period.id().toString()),
                at,
                new PublicityEnded(
                        period.id(),
                        period.recordId(),
                        period.version(),
                        period.bodyId(),
                        period.divisionCode(),
                        period.itemCode(),
                        period.basis().code(),
                        period.startedOn(),
                        period.showUntil(),
                        days,
                        period.basis().unit().name(),
                        interruptions,
                        at));
    }
}
