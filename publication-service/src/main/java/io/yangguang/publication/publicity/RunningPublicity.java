package io.yangguang.publication.publicity;

import io.yangguang.ids.Ids;
import io.yangguang.publication.disclosure.DisclosureGate;
import io.yangguang.publication.disclosure.DisclosureListener;
import io.yangguang.publication.disclosure.Obstacle;
import io.yangguang.publication.disclosure.model.Disclosure;
import io.yangguang.publication.disclosure.model.DownAct;
import io.yangguang.publication.disclosure.model.Ground;
import io.yangguang.publication.disclosure.model.PublishedVersion;
import io.yangguang.publication.disclosure.model.VersionAct;
import io.yangguang.publication.obligation.model.Applicable;
import io.yangguang.publication.obligation.model.DutyFacts;
import io.yangguang.publication.obligation.model.RuleResolution;
import io.yangguang.publication.publicity.model.Period;
import io.yangguang.publication.publicity.model.Period.Basis;
import io.yangguang.publication.publicity.model.PublicityCommand;
import io.yangguang.publication.publicity.model.PublicityOutcome;
import io.yangguang.publication.publicity.model.PublicityRules;
import io.yangguang.publication.publicity.model.PublicityState;
import io.yangguang.publication.publicity.model.PublicityTerm;
import io.yangguang.publication.reference.Replica;
import io.yangguang.publication.reference.model.BodyState;
import io.yangguang.publication.reference.model.Calendars;
import io.yangguang.publication.reference.model.RuleVersion;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Opens a period with the publication that must be shown, and stands in the way of its end. */
@ApplicationScoped
class RunningPublicity implements DisclosureListener, DisclosureGate {

    private final PublicityRows rows;
    private final PublicityClosing closing;
    private final Replica replica;
    private final BusinessClock clock;
    private final Ids ids;

    RunningPublicity(
            PublicityRows rows,
            PublicityClosing closing,
            Replica replica,
            BusinessClock clock,
            Ids ids) {
        this.rows = rows;
        this.closing = closing;
        this.replica = replica;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Optional<Obstacle> replacing(Disclosure live, VersionAct act) {
        return obstacle(live, new PublicityCommand.Replace(act));
    }

    @Override
    public Optional<Obstacle> takingDown(Disclosure live, DownAct act, Ground ground) {
        return obstacle(live, new PublicityCommand.ComeDown(ground));
    }

    private Optional<Obstacle> obstacle(Disclosure live, PublicityCommand command) {
        var running = rows.lockedRunning(live.recordId());
        if (running.isEmpty()) {
            return Optional.empty();
        }
        var period = running.get();
        var outcome = PublicityRules.decide(period.state(), command, clock.today());
        return outcome instanceof PublicityOutcome.Rejected
                        && period.state() instanceof PublicityState.Running(var until, var away)
                ? Optional.of(new Obstacle.PublicityRunning(period.id(), until, away))
                : Optional.empty();
    }

    @Override
    public void takenDown(Disclosure disclosure, Disclosure.Withdrawal withdrawal) {
        apply(disclosure, new PublicityCommand.ComeDown(withdrawal.ground()));
    }

    private void apply(Disclosure disclosure, PublicityCommand command) {
        rows.lockedRunning(disclosure.recordId())
                .ifPresent(period -> {
                    if (PublicityRules.decide(period.state(), command, clock.today())
                            instanceof PublicityOutcome.Became(var next)) {
                        closing.close(period, next);
                    }
                });
    }

    /** What is only put right goes on being shown; everything else begins to be shown now. */
    @Override
    public void madePublic(PublishedVersion published) {
        if (published.act() == VersionAct.CORRECTED) {
            return;
        }
        rows.lockedRunning(published.recordId())
                .ifPresent(
                        before -> closing.close(before, new PublicityState.Ended(clock.today())));
        longest(published)
                .ifPresent(found ->
                        rows.insert(
                                period(published, found),
                                found.term(),
                                replica.snapshot().calendarRevision()));
    }

    private record Found(RuleVersion rule, LocalDate start, PublicityTerm term) {}

    /** Of several rules the one that ends last, so that all are kept. */
    private Optional<Found> longest(PublishedVersion published) {
        var record = published.record();
        var reference = replica.snapshot();
        var applies =
                reference.body(record.bodyId()).map(BodyState::regulationApplies).orElse(true);
        var start = published.publishedAt().atZone(BusinessClock.ZONE).toLocalDate();
        return RuleResolution.resolve(DutyFacts.of(record), applies, reference.rules())
                .showAtLeast()
                .stream()
                .map(Applicable::rule)
                .filter(rule -> rule.amount() > 0)
                .map(rule ->
                        new Found(
                                rule,
                                start,
                                PublicityTerm.of(
                                        start,
                                        rule.amount(),
                                        rule.unit(),
                                        Set.of(),
                                        Calendars.from(start, reference))))
                .max(Comparator.comparing(found -> found.term().term().latest()));
    }

    private Period period(PublishedVersion published, Found found) {
        var record = published.record();
        var rule = found.rule();
        var term = found.term().term();
        return new Period(
                ids.next(),
                1,
                record.recordId(),
                record.version(),
                record.bodyId(),
                record.divisionCode(),
                record.itemCode(),
                record.title(),
                new Basis(
                        rule.ruleId(),
                        rule.version(),
                        rule.code(),
                        rule.name(),
                        rule.basis().document(),
                        rule.basis().article(),
                        rule.amount(),
                        rule.unit()),
                rows.reading(rule.code()),
                published.publishedAt(),
                found.start(),
                term.due(),
                term.earliest(),
                term.latest(),
                term.provisional(),
                new PublicityState.Running(term.latest(), false));
    }
}
