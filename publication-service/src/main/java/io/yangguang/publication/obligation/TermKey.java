package io.yangguang.publication.obligation;

import io.yangguang.ids.NameIds;
import io.yangguang.publication.obligation.model.Applicable;
import io.yangguang.publication.reference.model.RuleVersion;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

/** What a due date depends on, besides the calendar. */
record TermKey(UUID ruleId, int ruleVersion, LocalDate triggerOn) {
    /**
     * All writers insert terms in this order, so that two of them never wait for each other in a
     * circle.
     */
    static final Comparator<TermKey> ORDER =
            Comparator.comparing(TermKey::ruleId)
                    .thenComparingInt(TermKey::ruleVersion)
                    .thenComparing(TermKey::triggerOn);

    static TermKey of(Applicable winner) {
        RuleVersion rule = winner.rule();
        return new TermKey(
                rule.ruleId(), rule.version(), Objects.requireNonNull(winner.trigger()).on());
    }

    UUID id() {
        return NameIds.of(
                "term", ruleId.toString(), String.valueOf(ruleVersion), triggerOn.toString());
    }
}
