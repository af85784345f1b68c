package io.yangguang.publication.obligation.model;

import static io.yangguang.publication.obligation.model.RuleFixtures.CORRECTION_CONSULTATION;
import static io.yangguang.publication.obligation.model.RuleFixtures.CORRECTION_NEGOTIATION;
import static io.yangguang.publication.obligation.model.RuleFixtures.CORRECTION_PREQUALIFICATION;
import static io.yangguang.publication.obligation.model.RuleFixtures.CORRECTION_TENDER;
import static io.yangguang.publication.obligation.model.RuleFixtures.PROCUREMENT_38_SHOWN;
import static io.yangguang.publication.obligation.model.RuleFixtures.TENDER_54_SHOWN;
import static io.yangguang.publication.obligation.model.RuleFixtures.facts;
import static io.yangguang.publication.obligation.model.RuleFixtures.on;
import static io.yangguang.publication.obligation.model.RuleFixtures.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.publication.obligation.model.BeforeEventCheck.Outcome;
import io.yangguang.publication.record.model.RecordVersion.Trigger;
import io.yangguang.publication.reference.model.InformationKind;
import io.yangguang.publication.reference.model.RuleLevel;
import io.yangguang.publication.reference.model.RuleVersion;
import io.yangguang.publication.reference.model.SourceRank;
import io.yangguang.publication.reference.model.TriggerKind;
import io.yangguang.workingdays.BundledCalendars;
import io.yangguang.workingdays.WorkingDayCalendar;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each seeded rule by its article, as a table of days. */
class StatuteTest {
    private static final LocalDate FORMED = LocalDate.of(2026, 9, 1);
    private static final WorkingDayCalendar CALENDAR =
            WorkingDayCalendar.of(BundledCalendars.all());

    private static DutyTerm due(DutyFacts facts) {
        Applicable winner =
                RuleResolution.resolve(facts, true, RuleFixtures.seeded())
                        .publishBy()
                        .orElseThrow();
        return DutyTerm.of(winner.rule(), winner.trigger().on(), CALENDAR);
    }

