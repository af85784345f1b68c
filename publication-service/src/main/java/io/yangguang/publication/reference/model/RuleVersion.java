package io.yangguang.publication.reference.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule. A later version governs from its {@code validFrom} on, whatever the
 * validity of the earlier ones; it applies up to {@code validTo} (inclusive) unless {@code
 * retired}. Empty sets of item codes, kinds and methods do not restrict.
 */
public record RuleVersion(
        UUID ruleId,
        int version,
        String code,
        String name,
        RuleType type,
        RuleLevel level,
        SourceRank rank,
        boolean internalTarget,
        String jurisdiction,
        Set<String> itemCodes,
        Set<InformationKind> kinds,
        Set<ProcurementMethod> procurementMethods,
        TriggerKind trigger,
        int amount,
        LimitUnit unit,
        boolean rollOver,
        boolean closingCounts,
        LegalBasis basis,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant enteredAt,
        boolean retired) {

    public RuleVersion {
        itemCodes = Set.copyOf(itemCodes);
        kinds = Set.copyOf(kinds);
        procurementMethods = Set.copyOf(procurementMethods);
    }

    /**
     * Whether the limit binds by law; otherwise it is an internal target, shown and never a breach.
     */
    public boolean statutory() {
        return rank.binds() && !internalTarget;
    }
}
