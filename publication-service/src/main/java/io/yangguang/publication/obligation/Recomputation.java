package io.yangguang.publication.obligation;

import io.yangguang.outbox.Outbox;
import io.yangguang.publication.reference.ReferenceChange;
import io.yangguang.publication.reference.ReferenceListener;
import io.yangguang.publication.reference.model.CalendarEdition;
import io.yangguang.publication.reference.model.ReferenceFact;
import io.yangguang.publication.reference.model.ReferenceSnapshot;
import io.yangguang.publication.reference.model.RuleVersion;
import io.yangguang.time.BusinessClock;
import io.yangguang.workingdays.CalendarYear;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows calendars and rules: a calendar moves terms, hundreds of rows; a rule changed under the
 * same version moves its own terms; and both leave closed obligations as they are. What leads to
 * the same dates and the same explanation is not written, so a second import does nothing.
 */
@ApplicationScoped
class Recomputation implements ReferenceListener {
    private final TermRows terms;
    private final Reassessment reassessment;
    private final StandingRows standings;
    private final Outbox outbox;
    private final BusinessClock clock;

    Recomputation(
            TermRows terms,
            Reassessment reassessment,
            StandingRows standings,
            Outbox outbox,
            BusinessClock clock) {
        this.terms = terms;
        this.reassessment = reassessment;
        this.standings = standings;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void changed(ReferenceChange change) {
        boolean reconsider = false;
        for (ReferenceFact fact : change.facts()) {
            switch (fact) {
                case ReferenceFact.Calendar(CalendarEdition edition) -> {
                    calendar(edition.year(), change.after());
                    reconsider = true;
                }
                case ReferenceFact.Rule(RuleVersion rule) -> {
                    rule(rule, change);
                    reconsider = true;
                }
                case ReferenceFact.Body(var body) -> reassessment.body(body, change);
                case ReferenceFact.Item _, ReferenceFact.Channel _ -> {}
            }
        }
        if (reconsider) {
            standings.reconsider();
        }
    }

    private void calendar(CalendarYear year, ReferenceSnapshot after) {
        String number = year.notice().number();
        String reason =
                "%d年节假日安排第%d版%s"
                        .formatted(
                                year.year(),
                                year.edition(),
                                number.isEmpty() ? "" : "（" + number + "）");
        Window window = Window.of(year.year());
        replace(terms.touching(window.first(), window.last()), after, reason);
    }

    private void rule(RuleVersion rule, ReferenceChange change) {
        if (change.before().rule(rule.ruleId(), rule.version()).isPresent()) {
            replace(
                    terms.ofRule(rule.ruleId(), rule.version()),
                    change.after(),
                    "规则更正：" + rule.name());
        }
        reassessment.rule(rule, change);
    }

    private void replace(List<ComputedTerm> old, ReferenceSnapshot after, String reason) {
        Instant now = clock.now();
        List<ComputedTerm> moved = moved(old, after, now, reason);
        if (moved.isEmpty()) {
            return;
        }
        terms.replace(moved, reason, now);
        outbox.appendAll(
                moved.stream().map(term -> ObligationMessages.computed(term.row())).toList());
    }

    /**
     * Those of the terms that the reference data now explain otherwise, each as its next revision.
     */
    static List<ComputedTerm> moved(
            List<ComputedTerm> old, ReferenceSnapshot after, Instant now, String reason) {
        List<ComputedTerm> moved = new ArrayList<>();
        for (ComputedTerm before : old) {
            ComputedTerm next =
                    ComputedTerm.of(
                            before.row().key(), before.row().revision() + 1, after, now, reason);
            if (!before.explanation().equals(next.explanation())) {
                moved.add(next);
            }
        }
        return moved;
    }

    /**
     * The days that a notice of a year can bear on: it may set December days of the year before.
     */
    record Window(LocalDate first, LocalDate last) {
        static Window of(int year) {
            return new Window(LocalDate.of(year - 1, 12, 1), LocalDate.of(year, 12, 31));
        }
    }
}
