package io.yangguang.publication.obligation;

import io.yangguang.ids.NameIds;
import io.yangguang.outbox.OutgoingEvent;
import io.yangguang.publication.PublicationTopics;
import io.yangguang.publication.record.model.RecordVersion.Trigger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events on terms and obligations. */
final class ObligationMessages {
    static final String TERM_COMPUTED = "io.yangguang.publication.term-computed.v1";
    static final String ASSESSED = "io.yangguang.publication.obligation-assessed.v1";
    static final String CLOSED = "io.yangguang.publication.obligation-closed.v1";

    private ObligationMessages() {}

    record TermComputed(
            UUID termId,
            UUID ruleId,
            int ruleVersion,
            LocalDate triggerOn,
            LocalDate dueOn,
            LocalDate earliest,
            LocalDate latest,
            boolean provisional,
            long calendarRevision,
            int revision,
            Instant computedAt,
            String reason) {}

    record AssessedTerm(
            UUID termId,
            UUID ruleId,
            int ruleVersion,
            LocalDate triggerOn,
            LocalDate dueOn,
            LocalDate earliest,
            LocalDate latest,
            boolean provisional,
            long calendarRevision,
            int revision) {

        static AssessedTerm of(TermRow term) {
            TermKey key = term.key();
            return new AssessedTerm(
                    term.id(),
                    key.ruleId(),
                    key.ruleVersion(),
                    key.triggerOn(),
                    term.dueOn(),
                    term.earliest(),
                    term.latest(),
                    term.provisional(),
                    term.calendarRevision(),
                    term.revision());
        }
    }

    record ObligationAssessed(
            UUID obligationId,
            UUID recordId,
            int version,
            String duty,
            UUID bodyId,
            String divisionCode,
            UUID itemId,
            String itemCode,
            String title,
            LocalDate formedOn,
            Trigger.Source formedSource,
            boolean triggerMissing,
            int revision,
            Instant assessedAt,
            AssessedTerm term) {}

    record ObligationClosed(
            UUID obligationId,
            UUID recordId,
            int version,
            UUID bodyId,
            UUID responsibleBodyId,
            String outcome,
            Instant closedAt,
            LocalDate dueOn,
            boolean provisional,
            int lateWorkingDays,
            @Nullable String reason,
            int revision) {}

    static OutgoingEvent computed(TermRow term) {
        TermKey key = term.key();
        var data =
                new TermComputed(
                        term.id(),
                        key.ruleId(),
                        key.ruleVersion(),
                        key.triggerOn(),
                        term.dueOn(),
                        term.earliest(),
                        term.latest(),
                        term.provisional(),
                        term.calendarRevision(),
                        term.revision(),
                        term.computedAt(),
                        term.reason());
        return OutgoingEvent.of(
                TERM_COMPUTED,
                PublicationTopics.TERMS,
                term.id(),
                term.revision(),
                term.computedAt(),
                data);
    }

    /**
     * @param revision of the obligation that this event tells; a closed one was assessed one
     *     revision before
     */
    static OutgoingEvent assessed(ObligationRow duty, TermRow term, int revision) {
        var data =
                new ObligationAssessed(
                        duty.id(),
                        duty.recordId(),
                        duty.version(),
                        ObligationRow.DUTY,
                        duty.bodyId(),
                        duty.divisionCode(),
                        duty.itemId(),
                        duty.itemCode(),
                        duty.title(),
                        duty.facts().formed().on(),
                        duty.facts().formed().source(),
                        duty.triggerMissing(),
                        revision,
                        duty.assessedAt(),
                        AssessedTerm.of(term));
        return about(duty, ASSESSED, revision, duty.assessedAt(), data);
    }

    static OutgoingEvent closed(ObligationRow duty, Closing closing) {
        var data =
                new ObligationClosed(
                        duty.id(),
                        duty.recordId(),
                        duty.version(),
                        duty.bodyId(),
                        closing.responsibleBodyId(),
                        closing.state().label(),
                        closing.state().at(),
                        closing.dueOn(),
                        closing.provisional(),
                        closing.state().late(),
                        closing.reason(),
                        duty.revision());
        return about(duty, CLOSED, duty.revision(), closing.state().at(), data);
    }

    private static OutgoingEvent about(
            ObligationRow duty, String type, int revision, Instant at, Object data) {
        UUID id = NameIds.of(type, duty.id().toString(), String.valueOf(revision));
        return new OutgoingEvent(
                type, PublicationTopics.OBLIGATIONS, duty.recordId().toString(), id, at, data);
    }
}
