package io.yangguang.publication.obligation.model;

import io.yangguang.publication.record.model.RecordVersion.Trigger;
import io.yangguang.publication.reference.model.InformationKind;
import io.yangguang.publication.reference.model.LegalBasis;
import io.yangguang.publication.reference.model.LimitUnit;
import io.yangguang.publication.reference.model.ProcurementMethod;
import io.yangguang.publication.reference.model.RuleLevel;
import io.yangguang.publication.reference.model.RuleType;
import io.yangguang.publication.reference.model.RuleVersion;
import io.yangguang.publication.reference.model.SourceRank;
import io.yangguang.publication.reference.model.TriggerKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rules and facts in words. */
public final class RuleFixtures {
    private RuleFixtures() {}

    /** The seeded rules, one per article. */
    public static final RuleVersion REGULATION_26 =
            rule("REGULATION-26")
                    .level(RuleLevel.GENERAL, SourceRank.REGULATION)
                    .within(20)
                    .build();

    public static final RuleVersion LICENCE_PENALTY_7 =
            rule("DECISION-7")
                    .level(RuleLevel.DECISION, SourceRank.STATE_COUNCIL_DOCUMENT)
                    .kinds(InformationKind.LICENCE_DECISION, InformationKind.PENALTY_DECISION)
                    .from(TriggerKind.DECIDED)
                    .within(7)
                    .build();

    public static final RuleVersion PROCUREMENT_43 =
            rule("PROCUREMENT-43")
                    .level(RuleLevel.SECTOR, SourceRank.REGULATION)
                    .kinds(InformationKind.PROCUREMENT_RESULT)
                    .from(TriggerKind.AWARD_DETERMINED)
                    .within(2)
                    .build();

    public static final RuleVersion PROCUREMENT_50 =
            rule("PROCUREMENT-50")
                    .level(RuleLevel.SECTOR, SourceRank.REGULATION)
                    .kinds(InformationKind.PROCUREMENT_CONTRACT)
                    .from(TriggerKind.CONTRACT_SIGNED)
                    .within(2)
                    .build();

    public static final RuleVersion TENDER_54 =
            rule("TENDER-54")
                    .level(RuleLevel.SECTOR, SourceRank.REGULATION)
                    .kinds(InformationKind.CANDIDATE_NOTICE)
                    .from(TriggerKind.EVALUATION_REPORT_RECEIVED)
                    .calendarDays(3)
                    .build();

    public static final RuleVersion TENDER_54_SHOWN =
            rule("TENDER-54-SHOWN")
                    .type(RuleType.SHOW_AT_LEAST)
                    .level(RuleLevel.SECTOR, SourceRank.REGULATION)
                    .kinds(InformationKind.CANDIDATE_NOTICE)
                    .calendarDays(3)
                    .build();

    public static final RuleVersion PROCUREMENT_38_SHOWN =
            rule("PROCUREMENT-38")
                    .type(RuleType.SHOW_AT_LEAST)
                    .level(RuleLevel.SECTOR, SourceRank.REGULATION)
                    .kinds(InformationKind.SOLE_SOURCE_NOTICE)
                    .article("第三十八条")
                    .within(5)
                    .build();

    public static final RuleVersion CORRECTION_TENDER =
            correction(ProcurementMethod.OPEN_TENDER, 15, false);
    public static final RuleVersion CORRECTION_PREQUALIFICATION =
            correction(ProcurementMethod.PREQUALIFICATION, 3, false);
    public static final RuleVersion CORRECTION_CONSULTATION =
            correction(ProcurementMethod.COMPETITIVE_CONSULTATION, 5, false);
    public static final RuleVersion CORRECTION_NEGOTIATION =
            correction(ProcurementMethod.COMPETITIVE_NEGOTIATION, 3, true);

    public static final List<RuleVersion> ALL =
            List.of(
                    REGULATION_26,
                    LICENCE_PENALTY_7,
                    PROCUREMENT_43,
                    PROCUREMENT_50,
                    TENDER_54,
                    TENDER_54_SHOWN,
                    PROCUREMENT_38_SHOWN,
                    CORRECTION_TENDER,
                    CORRECTION_PREQUALIFICATION,
                    CORRECTION_CONSULTATION,
                    CORRECTION_NEGOTIATION);

    private static RuleVersion correction(ProcurementMethod method, int days, boolean working) {
        Draft draft =
                rule("CORRECTION-" + method)
                        .type(RuleType.BEFORE_EVENT)
                        .level(RuleLevel.SECTOR, SourceRank.DEPARTMENTAL_RULE)
                        .kinds(InformationKind.PROCUREMENT_CORRECTION)
                        .methods(method)
                        .from(TriggerKind.CLOSING);
        return (working ? draft.within(days) : draft.calendarDays(days)).build();
    }

