package io.yangguang.publication.obligation.model;

import static io.yangguang.publication.obligation.model.RuleFixtures.REGULATION_26;
import static io.yangguang.publication.obligation.model.RuleFixtures.each;
import static io.yangguang.publication.obligation.model.RuleFixtures.facts;
import static io.yangguang.publication.obligation.model.RuleFixtures.formed;
import static io.yangguang.publication.obligation.model.RuleFixtures.on;
import static io.yangguang.publication.obligation.model.RuleFixtures.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.publication.obligation.model.Considered.Reason;
import io.yangguang.publication.reference.model.InformationKind;
import io.yangguang.publication.reference.model.ProcurementMethod;
import io.yangguang.publication.reference.model.RuleLevel;
import io.yangguang.publication.reference.model.RuleType;
import io.yangguang.publication.reference.model.RuleVersion;
import io.yangguang.publication.reference.model.SourceRank;
import io.yangguang.publication.reference.model.TriggerKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RuleResolutionTest {
    private static final DutyFacts FACTS = formed("2026-02-13");

    private static Resolution resolve(DutyFacts facts, RuleVersion... rules) {
        return RuleResolution.resolve(facts, true, each(rules));
    }

    private static String winner(Resolution resolution) {
        return resolution.publishBy().map(a -> a.rule().code()).orElse("none");
    }

    private static Reason reason(Resolution resolution, String code) {
        return resolution.superseded().stream()
                .filter(c -> c.candidate().rule().code().equals(code))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    /**
     * Every pair of rules of all levels, ranks and amounts shorter, equal and longer than 20,
     * beside the regulation: 2,025 cases against the sentence "sector, decisions, general; the
     * shorter; only law and regulation may lengthen; local documents are targets", written here in
     * another way.
     */
    @Test
    @DisplayName("条例第二十六条 法律、法规对政府信息公开的期限另有规定的，从其规定：层次、位阶、长短的全部组合")
    void everyCombinationOfLevelRankAndAmountHasTheWinnerTheSentenceNames() {
        List<RuleVersion> all = new ArrayList<>();
        for (RuleLevel level : RuleLevel.values()) {
            for (SourceRank rank : SourceRank.values()) {
                for (int amount : new int[] {10, 20, 30}) {
                    all.add(
                            rule("%s-%s-%d".formatted(level, rank, amount))
                                    .level(level, rank)
                                    .within(amount)
                                    .build());
                }
            }
        }
        int cases = 0;
        for (RuleVersion one : all) {
            for (RuleVersion other : all) {
                Resolution resolution =
                        one.equals(other)
                                ? resolve(FACTS, REGULATION_26, one)
                                : resolve(FACTS, REGULATION_26, one, other);
                String expected = expected(List.of(REGULATION_26, one, other));
                assertThat(winner(resolution))
                        .as("%s beside %s", one.code(), other.code())
                        .isEqualTo(expected);
                checkTargets(resolution, List.of(one, other));
                cases++;
            }
        }
        assertThat(cases).isEqualTo(2025);
    }

    /** Without sorting: level by level, take the shortest lawful one. */
    private static String expected(List<RuleVersion> rules) {
        int general = 0;
        for (RuleVersion rule : rules) {
            boolean law = rule.rank() == SourceRank.LAW || rule.rank() == SourceRank.REGULATION;
            if (rule.level() == RuleLevel.GENERAL
                    && law
                    && (general == 0 || rule.amount() < general)) {
                general = rule.amount();
            }
        }
        for (RuleLevel level : List.of(RuleLevel.SECTOR, RuleLevel.DECISION, RuleLevel.GENERAL)) {
            Optional<RuleVersion> best = Optional.empty();
            for (RuleVersion rule : rules) {
                boolean law = rule.rank() == SourceRank.LAW || rule.rank() == SourceRank.REGULATION;
                boolean lawful =
                        rule.rank() != SourceRank.LOCAL_DOCUMENT
                                && (law || rule.amount() <= general);
                if (rule.level() == level
                        && lawful
                        && (best.isEmpty() || before(rule, best.get()))) {
                    best = Optional.of(rule);
                }
            }
            if (best.isPresent()) {
                return best.get().code();
            }
        }
        return "none";
    }

    private static boolean before(RuleVersion one, RuleVersion other) {
        if (one.amount() != other.amount()) {
            return one.amount() < other.amount();
        }
        if (one.rank() != other.rank()) {
            return one.rank().compareTo(other.rank()) < 0;
        }
        return one.code().compareTo(other.code()) < 0;
    }

    private static void checkTargets(Resolution resolution, List<RuleVersion> rules) {
        int due = resolution.publishBy().orElseThrow().rule().amount();
        List<String> targets =
                rules.stream()
                        .filter(rule ->
                                rule.rank() == SourceRank.LOCAL_DOCUMENT && rule.amount() < due)
                        .map(RuleVersion::code)
                        .distinct()
                        .toList();
        assertThat(resolution.targets().stream().map(a -> a.rule().code()))
                .containsExactlyInAnyOrderElementsOf(targets);
        assertThat(resolution.triggerMissing()).isFalse();
    }

    @Test
    void theMoreSpecificGoesBeforeTheShorter() {
        RuleVersion item = rule("ITEM").items("F1-02").within(9).build();
        RuleVersion kind = rule("KIND").kinds(InformationKind.GENERAL).within(8).build();
        RuleVersion province = rule("PROVINCE").in("220000").within(7).build();

        assertThat(winner(resolve(FACTS, REGULATION_26, province))).isEqualTo("PROVINCE");
        assertThat(winner(resolve(FACTS, REGULATION_26, province, kind))).isEqualTo("KIND");
        Resolution all = resolve(FACTS, REGULATION_26, province, kind, item);
        assertThat(winner(all)).isEqualTo("ITEM");
        assertThat(reason(all, "PROVINCE")).isEqualTo(Reason.LESS_SPECIFIC);
    }

    @Test
    void whatIsSaidOfOthersDoesNotApply() {
        RuleVersion otherItem = rule("A").items("F1-03").within(1).build();
        RuleVersion otherKind = rule("B").kinds(InformationKind.TRADE_RESULT).within(1).build();
        RuleVersion otherMethod = rule("C").methods(ProcurementMethod.INQUIRY).within(1).build();
        RuleVersion otherProvince = rule("D").in("210000").within(1).build();
        RuleVersion otherCounty = rule("E").in("220882").within(1).build();

        Resolution resolution =
                resolve(
                        FACTS,
                        REGULATION_26,
                        otherItem,
                        otherKind,
                        otherMethod,
                        otherProvince,
                        otherCounty);

        assertThat(winner(resolution)).isEqualTo("REGULATION-26");
        assertThat(resolution.superseded()).isEmpty();
    }

    @Test
    void ruleWithoutItsTriggerFallsToTheNextAndSaysSo() {
        RuleVersion contract =
                rule("CONTRACT")
                        .level(RuleLevel.SECTOR, SourceRank.REGULATION)
                        .from(TriggerKind.CONTRACT_SIGNED)
                        .within(2)
                        .build();

        Resolution missing = resolve(FACTS, REGULATION_26, contract);
        Resolution there =
                resolve(
                        formed("2026-02-13", on(TriggerKind.CONTRACT_SIGNED, "2026-02-20")),
                        REGULATION_26,
                        contract);

        assertThat(winner(missing)).isEqualTo("REGULATION-26");
        assertThat(missing.triggerMissing()).isTrue();
        assertThat(reason(missing, "CONTRACT")).isEqualTo(Reason.TRIGGER_MISSING);
        assertThat(winner(there)).isEqualTo("CONTRACT");
        assertThat(there.triggerMissing()).isFalse();
        assertThat(reason(there, "REGULATION-26")).isEqualTo(Reason.LOWER_LEVEL);
    }

    @Test
    void missingTriggerOfARuleThatWouldNotHaveWonIsNoMatter() {
        RuleVersion later = rule("LATER").from(TriggerKind.ACCEPTANCE_COMPLETED).within(30).build();

        assertThat(resolve(FACTS, REGULATION_26, later).triggerMissing()).isFalse();
    }

    @Test
    @DisplayName("条例第二十六条 部门规章自较晚的事项起算，也不得延长二十个工作日")
    void departmentalRuleCountedFromALaterEventMayNotLengthenEither() {
        RuleVersion late =
                rule("LATE")
                        .level(RuleLevel.SECTOR, SourceRank.DEPARTMENTAL_RULE)
                        .from(TriggerKind.ACCEPTANCE_COMPLETED)
                        .within(2)
                        .build();
        DutyFacts facts = formed("2026-02-13", on(TriggerKind.ACCEPTANCE_COMPLETED, "2026-06-01"));

        Resolution resolution = resolve(facts, REGULATION_26, late);

        assertThat(winner(resolution)).isEqualTo("REGULATION-26");
        assertThat(reason(resolution, "LATE")).isEqualTo(Reason.MAY_NOT_LENGTHEN);
    }

    @Test
    @DisplayName("条例第五十四、五十五条 不适用条例的单位只适用行业规定")
    void bodyOutsideTheRegulationHasSectorRulesOnly() {
        RuleVersion sector =
                rule("SECTOR")
                        .level(RuleLevel.SECTOR, SourceRank.DEPARTMENTAL_RULE)
                        .within(30)
                        .build();
        RuleVersion decision =
                rule("DECISION").level(RuleLevel.DECISION, SourceRank.LAW).within(7).build();

        Resolution with =
                RuleResolution.resolve(FACTS, false, each(REGULATION_26, sector, decision));
        Resolution without = RuleResolution.resolve(FACTS, false, each(REGULATION_26, decision));

        assertThat(winner(with)).isEqualTo("SECTOR");
        assertThat(with.superseded()).isEmpty();
        assertThat(winner(without)).isEqualTo("none");
    }

    @Test
    void internalTargetNeverDecidesAndLongerOnesAreDropped() {
        RuleVersion atOnce =
                rule("AT-ONCE")
                        .level(RuleLevel.SECTOR, SourceRank.STATE_COUNCIL_DOCUMENT)
                        .target()
                        .within(3)
                        .build();
        RuleVersion lax =
                rule("LAX").level(RuleLevel.SECTOR, SourceRank.LOCAL_DOCUMENT).within(25).build();

        Resolution resolution = resolve(FACTS, REGULATION_26, atOnce, lax);

        assertThat(winner(resolution)).isEqualTo("REGULATION-26");
        assertThat(resolution.targets())
                .extracting(a -> a.rule().code())
                .containsExactly("AT-ONCE");
        assertThat(reason(resolution, "LAX")).isEqualTo(Reason.LOCAL_NOT_SHORTER);
        assertThat(reason(resolution, "AT-ONCE")).isEqualTo(Reason.INTERNAL_TARGET);
    }

    @Test
    void laterVersionGovernsFromItsValidityOnAndMayEndOrRetireTheRule() {
        RuleVersion first = rule("R").within(15).valid("2019-05-15", null).build();
        RuleVersion amended = rule("R").version(2).within(10).valid("2026-01-01", null).build();
        RuleVersion ended =
                rule("R").version(2).within(15).valid("2019-05-15", "2025-12-31").build();
        RuleVersion retired =
                rule("R").version(2).within(15).valid("2019-05-15", null).retired().build();

        assertThat(amount(formed("2025-12-31"), amended, first)).isEqualTo(15);
        assertThat(amount(formed("2026-01-01"), amended, first)).isEqualTo(10);
        assertThat(amount(formed("2025-12-31"), ended, first)).isEqualTo(15);
        assertThat(amount(formed("2026-01-01"), ended, first)).isEqualTo(20);
        assertThat(amount(formed("2025-12-31"), retired, first)).isEqualTo(20);
    }

    private static int amount(DutyFacts facts, RuleVersion newer, RuleVersion older) {
        return RuleResolution.resolve(
                        facts, true, List.of(List.of(REGULATION_26), List.of(newer, older)))
                .publishBy()
                .orElseThrow()
                .rule()
                .amount();
    }

    @Test
    void validityIsThatOfTheRulesOwnTriggerDate() {
        RuleVersion signed =
                rule("SIGNED")
                        .level(RuleLevel.SECTOR, SourceRank.LAW)
                        .from(TriggerKind.CONTRACT_SIGNED)
                        .valid("2026-03-01", null)
                        .within(2)
                        .build();

        assertThat(
                        winner(
                                resolve(
                                        formed(
                                                "2026-02-13",
                                                on(TriggerKind.CONTRACT_SIGNED, "2026-02-28")),
                                        REGULATION_26,
                                        signed)))
                .isEqualTo("REGULATION-26");
        assertThat(
                        winner(
                                resolve(
                                        formed(
                                                "2026-02-13",
                                                on(TriggerKind.CONTRACT_SIGNED, "2026-03-01")),
                                        REGULATION_26,
                                        signed)))
                .isEqualTo("SIGNED");
    }

    @Test
    @DisplayName("条例第二十六条 自形成或者变更之日起：实质变更自变更之日起算")
    void changeOfSubstanceIsCountedFromTheChange() {
        DutyFacts changed = facts(InformationKind.GENERAL, null, "2026-02-13", "2026-05-06");
        RuleVersion signed =
                rule("SIGNED")
                        .level(RuleLevel.SECTOR, SourceRank.LAW)
                        .from(TriggerKind.CONTRACT_SIGNED)
                        .within(2)
                        .build();
        DutyFacts withOldContract =
                facts(
                        InformationKind.GENERAL,
                        null,
                        "2026-02-13",
                        "2026-05-06",
                        on(TriggerKind.CONTRACT_SIGNED, "2026-03-01"));
        DutyFacts withNewContract =
                facts(
                        InformationKind.GENERAL,
                        null,
                        "2026-02-13",
                        "2026-05-06",
                        on(TriggerKind.CONTRACT_SIGNED, "2026-05-07"));

        assertThat(triggerOn(resolve(changed, REGULATION_26))).isEqualTo("2026-05-06");
        assertThat(triggerOn(resolve(withOldContract, REGULATION_26, signed)))
                .isEqualTo("2026-05-06");
        assertThat(triggerOn(resolve(withNewContract, REGULATION_26, signed)))
                .isEqualTo("2026-05-07");
    }

    private static LocalDate triggerOn(Resolution resolution) {
        return resolution.publishBy().orElseThrow().trigger().on();
    }

    @Test
    void theThreeTypesAreResolvedApart() {
        RuleVersion before =
                rule("BEFORE")
                        .type(RuleType.BEFORE_EVENT)
                        .from(TriggerKind.CLOSING)
                        .within(3)
                        .build();
        RuleVersion alsoBefore =
                rule("ALSO")
                        .type(RuleType.BEFORE_EVENT)
                        .from(TriggerKind.CLOSING)
                        .calendarDays(15)
                        .build();
        RuleVersion show = rule("SHOW").type(RuleType.SHOW_AT_LEAST).within(5).build();

        Resolution resolution = resolve(FACTS, REGULATION_26, before, alsoBefore, show);

        assertThat(winner(resolution)).isEqualTo("REGULATION-26");
        assertThat(resolution.beforeEvent())
                .extracting(a -> a.rule().code())
                .containsExactlyInAnyOrder("BEFORE", "ALSO");
        assertThat(resolution.showAtLeast())
                .extracting(a -> a.rule().code())
                .containsExactly("SHOW");
        assertThat(resolution.superseded()).isEmpty();
    }
}
