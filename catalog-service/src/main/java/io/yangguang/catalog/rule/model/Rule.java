package io.yangguang.catalog.rule.model;

import io.yangguang.catalog.item.model.InformationKind;
import io.yangguang.catalog.reference.model.LegalBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule. Versions never change: of those that have begun on a day the highest
 * decides, up to its last day, unless it is retired. Empty lists of item codes, kinds and methods
 * do not restrict.
 *
 * @param jurisdiction division it applies in, 000000 for everywhere
 * @param rollOver whether a last day off rolls forward
 * @param closingCounts before an event: whether the closing day counts
 * @param note where the wording was read, our reading, what is not certain
 * @param validTo last day, inclusive; null while in force
 * @param enteredAt knowledge time, in microseconds as it is kept
 * @param retired entered by mistake and taken back
 */
public record Rule(
        UUID id,
        long version,
        String code,
        String name,
        RuleType type,
        RuleLevel level,
        SourceRank rank,
        boolean internalTarget,
        String jurisdiction,
        List<String> itemCodes,
        List<InformationKind> kinds,
        List<ProcurementMethod> procurementMethods,
        TriggerKind trigger,
        int amount,
        LimitUnit unit,
        boolean rollOver,
        boolean closingCounts,
        LegalBasis basis,
        @Nullable String note,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant enteredAt,
        boolean retired) {

    public Rule {
        itemCodes = List.copyOf(itemCodes);
        kinds = List.copyOf(kinds);
        procurementMethods = List.copyOf(procurementMethods);
        enteredAt = enteredAt.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The version that takes the whole rule back.
     *
     * @param first day of the rule's first version, so that none of its days is left
     */
    public Rule retired(LocalDate first, @Nullable String why, Instant now) {
        return new Rule(
                id,
                version + 1,
                code,
                name,
                type,
                level,
                rank,
                internalTarget,
                jurisdiction,
                itemCodes,
                kinds,
                procurementMethods,
                trigger,
                amount,
                unit,
                rollOver,
                closingCounts,
                basis,
                why,
                first,
                null,
                now,
                true);
    }
}
