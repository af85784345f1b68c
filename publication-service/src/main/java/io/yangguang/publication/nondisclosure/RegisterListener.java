package io.yangguang.publication.nondisclosure;

import io.yangguang.audit.Audit;
import io.yangguang.ids.Ids;
import io.yangguang.publication.negativelist.model.Ground;
import io.yangguang.publication.nondisclosure.Bases.Matter;
import io.yangguang.publication.nondisclosure.model.Basis;
import io.yangguang.publication.nondisclosure.model.Entry;
import io.yangguang.publication.nondisclosure.model.EntryCommand;
import io.yangguang.publication.nondisclosure.model.EntryFacts;
import io.yangguang.publication.nondisclosure.model.EntryOutcome.Accepted;
import io.yangguang.publication.nondisclosure.model.EntryRules;
import io.yangguang.publication.nondisclosure.model.EntryState.InForce;
import io.yangguang.publication.nondisclosure.model.Kind;
import io.yangguang.publication.record.model.RecordVersion.Attribute;
import io.yangguang.publication.review.DecisionListener;
import io.yangguang.publication.review.model.Review;
import io.yangguang.publication.review.model.ReviewState.Approved;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;

/** Keeps the register in the transaction of the approval: enters, and ends what is superseded. */
@ApplicationScoped
class RegisterListener implements DecisionListener {

    private final EntryRows rows;
    private final EvaluationRows evaluations;
    private final IntervalRows intervals;
    private final Bases bases;
    private final Ids ids;
    private final Audit audit;

    RegisterListener(
            EntryRows rows,
            EvaluationRows evaluations,
            IntervalRows intervals,
            Bases bases,
            Ids ids,
            Audit audit) {
        this.rows = rows;
        this.evaluations = evaluations;
        this.intervals = intervals;
        this.bases = bases;
        this.ids = ids;
        this.audit = audit;
    }

    @Override
    public void approved(Review review) {
        if (review.state() instanceof Approved(var attribute)) {
            var decision = Objects.requireNonNull(review.decision());
            var today = LocalDate.ofInstant(decision.at(), BusinessClock.ZONE);
            Kind.of(attribute).ifPresent(kind -> enter(review, decision, attribute, kind, today));
            if (Kind.forPublication(attribute)) {
                supersede(review, decision, today);
            }
        }
    }

    private void enter(
            Review review,
            Review.Decision decision,
            Attribute attribute,
            Kind kind,
            LocalDate today) {
        var matter = new Matter(review.bodyId(), review.divisionCode(), review.itemCode(), today);
        var basis =
                bases.read(kind, attribute.ground(), attribute.reason(), matter)
                        .orElseGet(() -> Basis.of(Ground.UNSPECIFIED, attribute.ground()));
        var entry =
                new Entry(
                        ids.next(),
                        1,
                        review.id(),
                        review.recordId(),
                        review.recordVersion(),
                        review.bodyId(),
                        review.divisionCode(),
                        review.itemCode(),
                        kind,
                        basis,
                        attribute.reason(),
                        decision.by(),
                        decision.by(),
                        decision.at(),
                        new InForce(today.plusMonths(intervals.of(basis.ground()).months())));
        rows.insert(entry);
        rows.addStep(entry, "ENTER", decision.by(), attribute.reason(), decision.at());
        audit.record("non-disclosure.entered", "non-disclosure", entry.id().toString(), null, null);
    }

    private void supersede(Review review, Review.Decision decision, LocalDate today) {
        var command = new EntryCommand.Supersede(review.recordVersion());
        for (var entry : rows.lockedBefore(review.recordId(), review.recordVersion())) {
            var facts = new EntryFacts(entry.decidedBy(), entry.recordVersion(), today, today);
            if (EntryRules.decide(entry.state(), facts, command) instanceof Accepted(var next)) {
                var ended = entry.with(entry.basis(), next);
                rows.update(ended);
                rows.addStep(ended, "SUPERSEDE", decision.by(), null, decision.at());
                evaluations.close(entry.id(), "SUPERSEDE", decision.by(), decision.at());
                audit.record(
                        "non-disclosure.superseded",
                        "non-disclosure",
                        entry.id().toString(),
                        null,
                        null);
            }
        }
    }
}
