package io.yangguang.publication.takedown;

import io.yangguang.ids.NameIds;
import io.yangguang.outbox.OutgoingEvent;
import io.yangguang.publication.PublicationTopics;
import io.yangguang.publication.takedown.model.Duty;
import io.yangguang.publication.takedown.model.TakeDownState.Fulfilled;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The events on duties to take down. */
final class TakeDownMessages {

    static final String OPENED = "io.yangguang.publication.take-down-duty-opened.v1";
    static final String FULFILLED = "io.yangguang.publication.take-down-duty-fulfilled.v1";

    private TakeDownMessages() {}

    record Opened(
            UUID dutyId,
            UUID recordId,
            int version,
            UUID bodyId,
            String divisionCode,
            String itemCode,
            String ground,
            LocalDate decidedOn,
            String limitCode,
            int limitVersion,
            LocalDate dueOn,
            LocalDate earliest,
            LocalDate latest,
            boolean provisional,
            long revision,
            Instant at) {}

    record FulfilledFacts(
            UUID dutyId,
            UUID recordId,
            UUID bodyId,
            String divisionCode,
            LocalDate dueOn,
            boolean provisional,
            String act,
            String ground,
            String reason,
            int lateWorkingDays,
            long revision,
            Instant at) {}

    /** Also told again, with a higher revision, when a calendar moved its date. */
    static OutgoingEvent opened(Duty duty) {
        return event(
                OPENED,
                duty,
                duty.openedAt(),
                new Opened(
                        duty.id(),
                        duty.recordId(),
                        duty.version(),
                        duty.bodyId(),
                        duty.divisionCode(),
                        duty.itemCode(),
                        duty.ground().name(),
                        duty.decidedOn(),
                        duty.limitCode(),
                        duty.limitVersion(),
                        duty.dueOn(),
                        duty.earliest(),
                        duty.latest(),
                        duty.provisional(),
                        duty.revision(),
                        duty.openedAt()));
    }

    static OutgoingEvent fulfilled(Duty duty, Fulfilled how) {
        return event(
                FULFILLED,
                duty,
                how.at(),
                new FulfilledFacts(
                        duty.id(),
                        duty.recordId(),
                        duty.bodyId(),
                        duty.divisionCode(),
                        duty.dueOn(),
                        duty.provisional(),
                        how.act().name(),
                        how.ground().name(),
                        how.reason(),
                        how.late(),
                        duty.revision(),
                        how.at()));
    }

    private static OutgoingEvent event(String type, Duty duty, Instant at, Object data) {
        return new OutgoingEvent(
                type,
                PublicationTopics.OBLIGATIONS,
                duty.recordId().toString(),
                NameIds.of(type, duty.id().toString(), String.valueOf(duty.revision())),
                at,
                data);
    }
}
