package io.yangguang.publication.obligation;

import io.yangguang.publication.reference.model.LegalBasis;
import io.yangguang.publication.reference.model.LimitUnit;
import io.yangguang.publication.reference.model.RuleLevel;
import io.yangguang.publication.reference.model.RuleVersion;
import io.yangguang.publication.reference.model.SourceRank;
import java.util.UUID;

/** A rule as an explanation shows it. */
record RuleView(
        UUID ruleId,
        int version,
        String code,
        String name,
        RuleLevel level,
        SourceRank rank,
        int amount,
        LimitUnit unit,
        LegalBasis basis) {

    static RuleView of(RuleVersion rule) {
        return new RuleView(
                rule.ruleId(),
                rule.version(),
                rule.code(),
                rule.name(),
                rule.level(),
                rule.rank(),
                rule.amount(),
                rule.unit(),
                rule.basis());
    }
}
