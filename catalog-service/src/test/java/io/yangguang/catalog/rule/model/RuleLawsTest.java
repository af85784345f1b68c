package io.yangguang.catalog.rule.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.catalog.reference.model.Doubt;
import io.yangguang.catalog.reference.model.LegalBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("条例第二十六条")
class RuleLawsTest {

    private static final LocalDate FROM = LocalDate.of(2019, 5, 15);

    private RuleType type = RuleType.PUBLISH_BY;
    private SourceRank rank = SourceRank.REGULATION;
    private boolean internal = false;
    private TriggerKind trigger = TriggerKind.FORMED;
    private int amount = 20;
    private LimitUnit unit = LimitUnit.WORKING_DAYS;
    private boolean rollOver = false;
    private boolean closingCounts = false;
    private LocalDate from = FROM;

    private Rule rule() {
        return new Rule(
                new UUID(0, 1),
                1,
                "TEST",
                "测试",
                type,
                RuleLevel.GENERAL,
                rank,
                internal,
                "000000",
                List.of(),
                List.of(),
                List.of(),
                trigger,
                amount,
                unit,
                rollOver,
                closingCounts,
                new LegalBasis("条例", "第二十六条", null),
                null,
                from,
                null,
                Instant.EPOCH,
                false);
    }

    private List<String> doubts(Optional<Rule> before) {
        return RuleLaws.doubts(rule(), before).stream().map(Doubt::field).toList();
    }

    private List<String> doubts() {
        return doubts(Optional.empty());
    }

    @Test
    void generalRuleIsWellFormed() {
        assertThat(doubts()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SourceRank.class)
    void onlyLawAndRegulationGiveMoreThanTwentyDays(SourceRank source) {
        rank = source;
        internal = true;
        amount = 21;

        assertThat(doubts().contains("amount"))
                .isEqualTo(source != SourceRank.LAW && source != SourceRank.REGULATION);
    }

    @Test
    void localDocumentGivesAnInternalTarget() {
        rank = SourceRank.LOCAL_DOCUMENT;
        amount = 10;
        assertThat(doubts()).containsExactly("internalTarget");

        internal = true;
        assertThat(doubts()).isEmpty();
    }

    @Test
    void beforeEventCountsFromTheClosingAndNeverRolls() {
        type = RuleType.BEFORE_EVENT;
        unit = LimitUnit.CALENDAR_DAYS;
        rollOver = true;
        assertThat(doubts()).containsExactly("trigger", "rollOver");

        trigger = TriggerKind.CLOSING;
        rollOver = false;
        closingCounts = true;
        assertThat(doubts()).isEmpty();
    }

    @Test
    void closingIsForBeforeEventOnly() {
        trigger = TriggerKind.CLOSING;
        closingCounts = true;

        assertThat(doubts()).containsExactly("trigger", "closingCounts");
    }

    @Test
    void workingDaysNeverRoll() {
        rollOver = true;

        assertThat(doubts()).containsExactly("rollOver");
    }

    @Test
    void showingLastsAtLeastADay() {
        type = RuleType.SHOW_AT_LEAST;
        amount = 0;

        assertThat(doubts()).containsExactly("amount");
    }

    @Test
    void versionDoesNotBeginBeforeTheOneBefore() {
        Rule before = rule();
        from = FROM.minusDays(1);
        assertThat(doubts(Optional.of(before))).containsExactly("validFrom");

        assertThat(doubts(Optional.of(before.retired(FROM, "录入有误", Instant.EPOCH)))).isEmpty();
    }

    @Test
    void retirementTakesTheWholeRuleBack() {
        Rule retired = rule().retired(FROM.minusYears(1), "录入有误", Instant.EPOCH);

        assertThat(retired.retired()).isTrue();
        assertThat(retired.version()).isEqualTo(2);
        assertThat(retired.validFrom()).isEqualTo(FROM.minusYears(1));
        assertThat(retired.note()).isEqualTo("录入有误");
    }
}