    private static void check(
            InformationKind kind, Trigger trigger, String formedOn, String due, String code) {
        DutyTerm term = due(facts(kind, null, formedOn, null, trigger));
        assertThat(term.rule().code()).isEqualTo(code);
        assertThat(term.term().due()).isEqualTo(due);
        assertThat(
                        DutyTerm.recount(
                                term.counting(),
                                term.start(),
                                term.rule().amount(),
                                term.term().runs()))
                .as("counted again from the explanation")
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-29",
        "2026-02-13, 2026-03-19",
        "2026-09-18, 2026-10-22",
        "2020-01-22, 2020-02-27"
    })
    @DisplayName("条例第二十六条 自形成之日起二十个工作日")
    void twentyWorkingDaysFromFormation(String formedOn, String due) {
        check(
                InformationKind.GENERAL,
                on(TriggerKind.CHANGED, formedOn),
                formedOn,
                due,
                "REGULATION-26");
    }

    @Test
    @DisplayName("条例第十八条 解除不予公开决定之日起二十个工作日, 不再按当年的合同签订之日")
    void twentyWorkingDaysFromTheDayADecisionWasLifted() {
        var contract =
                facts(
                        InformationKind.PROCUREMENT_CONTRACT,
                        null,
                        "2026-01-05",
                        null,
                        on(TriggerKind.CONTRACT_SIGNED, "2026-01-05"));

        DutyTerm before = due(contract);
        DutyTerm after = due(contract.lifted(LocalDate.of(2026, 9, 18)));

        assertThat(before.rule().code()).isEqualTo("PROCUREMENT-50");
        assertThat(after.rule().code()).isEqualTo("REGULATION-26");
        assertThat(after.term().due()).isEqualTo("2026-10-22");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-13, 2026-03-02", "2026-09-18, 2026-09-29"})
    @DisplayName("行政许可、行政处罚决定自作出之日起七个工作日")
    void sevenWorkingDaysForLicencesAndPenalties(String decidedOn, String due) {
        check(
                InformationKind.LICENCE_DECISION,
                on(TriggerKind.DECIDED, decidedOn),
                decidedOn,
                due,
                "DECISION-7");
        check(
                InformationKind.PENALTY_DECISION,
                on(TriggerKind.DECIDED, decidedOn),
                decidedOn,
                due,
                "DECISION-7");
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30, 2026-10-09", "2026-02-13, 2026-02-24", "2026-09-18, 2026-09-21"})
    @DisplayName("政府采购法实施条例第四十三条 自中标、成交供应商确定之日起两个工作日")
    void procurementResultWithinTwoWorkingDaysOfTheAward(String awardedOn, String due) {
        check(
                InformationKind.PROCUREMENT_RESULT,
                on(TriggerKind.AWARD_DETERMINED, awardedOn),
                "2026-01-05",
                due,
                "PROCUREMENT-43");
    }

    @Test
    @DisplayName("政府采购法实施条例第五十条 自政府采购合同签订之日起两个工作日")
    void procurementContractWithinTwoWorkingDaysOfSigning() {
        check(
                InformationKind.PROCUREMENT_CONTRACT,
                on(TriggerKind.CONTRACT_SIGNED, "2026-09-30"),
                "2026-09-01",
                "2026-10-09",
                "PROCUREMENT-50");
    }

    @Test
    @DisplayName("招标投标法实施条例第五十四条 自收到评标报告之日起三日内公示中标候选人")
    void bidCandidatesWithinThreeDaysOfTheReport() {
        check(
                InformationKind.CANDIDATE_NOTICE,
                on(TriggerKind.EVALUATION_REPORT_RECEIVED, "2026-09-30"),
                "2026-09-30",
                "2026-10-03",
                "TENDER-54");
    }

    @Test
    @DisplayName("招标投标法实施条例第五十四条 公示期不得少于三日；末日遇休息日顺延")
    void bidCandidatesAreShownForThreeDaysAndALastDayOffRolls() {
        assertThat(DutyTerm.of(TENDER_54_SHOWN, LocalDate.of(2026, 9, 14), CALENDAR).term().due())
                .isEqualTo("2026-09-17");
        assertThat(DutyTerm.of(TENDER_54_SHOWN, LocalDate.of(2026, 9, 30), CALENDAR).term().due())
                .isEqualTo("2026-10-08");
    }

    @Test
    @DisplayName("政府采购法实施条例第三十八条 单一来源公示期不得少于五个工作日")
    void soleSourceIsShownForFiveWorkingDays() {
        assertThat(
                        DutyTerm.of(PROCUREMENT_38_SHOWN, LocalDate.of(2026, 9, 14), CALENDAR)
                                .term()
                                .due())
                .isEqualTo("2026-09-20");
    }

    @Test
    @DisplayName("更正公告 招标截止十五日前；资格预审三日前；磋商五日前；谈判、询价三个工作日前")
    void correctionsComeSoLongBeforeTheClosing() {
        assertThat(latest(CORRECTION_TENDER, "2026-09-30")).isEqualTo("2026-09-14");
        assertThat(latest(CORRECTION_PREQUALIFICATION, "2026-09-30")).isEqualTo("2026-09-26");
        assertThat(latest(CORRECTION_CONSULTATION, "2026-09-30")).isEqualTo("2026-09-24");
        assertThat(latest(CORRECTION_NEGOTIATION, "2026-10-09")).isEqualTo("2026-09-28");
    }

    private static LocalDate latest(RuleVersion rule, String closing) {
        return DutyTerm.of(rule, LocalDate.parse(closing), CALENDAR).term().due();
    }

    @Test
    @DisplayName("更正公告 迟于规定的，顺延截止时间")
    void shortfallNamesTheFirstLawfulClosing() {
        Applicable rule =
                new Applicable(CORRECTION_TENDER, on(TriggerKind.CLOSING, "2026-09-30"), FORMED);

        BeforeEventCheck late =
                BeforeEventCheck.of(rule, CALENDAR, LocalDate.of(2026, 9, 15), true);
        BeforeEventCheck kept =
                BeforeEventCheck.of(rule, CALENDAR, LocalDate.of(2026, 9, 14), true);
        BeforeEventCheck pending =
                BeforeEventCheck.of(rule, CALENDAR, LocalDate.of(2026, 9, 14), false);
        BeforeEventCheck unknown =
                BeforeEventCheck.of(
                        new Applicable(CORRECTION_TENDER, null, FORMED),
                        CALENDAR,
                        LocalDate.of(2026, 9, 14),
                        false);

        assertThat(late.outcome()).isEqualTo(Outcome.SHORTFALL);
        assertThat(late.postponeTo()).contains(LocalDate.of(2026, 10, 1));
        assertThat(late.latestIfClosingCounts()).contains(LocalDate.of(2026, 9, 15));
        assertThat(kept.outcome()).isEqualTo(Outcome.KEPT);
        assertThat(kept.postponeTo()).isEmpty();
        assertThat(pending.outcome()).isEqualTo(Outcome.PENDING);
        assertThat(unknown.outcome()).isEqualTo(Outcome.TRIGGER_MISSING);
    }

    @Test
    @DisplayName("民法典第二百零三条 期间的最后一日是法定休假日的，以法定休假日结束的次日为最后一日（规则可选）")
    void calendarDaysRollOverWhereTheRuleSaysSo() {
        RuleVersion plain =
                rule("P").level(RuleLevel.SECTOR, SourceRank.LAW).calendarDays(3).build();
        RuleVersion rolled =
                rule("Q")
                        .level(RuleLevel.SECTOR, SourceRank.LAW)
                        .calendarDays(3)
                        .rolledOver()
                        .build();

        assertThat(DutyTerm.of(plain, LocalDate.of(2026, 9, 30), CALENDAR).term().due())
                .isEqualTo("2026-10-03");
        assertThat(DutyTerm.of(rolled, LocalDate.of(2026, 9, 30), CALENDAR).term().due())
                .isEqualTo("2026-10-08");
    }

    @Test
    void lateByWorkingDaysAndAtLeastOne() {
        assertThat(
                        Lateness.workingDays(
                                LocalDate.of(2026, 9, 18), LocalDate.of(2026, 9, 18), CALENDAR))
                .isZero();
        assertThat(
                        Lateness.workingDays(
                                LocalDate.of(2026, 9, 18), LocalDate.of(2026, 9, 22), CALENDAR))
                .isEqualTo(3);
        assertThat(
                        Lateness.workingDays(
                                LocalDate.of(2026, 10, 3), LocalDate.of(2026, 10, 4), CALENDAR))
                .isEqualTo(1);
    }
}
