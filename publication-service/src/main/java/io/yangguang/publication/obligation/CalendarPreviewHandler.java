package io.yangguang.publication.obligation;

import io.yangguang.publication.obligation.CalendarPreview.Moved;
import io.yangguang.publication.obligation.Recomputation.Window;
import io.yangguang.publication.reference.Replica;
import io.yangguang.publication.reference.model.CalendarEdition;
import io.yangguang.publication.reference.model.ReferenceFact;
import io.yangguang.publication.reference.model.ReferenceSnapshot;
import io.yangguang.rest.FieldError;
import io.yangguang.rest.Problems;
import io.yangguang.time.BusinessClock;
import io.yangguang.workingdays.CalendarYear;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts all terms with a calendar that is not published, and writes nothing. */
@ApplicationScoped
class CalendarPreviewHandler {
    private final TermRows terms;
    private final Replica replica;
    private final BusinessClock clock;

    CalendarPreviewHandler(TermRows terms, Replica replica, BusinessClock clock) {
        this.terms = terms;
        this.replica = replica;
        this.clock = clock;
    }

    CalendarPreview.Result preview(CalendarPreview.Request request) {
        ReferenceSnapshot before = replica.snapshot();
        ReferenceSnapshot after =
                before.with(
                        before.revision(),
                        before.change(),
                        List.of(
                                new ReferenceFact.Calendar(
                                        new CalendarEdition(
                                                year(request), before.calendarRevision()))));
        Window window = Window.of(request.year());
        List<ComputedTerm> old = terms.touching(window.first(), window.last());
        List<ComputedTerm> changed = Recomputation.moved(old, after, clock.now(), "试算");
        Map<UUID, Long> open =
                terms.openObligations(changed.stream().map(t -> t.row().id()).toList());
        Map<UUID, TermRow> byId =
                old.stream()
                        .map(ComputedTerm::row)
                        .collect(Collectors.toMap(TermRow::id, Function.identity()));
        List<Moved> moved = new ArrayList<>();
        for (ComputedTerm term : changed) {
            TermRow was = Objects.requireNonNull(byId.get(term.row().id()));
            if (!was.sameDates(term.row())) {
                moved.add(moved(was, term.row(), open.getOrDefault(was.id(), 0L), before));
            }
        }
        moved.sort(Comparator.comparing(Moved::dueOn).thenComparing(Moved::termId));
        return new CalendarPreview.Result(
                (int) moved.stream().filter(m -> !m.dueOn().equals(m.newDueOn())).count(),
                (int) moved.stream().filter(m -> m.provisional() && !m.newProvisional()).count(),
                moved.stream()
                        .filter(m -> !m.dueOn().equals(m.newDueOn()))
                        .mapToLong(Moved::openObligations)
                        .sum(),
                moved);
    }

    private CalendarYear year(CalendarPreview.Request request) {
        try {
            return request.year(clock.today());
        } catch (IllegalArgumentException e) {
            throw Problems.invalid(List.of(new FieldError("days", "日期应唯一，且在上年12月1日至当年12月31日之间")))
                    .asException();
        }
    }

    private static Moved moved(TermRow was, TermRow is, long open, ReferenceSnapshot snapshot) {
        TermKey key = was.key();
        return new Moved(
                was.id(),
                snapshot.rule(key.ruleId(), key.ruleVersion()).map(RuleView::of).orElse(null),
                key.triggerOn(),
                was.dueOn(),
                is.dueOn(),
                was.provisional(),
                is.provisional(),
                is.earliest(),
                is.latest(),
                open);
    }
}
