package io.yangguang.publication.credit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.publication.credit.model.CreditCommand.Accept;
import io.yangguang.publication.credit.model.CreditCommand.Apply;
import io.yangguang.publication.credit.model.CreditCommand.Expire;
import io.yangguang.publication.credit.model.CreditCommand.Reject;
import io.yangguang.publication.credit.model.CreditCommand.Replace;
import io.yangguang.publication.credit.model.CreditCommand.Withdraw;
import io.yangguang.publication.credit.model.CreditOutcome.Moved;
import io.yangguang.publication.credit.model.CreditOutcome.Rejected;
import io.yangguang.publication.credit.model.CreditOutcome.Unchanged;
import io.yangguang.publication.credit.model.CreditState.Expired;
import io.yangguang.publication.credit.model.CreditState.Repaired;
import io.yangguang.publication.credit.model.CreditState.Shown;
import io.yangguang.publication.credit.model.CreditState.UnderRepair;
import io.yangguang.publication.credit.model.CreditState.Withdrawn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreditRulesTest {

    private static final LocalDate MINIMUM = LocalDate.of(2026, 8, 21);
    private static final LocalDate UNTIL = LocalDate.of(2027, 5, 20);
    private static final LocalDate EARLY = MINIMUM.minusDays(1);
    private static final LocalDate OVER = UNTIL.plusDays(1);

    private static final Shown SHOWN = new Shown(UNTIL, MINIMUM);
    private static final Shown EVALUATION = new Shown(UNTIL, null);
    private static final Shown OTHER = new Shown(UNTIL.minusDays(9), MINIMUM.minusDays(9));

    private static final Map<String, CreditState> STATES = new LinkedHashMap<>();
    private static final Map<String, CreditCommand> COMMANDS = new LinkedHashMap<>();

    static {
        STATES.put("shown", SHOWN);
        STATES.put("evaluation", EVALUATION);
        STATES.put("repair", new UnderRepair(SHOWN, "clerk"));
        STATES.put("expired", new Expired());
        STATES.put("repaired", new Repaired());
        STATES.put("withdrawn", new Withdrawn());
        COMMANDS.put("replace", new Replace(OTHER.until(), OTHER.repairableFrom()));
        COMMANDS.put("expire-last-day", new Expire(UNTIL));
        COMMANDS.put("expire-after", new Expire(OVER));
        COMMANDS.put("apply-early", new Apply(EARLY, "clerk"));
        COMMANDS.put("apply-first-day", new Apply(MINIMUM, "clerk"));
        COMMANDS.put("apply-last-day", new Apply(UNTIL, "clerk"));
        COMMANDS.put("apply-after", new Apply(OVER, "clerk"));
        COMMANDS.put("accept", new Accept(UNTIL, "leader", "已履行"));
        COMMANDS.put("accept-own", new Accept(UNTIL, "clerk", "已履行"));
        COMMANDS.put("accept-mute", new Accept(UNTIL, "leader", " "));
        COMMANDS.put("accept-early", new Accept(EARLY, "leader", "已履行"));
        COMMANDS.put("accept-after", new Accept(OVER, "leader", "已履行"));
        COMMANDS.put("reject", new Reject(UNTIL, "leader", "未履行"));
        COMMANDS.put("reject-own", new Reject(UNTIL, "clerk", "未履行"));
        COMMANDS.put("reject-mute", new Reject(UNTIL, "leader", null));
        COMMANDS.put("reject-early", new Reject(EARLY, "leader", "未履行"));
        COMMANDS.put("withdraw", new Withdraw());
    }

    /** What each command makes of each state; every cell is here. */
    private static final String TABLE =
            """
            command         | shown                  | evaluation          | repair                 | expired   | repaired  | withdrawn
            replace         | SHOWN                  | SHOWN               | UNDER_REPAIR           | CLOSED    | CLOSED    | CLOSED
            expire-last-day | PERIOD_RUNNING         | PERIOD_RUNNING      | PERIOD_RUNNING         | -         | -         | -
            expire-after    | EXPIRED                | EXPIRED             | EXPIRED                | -         | -         | -
            apply-early     | MINIMUM_PERIOD_RUNNING | NOT_REPAIRABLE      | REPAIR_UNDER_WAY       | CLOSED    | CLOSED    | CLOSED
            apply-first-day | UNDER_REPAIR           | NOT_REPAIRABLE      | REPAIR_UNDER_WAY       | CLOSED    | CLOSED    | CLOSED
            apply-last-day  | UNDER_REPAIR           | NOT_REPAIRABLE      | REPAIR_UNDER_WAY       | CLOSED    | CLOSED    | CLOSED
            apply-after     | PERIOD_OVER            | PERIOD_OVER         | PERIOD_OVER            | CLOSED    | CLOSED    | CLOSED
            accept          | NO_REPAIR_UNDER_WAY    | NO_REPAIR_UNDER_WAY | REPAIRED               | CLOSED    | CLOSED    | CLOSED
            accept-own      | NO_REPAIR_UNDER_WAY    | NO_REPAIR_UNDER_WAY | OWN_REPAIR             | CLOSED    | CLOSED    | CLOSED
            accept-mute     | NO_REPAIR_UNDER_WAY    | NO_REPAIR_UNDER_WAY | REASON_MISSING         | CLOSED    | CLOSED    | CLOSED
            accept-early    | NO_REPAIR_UNDER_WAY    | NO_REPAIR_UNDER_WAY | MINIMUM_PERIOD_RUNNING | CLOSED    | CLOSED    | CLOSED
            accept-after    | NO_REPAIR_UNDER_WAY    | NO_REPAIR_UNDER_WAY | PERIOD_OVER            | CLOSED    | CLOSED    | CLOSED
            reject          | NO_REPAIR_UNDER_WAY    | NO_REPAIR_UNDER_WAY | SHOWN                  | CLOSED    | CLOSED    | CLOSED
            reject-own      | NO_REPAIR_UNDER_WAY    | NO_REPAIR_UNDER_WAY | OWN_REPAIR             | CLOSED    | CLOSED    | CLOSED
            reject-mute     | NO_REPAIR_UNDER_WAY    | NO_REPAIR_UNDER_WAY | REASON_MISSING         | CLOSED    | CLOSED    | CLOSED
            reject-early    | NO_REPAIR_UNDER_WAY    | NO_REPAIR_UNDER_WAY | SHOWN                  | CLOSED    | CLOSED    | CLOSED
            withdraw        | WITHDRAWN              | WITHDRAWN           | WITHDRAWN              | -         | -         | -
            """;

    @Test
    void everyStateAnswersEveryCommandAsTheTableSays() {
        var lines = TABLE.lines().map(CreditRulesTest::cells).toList();
        var states = lines.getFirst().subList(1, lines.getFirst().size());
        var seen = new ArrayList<String>();

        for (var line : lines.subList(1, lines.size())) {
            var command = COMMANDS.get(line.getFirst());
            for (int i = 0; i < states.size(); i++) {
                var cell = line.getFirst() + " of " + states.get(i);
                assertThat(word(CreditRules.decide(STATES.get(states.get(i)), command)))
                        .as(cell)
                        .isEqualTo(line.get(i + 1));
                seen.add(cell);
            }
        }

        assertThat(states).containsExactlyElementsOf(STATES.keySet());
        assertThat(seen).hasSize(STATES.size() * COMMANDS.size()).doesNotHaveDuplicates();
    }

    @Test
    void aLaterVersionBringsItsOwnPeriodAndTheApplicationStays() {
        var replace = new Replace(OTHER.until(), OTHER.repairableFrom());

        assertThat(CreditRules.decide(SHOWN, replace)).isEqualTo(new Moved(OTHER));
        assertThat(CreditRules.decide(new UnderRepair(SHOWN, "clerk"), replace))
                .isEqualTo(new Moved(new UnderRepair(OTHER, "clerk")));
    }

    @Test
    void aRejectedApplicationLeavesWhatWasShown() {
        var repair = new UnderRepair(SHOWN, "clerk");

        assertThat(CreditRules.decide(repair, new Reject(UNTIL, "leader", "未履行")))
                .isEqualTo(new Moved(SHOWN));
    }

    private static List<String> cells(String line) {
        return List.of(line.strip().split(" *\\| *"));
    }

    private static String word(CreditOutcome outcome) {
        return switch (outcome) {
            case Moved(var next) -> next.word();
            case Unchanged() -> "-";
            case Rejected(var reason) -> reason.name();
        };
    }
}
