package io.yangguang.publication.obligation.model;

import io.yangguang.publication.record.model.RecordVersion.Trigger;
import io.yangguang.publication.reference.model.Jurisdictions;
import io.yangguang.publication.reference.model.LimitUnit;
import io.yangguang.publication.reference.model.RuleVersion;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A rule that applies to a record version.
 *
 * @param trigger what it counts from; null where the record does not state it
 * @param aroseOn the day the duty arose, by which a rule without its trigger is compared with
 *     others
 */
public record Applicable(RuleVersion rule, @Nullable Trigger trigger, LocalDate aroseOn) {

    /**
     * Sector law before decisions before the general limit; inside a level the more specific, then
     * the shorter; then the higher source and the code, so that the order is total.
     */
    static final Comparator<Applicable> ORDER =
            Comparator.comparing((Applicable a) -> a.rule().level())
                    .thenComparing(Applicable::specificity, Comparator.reverseOrder())
                    .thenComparing(Applicable::length)
                    .thenComparing(a -> a.rule().rank())
                    .thenComparing(a -> a.rule().code());

    /**
     * A named item before a kind, a kind before a method, a method before a nearer jurisdiction.
     */
    int specificity() {
        return (rule.itemCodes().isEmpty() ? 0 : 32)
                + (rule.kinds().isEmpty() ? 0 : 16)
                + (rule.procurementMethods().isEmpty() ? 0 : 8)
                + Jurisdictions.depth(rule.jurisdiction());
    }

    /**
     * The end of the limit in a year without holidays: a yardstick for shorter and longer that no
     * calendar can move.
     */
    LocalDate length() {
        LocalDate start = trigger == null ? aroseOn : trigger.on();
        if (rule.unit() == LimitUnit.CALENDAR_DAYS) {
            return start.plusDays(rule.amount());
        }
        LocalDate day = start;
        for (int left = rule.amount(); left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                left--;
            }
        }
        return day;
    }
}