    public static Draft rule(String code) {
        return new Draft(code);
    }

    public static List<List<RuleVersion>> each(RuleVersion... rules) {
        return Arrays.stream(rules).map(List::of).toList();
    }

    public static List<List<RuleVersion>> seeded() {
        return ALL.stream().map(List::of).toList();
    }

    /** A general piece of information of a body in 220881, formed on a day. */
    public static DutyFacts formed(String day, Trigger... further) {
        return facts(InformationKind.GENERAL, null, day, null, further);
    }

    public static DutyFacts facts(
            InformationKind kind,
            @Nullable ProcurementMethod method,
            String formedOn,
            @Nullable String changedOn,
            Trigger... further) {
        List<Trigger> triggers = new ArrayList<>(List.of(on(TriggerKind.FORMED, formedOn)));
        triggers.addAll(List.of(further));
        return new DutyFacts(
                kind,
                method,
                "F1-02",
                "220881",
                triggers,
                changedOn == null ? null : LocalDate.parse(changedOn));
    }

    public static Trigger on(TriggerKind kind, String day) {
        return new Trigger(kind, LocalDate.parse(day), null, Trigger.Source.STATED, null);
    }

    /** A rule under way. */
    public static final class Draft {
        private final String code;
        private int version = 1;
        private RuleType type = RuleType.PUBLISH_BY;
        private RuleLevel level = RuleLevel.GENERAL;
        private SourceRank rank = SourceRank.REGULATION;
        private boolean internalTarget;
        private String jurisdiction = "000000";
        private Set<String> items = Set.of();
        private Set<InformationKind> kinds = Set.of();
        private Set<ProcurementMethod> methods = Set.of();
        private TriggerKind trigger = TriggerKind.FORMED;
        private int amount = 20;
        private LimitUnit unit = LimitUnit.WORKING_DAYS;
        private boolean rollOver;
        private boolean closingCounts;
        private String article = "第一条";
        private LocalDate validFrom = LocalDate.of(2019, 5, 15);
        private @Nullable LocalDate validTo;
        private Instant enteredAt = Instant.parse("2026-01-01T00:00:00Z");
        private boolean retired;

        private Draft(String code) {
            this.code = code;
        }

        public Draft version(int number) {
            version = number;
            return this;
        }

        public Draft type(RuleType value) {
            type = value;
            return this;
        }

        public Draft level(RuleLevel newLevel, SourceRank newRank) {
            level = newLevel;
            rank = newRank;
            return this;
        }

        public Draft target() {
            internalTarget = true;
            return this;
        }

        public Draft in(String code) {
            jurisdiction = code;
            return this;
        }

        public Draft items(String... codes) {
            items = Set.of(codes);
            return this;
        }

        public Draft kinds(InformationKind... values) {
            kinds = Set.of(values);
            return this;
        }

        public Draft methods(ProcurementMethod... values) {
            methods = Set.of(values);
            return this;
        }

        public Draft from(TriggerKind kind) {
            trigger = kind;
            return this;
        }

        public Draft within(int workingDays) {
            amount = workingDays;
            unit = LimitUnit.WORKING_DAYS;
            return this;
        }

        public Draft calendarDays(int days) {
            amount = days;
            unit = LimitUnit.CALENDAR_DAYS;
            return this;
        }

        public Draft rolledOver() {
            rollOver = true;
            return this;
        }

        public Draft countingTheClosing() {
            closingCounts = true;
            return this;
        }

        public Draft valid(String from, @Nullable String to) {
            validFrom = LocalDate.parse(from);
            validTo = to == null ? null : LocalDate.parse(to);
            return this;
        }

        public Draft entered(String at) {
            enteredAt = Instant.parse(at);
            return this;
        }

        public Draft article(String article) {
            this.article = article;
            return this;
        }

        public Draft retired() {
            retired = true;
            return this;
        }

        public RuleVersion build() {
            return new RuleVersion(
                    UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)),
                    version,
                    code,
                    "规则" + code,
                    type,
                    level,
                    rank,
                    internalTarget,
                    jurisdiction,
                    items,
                    kinds,
                    methods,
                    trigger,
                    amount,
                    unit,
                    rollOver,
                    closingCounts,
                    new LegalBasis("文件" + code, article, null),
                    validFrom,
                    validTo,
                    enteredAt,
                    retired);
        }
    }
}
