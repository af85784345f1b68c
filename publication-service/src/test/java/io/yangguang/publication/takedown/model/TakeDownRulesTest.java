package io.yangguang.publication.takedown.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.publication.disclosure.model.DownAct;
import io.yangguang.publication.disclosure.model.Ground;
import io.yangguang.publication.disclosure.model.VersionAct;
import io.yangguang.publication.reference.model.LimitUnit;
import io.yangguang.publication.reference.model.SourceRank;
import io.yangguang.publication.takedown.model.TakeDownRules.Event;
import io.yangguang.publication.takedown.model.TakeDownRules.Outcome;
import io.yangguang.publication.takedown.model.TakeDownRules.Refusal;
import io.yangguang.workingdays.BundledCalendars;
import io.yangguang.workingdays.Explanation;
import io.yangguang.workingdays.WorkingDayCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakeDownRulesTest {

    private static final WorkingDayCalendar CALENDAR =
            WorkingDayCalendar.of(BundledCalendars.all());
    private static final Instant AT = Instant.parse("2026-02-26T01:00:00Z");
    private static final TakeDownLimit LIMIT = limit(1, 3, LimitUnit.WORKING_DAYS, "2021-07-15");

    private static TakeDownLimit limit(int version, int amount, LimitUnit unit, String from) {
        return new TakeDownLimit(
                "PENALTY-48-TAKE-DOWN",
                version,
                "三日内撤回",
                Set.of(
                        Ground.PENALTY_CHANGED,
                        Ground.PENALTY_REVOKED,
                        Ground.PENALTY_UNLAWFUL,
                        Ground.PENALTY_INVALID),
                Set.of("PENALTY_DECISION"),
                amount,
                unit,
                SourceRank.LAW,
                "行政处罚法",
                "第四十八条第二款",
                "三日内",
                LocalDate.parse(from),
                null);
    }

    @ParameterizedTest
    @CsvSource({
        // an ordinary week; over a weekend
        "2026-03-02, 2026-03-05",
        "2026-03-05, 2026-03-10",
        // National Day 2025 is 1 to 8 October; 28 September and 11 October are worked (补班)
        "2025-09-25, 2025-09-29",
        "2025-09-26, 2025-09-30",
        "2025-09-30, 2025-10-11",
        "2025-10-05, 2025-10-11",
        // Spring Festival 2026 is 15 to 23 February; 14 and 28 February are worked (补班)
        "2026-02-11, 2026-02-14",
        "2026-02-12, 2026-02-24",
        "2026-02-13, 2026-02-25",
        "2026-02-17, 2026-02-26",
        "2026-02-26, 2026-03-02"
    })
    @DisplayName("行政处罚法第四十八条第二款、第八十五条 三日内撤回，三日是工作日")
    void threeWorkingDaysFromTheDayAfterTheDecision(LocalDate decidedOn, LocalDate due) {
        var term = LIMIT.term(decidedOn, CALENDAR);

        assertThat(term.due()).isEqualTo(due);
        assertThat(Explanation.recompute(LIMIT.counting(), decidedOn, 3, term.runs()))
                .as("counted again from the explanation")
                .isEqualTo(due);
        assertThat(naive(decidedOn)).isEqualTo(due);
    }

    /** Counts day by day, without the library's arithmetic. */
    private static LocalDate naive(LocalDate decidedOn) {
        var day = decidedOn;
        for (int left = 3; left > 0; ) {
            day = day.plusDays(1);
            left -= CALENDAR.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    @Test
    void whatNoNoticeHasSettledYetIsProvisionalWithBounds() {
        var term =
                LIMIT.term(
                        LocalDate.of(2026, 12, 30),
                        WorkingDayCalendar.of(BundledCalendars.upTo(2026)));

        assertThat(term.provisional()).isTrue();
        assertThat(term.earliest()).isBeforeOrEqualTo(term.due());
        assertThat(term.latest()).isAfterOrEqualTo(term.due());
        assertThat(term.due().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    @DisplayName("行政处罚法自2021年7月15日起施行")
    void noLimitGovernsWhatWasDecidedBeforeTheLaw() {
        var all = List.of(LIMIT);

        assertThat(governing(all, "PENALTY_DECISION", "2021-07-14")).isEmpty();
        assertThat(governing(all, "PENALTY_DECISION", "2021-07-15")).contains(LIMIT);
        assertThat(governing(all, "LICENCE_DECISION", "2026-03-02")).isEmpty();
        assertThat(
                        TakeDownLimit.governing(
                                all, Ground.ERROR, "PENALTY_DECISION", LocalDate.of(2026, 3, 2)))
                .isEmpty();
    }

    @Test
    void aLaterVersionGovernsFromItsFirstDayOn() {
        var later = limit(2, 5, LimitUnit.CALENDAR_DAYS, "2027-01-01");
        var all = List.of(LIMIT, later);

        assertThat(governing(all, "PENALTY_DECISION", "2026-12-31")).contains(LIMIT);
        assertThat(governing(all, "PENALTY_DECISION", "2027-01-01")).contains(later);
    }

    private static java.util.Optional<TakeDownLimit> governing(
            List<TakeDownLimit> all, String kind, String day) {
        return TakeDownLimit.governing(all, Ground.PENALTY_REVOKED, kind, LocalDate.parse(day));
    }

    @Test
    void onlyComingDownWithTheLawsReasonFulfilsTheDuty() {
        for (var act : DownAct.values()) {
            for (var ground : Ground.values()) {
                var event = new Event.CameDown(AT, act, ground, "理由", 2);
                var open = TakeDownRules.decide(new TakeDownState.Open(), event);

                if (ground.penalty() || ground == Ground.SECRECY) {
                    assertThat(open)
                            .isEqualTo(
                                    new Outcome.Became(
                                            new TakeDownState.Fulfilled(AT, act, ground, "理由", 2)));
                } else {
                    assertThat(open).isEqualTo(new Outcome.Refused(Refusal.PENALTY_GROUND_ASKED));
                }
                assertThat(TakeDownRules.decide(fulfilled(), event))
                        .isEqualTo(new Outcome.Unchanged());
            }
        }
    }

    @Test
    void replacingDoesNotFulfilIt() {
        for (var act : VersionAct.values()) {
            var event = new Event.Replaced(act);

            assertThat(TakeDownRules.decide(new TakeDownState.Open(), event))
                    .isEqualTo(
                            act == VersionAct.CORRECTED
                                    ? new Outcome.Unchanged()
                                    : new Outcome.Refused(Refusal.TAKE_DOWN_FIRST));
            assertThat(TakeDownRules.decide(fulfilled(), event)).isEqualTo(new Outcome.Unchanged());
        }
    }

    private static TakeDownState fulfilled() {
        return new TakeDownState.Fulfilled(AT, DownAct.TAKEN_DOWN, Ground.PENALTY_REVOKED, "撤销", 0);
    }
}
