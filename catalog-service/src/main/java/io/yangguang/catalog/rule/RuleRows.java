package io.yangguang.catalog.rule;

import com.fasterxml.jackson.core.type.TypeReference;
import io.yangguang.catalog.item.model.InformationKind;
import io.yangguang.catalog.reference.ReferenceFact;
import io.yangguang.catalog.reference.ReferenceSource;
import io.yangguang.catalog.reference.model.LegalBasis;
import io.yangguang.catalog.rule.model.LimitUnit;
import io.yangguang.catalog.rule.model.ProcurementMethod;
import io.yangguang.catalog.rule.model.Rule;
import io.yangguang.catalog.rule.model.RuleLevel;
import io.yangguang.catalog.rule.model.RuleType;
import io.yangguang.catalog.rule.model.SourceRank;
import io.yangguang.catalog.rule.model.TriggerKind;
import io.yangguang.catalog.sql.Documents;
import io.yangguang.catalog.sql.Line;
import io.yangguang.catalog.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RuleRows implements ReferenceSource {

    private static final String SELECT =
            "SELECT r.id, r.code, v.* FROM rule r JOIN rule_version v ON v.rule_id = r.id";

    private final Sql sql;

    RuleRows(Sql sql) {
        this.sql = sql;
    }

    Optional<Rule> find(UUID id) {
        return sql.one(SELECT + " WHERE r.id = ? AND v.version = r.version", RuleRows::rule, id);
    }

    Optional<Rule> byCode(String code) {
        return sql.one(
                SELECT + " WHERE r.code = ? AND v.version = r.version", RuleRows::rule, code);
    }

    /**
     * Versions that decide on a day, without the retired; with no day the latest ones, ended and
     * retired included.
     */
    List<Rule> list(@Nullable RuleType type, @Nullable LocalDate on, @Nullable LocalDate knownOn) {
        return sql.list(
                SELECT
                        + """
                         WHERE (?::text IS NULL OR v.type = ?)
                           AND v.version = (SELECT max(w.version) FROM rule_version w
                                             WHERE w.rule_id = r.id
                                               AND (?::date IS NULL OR w.valid_from <= ?::date)
                                               AND (?::date IS NULL
                                                    OR w.entered_at < (?::date + 1)::timestamp
                                                                      AT TIME ZONE 'Asia/Shanghai'))
                           AND (?::date IS NULL
                                OR NOT v.retired AND (v.valid_to IS NULL OR v.valid_to >= ?::date))
                         ORDER BY r.code
                        """,
                RuleRows::rule,
                type,
                type,
                on,
                on,
                knownOn,
                knownOn,
                on,
                on);
    }

    List<Rule> versions(UUID id) {
        return sql.list(SELECT + " WHERE r.id = ? ORDER BY v.version", RuleRows::rule, id);
    }

    void insert(Rule rule, long revision) {
        sql.run(
                """
                INSERT INTO rule (id, code, version) VALUES (?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET version = excluded.version
                """,
                rule.id(),
                rule.code(),
                rule.version());
        sql.run(
                """
                INSERT INTO rule_version (rule_id, version, name, type, level, rank, internal_target, jurisdiction,
                                          item_codes, kinds, procurement_methods, trigger_kind, amount, unit, roll_over,
                                          closing_counts, basis, note, valid_from, valid_to, entered_at, retired,
                                          revision)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
                """,
                rule.id(),
                rule.version(),
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
                Documents.write(rule.basis()),
                rule.note(),
                rule.validFrom(),
                rule.validTo(),
                rule.enteredAt(),
                rule.retired(),
                revision);
    }

    @Override
    public List<ReferenceFact> facts() {
        return sql.list(SELECT, line -> RuleChanged.fact(rule(line), line.number("revision")));
    }

    private static Rule rule(Line line) {
        return new Rule(
                line.id("id"),
                line.number("version"),
                line.text("code"),
                line.text("name"),
                line.constant("type", RuleType.class),
                line.constant("level", RuleLevel.class),
                line.constant("rank", SourceRank.class),
                line.flag("internal_target"),
                line.text("jurisdiction"),
                line.texts("item_codes"),
                line.texts("kinds").stream().map(InformationKind::valueOf).toList(),
                line.texts("procurement_methods").stream().map(ProcurementMethod::valueOf).toList(),
                line.constant("trigger_kind", TriggerKind.class),
                Math.toIntExact(line.number("amount")),
                line.constant("unit", LimitUnit.class),
                line.flag("roll_over"),
                line.flag("closing_counts"),
                Documents.read(line.text("basis"), new TypeReference<LegalBasis>() {}),
                line.textOrNull("note"),
                line.date("valid_from"),
                line.dateOrNull("valid_to"),
                line.instant("entered_at"),
                line.flag("retired"));
    }
}
