package io.yangguang.publication.takedown.model;

import io.yangguang.publication.disclosure.model.Ground;
import io.yangguang.publication.reference.model.LimitUnit;
import io.yangguang.publication.reference.model.SourceRank;
import io.yangguang.workingdays.Counting;
import io.yangguang.workingdays.Term;
import io.yangguang.workingdays.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 行政处罚法第四十八条第二款: 公开的行政处罚决定被依法变更、撤销、确认违法或者确认无效的，行政机关应当在三日内撤回行政处罚决定信息并公开说明理由。 第八十五条:
 * 本法中“二日”“三日”“五日”“七日”的规定是指工作日，不含法定节假日。
 *
 * <p>The limit itself is data. Our reading: it runs from the day of the change, revocation or
 * finding, which is not counted; a calendar-day limit of some other text would not roll forward.
 */
public record TakeDownLimit(
        String code,
        int version,
        String name,
        Set<Ground> grounds,
        Set<String> kinds,
        int amount,
        LimitUnit unit,
        SourceRank rank,
        String document,
        String article,
        String sentence,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public TakeDownLimit {
        grounds = Set.copyOf(grounds);
        kinds = Set.copyOf(kinds);
    }

    /** The shortest limit in force on the day of decision; of one code the highest version. */
    public static Optional<TakeDownLimit> governing(
            Collection<TakeDownLimit> all, Ground ground, String kind, LocalDate decidedOn) {
        return all.stream()
                .filter(limit -> limit.grounds.contains(ground) && limit.kinds.contains(kind))
                .filter(limit -> limit.inForce(decidedOn) && !limit.superseded(all, decidedOn))
                .min(
                        Comparator.comparingInt(TakeDownLimit::amount)
                                .thenComparing(TakeDownLimit::rank)
                                .thenComparing(TakeDownLimit::code));
    }

    private boolean inForce(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    private boolean superseded(Collection<TakeDownLimit> all, LocalDate day) {
        return all.stream()
                .anyMatch(other ->
                        other.code.equals(code)
                                && other.version > version
                                && !other.validFrom.isAfter(day));
    }

    public Counting counting() {
        return unit == LimitUnit.WORKING_DAYS
                ? Counting.WORKING_DAYS_AFTER
                : Counting.CALENDAR_DAYS_AFTER;
    }

    public Term term(LocalDate decidedOn, WorkingDayCalendar calendar) {
        return unit == LimitUnit.WORKING_DAYS
                ? calendar.workingDaysAfter(decidedOn, amount)
                : calendar.calendarDaysAfter(decidedOn, amount, false);
    }
}
