package io.yangguang.publication.obligation;

import io.yangguang.publication.record.model.RecordVersion.Trigger;
import io.yangguang.publication.reference.model.TriggerKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A term: due by 24:00 Asia/Shanghai of {@code dueOn}. */
record TermView(
        UUID termId,
        UUID ruleId,
        int ruleVersion,
        LocalDate triggerOn,
        LocalDate dueOn,
        LocalDate earliest,
        LocalDate latest,
        boolean provisional,
        int revision) {

    /** The term an open obligation has, or the copy a closed one froze. */
    static TermView of(ObligationRow duty, TermRow term) {
        @Nullable Closing closing = duty.closing();
        TermKey key = term.key();
        return closing == null
                ? new TermView(
                        term.id(),
                        key.ruleId(),
                        key.ruleVersion(),
                        key.triggerOn(),
                        term.dueOn(),
                        term.earliest(),
                        term.latest(),
                        term.provisional(),
                        term.revision())
                : new TermView(
                        term.id(),
                        key.ruleId(),
                        key.ruleVersion(),
                        key.triggerOn(),
                        closing.dueOn(),
                        closing.earliest(),
                        closing.latest(),
                        closing.provisional(),
                        closing.termRevision());
    }

    /** What happened on the trigger date, where the date comes from, and its proof. */
    record TriggerView(
            TriggerKind kind,
            String kindText,
            LocalDate on,
            Trigger.Source source,
            @Nullable String proof) {
        static TriggerView of(Trigger trigger) {
            return new TriggerView(
                    trigger.kind(),
                    trigger.kind().chinese(),
                    trigger.on(),
                    trigger.source(),
                    trigger.proof());
        }
    }
}
