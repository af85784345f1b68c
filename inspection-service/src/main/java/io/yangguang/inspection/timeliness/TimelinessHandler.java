package io.yangguang.inspection.timeliness;

import io.yangguang.inspection.timeliness.model.Standing;
import io.yangguang.inspection.timeliness.model.Tally;
import io.yangguang.rest.Caller;
import io.yangguang.rest.RowFilter;
import io.yangguang.rest.RowFilters;
import io.yangguang.time.BusinessClock;
import io.yangguang.workingdays.WorkingDayCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges obligations by today's date. Nothing here writes. */
@ApplicationScoped
class TimelinessHandler {

    private final DutyRows duties;
    private final Calendars calendars;
    private final BusinessClock clock;
    private final TimelinessSettings settings;
    private final TakeDownTallyRows takeDowns;

    TimelinessHandler(
            DutyRows duties,
            Calendars calendars,
            BusinessClock clock,
            TimelinessSettings settings,
            TakeDownTallyRows takeDowns) {
        this.duties = duties;
        this.calendars = calendars;
        this.clock = clock;
        this.settings = settings;
        this.takeDowns = takeDowns;
    }

    /** Where today stands. */
    private record Day(LocalDate today, LocalDate soon, WorkingDayCalendar calendar) {
        Standing judge(io.yangguang.inspection.timeliness.model.Duty duty) {
            return Standing.of(duty, today, soon, calendar::countWorkingDaysBetween);
        }
    }

    private Day day() {
        var calendar = calendars.current();
        var today = clock.today();
        return new Day(
                today, calendar.dueWorkingDaysAfter(today, settings.soonWorkingDays()), calendar);
    }

    /** Rows by how much is overdue and late, the worst first; the total is over all rows. */
    TimelinessView report(Caller caller, Selection selection, List<Grouping> by) {
        var day = day();
        var scope = scope(caller);
        var tallies = new LinkedHashMap<List<String>, Tally>();
        var total = Tally.NONE;
        for (var group : duties.groups(by, new Conditions(scope).of(selection))) {
            var one = Tally.NONE.plus(group.duty(), day.judge(group.duty()), group.count());
            tallies.merge(group.keys(), one, Tally::plus);
            total = total.plus(one);
        }
        var names = duties.names();
        var rows =
                tallies.entrySet().stream()
                        .map(entry -> row(by, entry.getKey(), entry.getValue(), names))
                        .sorted(WORST_FIRST)
                        .toList();
        return new TimelinessView(
                day.today(),
                day.soon(),
                duties.notAssessed(new Conditions(scope)),
                row(List.of(), List.of(), total, names),
                rows,
                null,
                takeDowns.tally(new Conditions(scope), day.today()));
    }

    private static final Comparator<TimelinessView.Row> WORST_FIRST =
            Comparator.comparingLong((TimelinessView.Row row) -> -row.counts().overdue())
                    .thenComparingLong(row -> -row.counts().late())
                    .thenComparing(row -> row.keys().toString());

    private static TimelinessView.Row row(
            List<Grouping> by, List<String> values, Tally tally, Map<String, String> names) {
        var keys = new LinkedHashMap<String, String>();
        var words = new HashMap<String, String>();
        for (int i = 0; i < by.size(); i++) {
            var key = by.get(i).key();
            keys.put(key, values.get(i));
            var name = names.get(key + " " + values.get(i));
            if (name != null) {
                words.put(key, name);
            }
        }
        var rate = Math.round(tally.rate() * 10_000) / 10_000.0;
        return new TimelinessView.Row(keys, words, tally, rate);
    }

    /** One page by due date; {@code limit + 1} lines tell whether there is another. */
    List<ObligationView> obligations(
            Caller caller,
            Selection selection,
            @Nullable Status status,
            @Nullable After after,
            int limit) {
        var day = day();
        var where = new Conditions(scope(caller)).of(selection);
        if (status != null) {
            where.and(status.sql(day.today(), day.soon()));
        }
        if (after != null) {
            where.and("(due_on, obligation_id) > (?, ?)", after.dueOn(), after.obligationId());
        }
        return duties.lines(where, limit).stream()
                .map(line -> ObligationView.of(line, day.judge(line.duty())))
                .toList();
    }

    /** The key of the last line of the page before. */
    record After(LocalDate dueOn, UUID obligationId) {}

    private RowFilter scope(Caller caller) {
        Set<UUID> reachable = caller.body().map(duties::reachableFrom).orElse(Set.of());
        return RowFilters.of(caller.scope(), reachable, "");
    }
}
