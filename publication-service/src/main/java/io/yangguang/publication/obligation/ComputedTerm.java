package io.yangguang.publication.obligation;

import io.yangguang.publication.obligation.model.DutyTerm;
import io.yangguang.publication.reference.model.ReferenceSnapshot;
import io.yangguang.publication.reference.model.RuleVersion;
import io.yangguang.workingdays.Term;
import java.time.Instant;

/** A term as the reference data of a moment give it, with its explanation. */
record ComputedTerm(TermRow row, String explanation) {

    static ComputedTerm of(
            TermKey key, int revision, ReferenceSnapshot snapshot, Instant now, String reason) {
        RuleVersion rule =
                snapshot.rule(key.ruleId(), key.ruleVersion())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "Expected the rule of " + key + ", but it is not there"));
        DutyTerm duty = DutyTerm.of(rule, key.triggerOn(), snapshot.calendar());
        Term term = duty.term();
        TermRow row =
                new TermRow(
                        key.id(),
                        key,
                        term.due(),
                        term.earliest(),
                        term.latest(),
                        term.provisional(),
                        snapshot.calendarRevision(),
                        revision,
                        now,
                        reason);
        return new ComputedTerm(row, TermExplanation.of(duty).json());
    }
}
