package io.yangguang.catalog.rule;

import io.yangguang.catalog.item.model.InformationKind;
import io.yangguang.catalog.reference.ReferenceFact;
import io.yangguang.catalog.reference.model.LegalBasis;
import io.yangguang.catalog.rule.model.LimitUnit;
import io.yangguang.catalog.rule.model.ProcurementMethod;
import io.yangguang.catalog.rule.model.Rule;
import io.yangguang.catalog.rule.model.RuleLevel;
import io.yangguang.catalog.rule.model.RuleType;
import io.yangguang.catalog.rule.model.SourceRank;
import io.yangguang.catalog.rule.model.TriggerKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Event rule-changed: a version of a rule, whole state. */
record RuleChanged(
        long referenceRevision,
        UUID ruleId,
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
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant enteredAt,
        boolean retired) {

    static final String TYPE = "io.yangguang.catalog.rule-changed.v1";

    static ReferenceFact fact(Rule rule, long revision) {
        return new ReferenceFact(
                TYPE,
                "rule/" + rule.id() + "/" + rule.version(),
                rule.id().toString(),
                rule.version(),
                revision,
                new RuleChanged(
                        revision,
                        rule.id(),
                        rule.version(),
                        rule.code(),
                        rule.name(),
                        rule.type(),
                        rule.level(),
                        rule.rank(),
                        rule.internalTarget(),
                        rule.jurisdiction(),
                        rule.itemCodes(),
                        rule.kinds(),
                        rule.procurementMethods(),
                        rule.trigger(),
                        rule.amount(),
                        rule.unit(),
                        rule.rollOver(),
                        rule.closingCounts(),
                        rule.basis(),
                        rule.validFrom(),
                        rule.validTo(),
                        rule.enteredAt(),
                        rule.retired()));
    }
}
