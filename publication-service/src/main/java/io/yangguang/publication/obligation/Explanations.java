package io.yangguang.publication.obligation;

import io.yangguang.publication.obligation.ObligationDetail.AsKnown;
import io.yangguang.publication.obligation.ObligationDetail.ExplanationView;
import io.yangguang.publication.obligation.ObligationDetail.ShowUntil;
import io.yangguang.publication.obligation.ObligationDetail.SupersededRule;
import io.yangguang.publication.obligation.ObligationDetail.TargetView;
import io.yangguang.publication.obligation.TermView.TriggerView;
import io.yangguang.publication.obligation.model.Applicable;
import io.yangguang.publication.obligation.model.DutyTerm;
import io.yangguang.publication.obligation.model.ObligationState.Fulfilled;
import io.yangguang.publication.obligation.model.Resolution;
import io.yangguang.publication.record.model.RecordVersion.Trigger;
import io.yangguang.publication.reference.Replica;
import io.yangguang.publication.reference.model.ReferenceSnapshot;
import io.yangguang.publication.reference.model.RuleVersion;
import io.yangguang.time.BusinessClock;
import io.yangguang.workingdays.Counting;
import io.yangguang.workingdays.Term;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what the due date of one obligation rests on. */
@ApplicationScoped
class Explanations {
    private final TermRows terms;
    private final ObligationRows obligations;
    private final Replica replica;
    private final BusinessClock clock;

    Explanations(TermRows terms, ObligationRows obligations, Replica replica, BusinessClock clock) {
        this.terms = terms;
        this.obligations = obligations;
        this.replica = replica;
        this.clock = clock;
    }

    /**
     * @param asKnownOn adds what was due under the rules and notices known at the end of that day
     */
    ObligationDetail of(
            ObligationRow duty, TermRow term, ObligationView view, @Nullable LocalDate asKnownOn) {
        ReferenceSnapshot now = replica.snapshot();
        @Nullable Closing closing = duty.closing();
        ReferenceSnapshot then = closing == null ? now : now.asKnownOn(lastDecided(duty, closing));
        Resolution resolution = Assessment.resolve(duty.facts(), duty.bodyId(), then);
        return new ObligationDetail(
                view,
                duty.assessedAt(),
                closing == null ? now.responsibleFor(duty.bodyId()) : closing.responsibleBodyId(),
                closing == null ? null : closing.ground(),
                closing == null ? null : closing.reason(),
                explanation(duty, term, view.term().revision(), resolution, now),
                targets(resolution, now),
                closing == null
                        ? BeforeEventView.of(resolution.beforeEvent(), now, clock.today(), false)
                        : BeforeEventView.thaw(closing.checks()),
                showUntil(closing, resolution, now).orElse(null),
                asKnownOn == null ? null : asKnown(duty, asKnownOn, now));
    }

    private ExplanationView explanation(
            ObligationRow duty,
            TermRow term,
            int revision,
            Resolution resolution,
            ReferenceSnapshot now) {
        TermExplanation stored = terms.explanation(term.id(), revision).orElseThrow();
        Optional<RuleVersion> rule = now.rule(stored.ruleId(), stored.ruleVersion());
        Trigger trigger =
                rule.flatMap(governing -> duty.facts().triggerFor(governing.trigger()))
                        .orElseGet(duty.facts()::formed);
        return new ExplanationView(
                TriggerView.of(trigger),
                rule.map(RuleView::of).orElse(null),
                stored.counting(),
                note(stored.counting()),
                RunView.of(stored.runs()),
                stored.unrolledDueOn(),
                stored.dueOn(),
                stored.earliest(),
                stored.latest(),
                stored.provisional(),
                stored.recount(),
                resolution.superseded().stream().map(SupersededRule::of).toList(),
                terms.replaced(term.id(), revision),
                obligations.reassigned(duty.id()));
    }

    static String note(Counting counting) {
        return switch (counting) {
            case WORKING_DAYS_AFTER -> "当日不计入，自下一日起只计工作日（民法典第二百零一条）；届满日24时前完成为按时";
            case CALENDAR_DAYS_AFTER -> "当日不计入，自下一日起逐日计算（民法典第二百零一条），末日不顺延";
            case CALENDAR_DAYS_AFTER_ROLLED -> "当日不计入，自下一日起逐日计算（民法典第二百零一条）；末日为休息日的顺延（第二百零三条）";
            case WORKING_DAYS_BEFORE -> "公开日与截止日之间须有足额工作日，不顺延";
            case CALENDAR_DAYS_BEFORE -> "公开日与截止日之间须有足额自然日，不顺延";
        };
    }

    private static List<TargetView> targets(Resolution resolution, ReferenceSnapshot now) {
        return resolution.targets().stream()
                .map(target -> {
                    Trigger trigger = Objects.requireNonNull(target.trigger());
                    Term term = DutyTerm.of(target.rule(), trigger.on(), now.calendar()).term();
                    return new TargetView(
                            RuleView.of(target.rule()),
                            TriggerView.of(trigger),
                            term.due(),
                            term.provisional());
                })
                .toList();
    }

    /** 公示期: counted from publication; of several the longest. */
    private static Optional<ShowUntil> showUntil(
            @Nullable Closing closing, Resolution resolution, ReferenceSnapshot now) {
        if (closing == null || !(closing.state() instanceof Fulfilled fulfilled)) {
            return Optional.empty();
        }
        LocalDate published = dayOf(fulfilled.at());
        return resolution.showAtLeast().stream()
                .map(Applicable::rule)
                .map(rule -> showUntil(rule, published, now))
                .max(Comparator.comparing(ShowUntil::until));
    }

    private static ShowUntil showUntil(
            RuleVersion rule, LocalDate published, ReferenceSnapshot now) {
        Term term = DutyTerm.of(rule, published, now.calendar()).term();
        return new ShowUntil(RuleView.of(rule), published, term.due(), term.provisional());
    }

    private static AsKnown asKnown(ObligationRow duty, LocalDate on, ReferenceSnapshot now) {
        ReferenceSnapshot known = now.asKnownOn(on);
        Optional<Applicable> winner =
                Assessment.resolve(duty.facts(), duty.bodyId(), known).publishBy();
        if (winner.isEmpty() || !known.hasCalendar()) {
            return new AsKnown(
                    on, winner.map(Applicable::rule).map(RuleView::of).orElse(null), null, false);
        }
        RuleVersion rule = winner.get().rule();
        Term term =
                DutyTerm.of(rule, TermKey.of(winner.get()).triggerOn(), known.calendar()).term();
        return new AsKnown(on, RuleView.of(rule), term.due(), term.provisional());
    }

    /**
     * The rules that were looked at last: at closing, or at assessment when it was public before.
     */
    private static LocalDate lastDecided(ObligationRow duty, Closing closing) {
        Instant closed = closing.state().at();
        return dayOf(closed.isAfter(duty.assessedAt()) ? closed : duty.assessedAt());
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, BusinessClock.ZONE);
    }
}
