package io.yangguang.publication.takedown;

import io.yangguang.audit.Audit;
import io.yangguang.outbox.Outbox;
import io.yangguang.publication.disclosure.DisclosureGate;
import io.yangguang.publication.disclosure.DisclosureListener;
import io.yangguang.publication.disclosure.Obstacle;
import io.yangguang.publication.disclosure.model.Disclosure;
import io.yangguang.publication.disclosure.model.DownAct;
import io.yangguang.publication.disclosure.model.Ground;
import io.yangguang.publication.disclosure.model.VersionAct;
import io.yangguang.publication.reference.Replica;
import io.yangguang.publication.reference.model.Calendars;
import io.yangguang.publication.takedown.model.Duty;
import io.yangguang.publication.takedown.model.TakeDownRules;
import io.yangguang.publication.takedown.model.TakeDownRules.Event;
import io.yangguang.publication.takedown.model.TakeDownRules.Outcome;
import io.yangguang.publication.takedown.model.TakeDownState.Fulfilled;
import io.yangguang.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Follows the page: coming down fulfils its duties, and nothing else does. */
@ApplicationScoped
class OpenTakeDowns implements DisclosureListener, DisclosureGate {

    private final TakeDownRows rows;
    private final Replica replica;
    private final Outbox outbox;
    private final Audit audit;
    private final BusinessClock clock;

    OpenTakeDowns(
            TakeDownRows rows, Replica replica, Outbox outbox, Audit audit, BusinessClock clock) {
        this.rows = rows;
        this.replica = replica;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Obstacle> replacing(Disclosure live, VersionAct act) {
        return obstacle(live, new Event.Replaced(act));
    }

    @Override
    public Optional<Obstacle> takingDown(Disclosure live, DownAct act, Ground ground) {
        return obstacle(live, new Event.CameDown(clock.now(), act, ground, "", 0));
    }

    private Optional<Obstacle> obstacle(Disclosure live, Event event) {
        for (var duty : rows.lockedOpen(live.recordId())) {
            if (TakeDownRules.decide(duty.state(), event) instanceof Outcome.Refused(var why)) {
                return Optional.of(
                        switch (why) {
                            case TAKE_DOWN_FIRST ->
                                    new Obstacle.TakeDownFirst(duty.id(), duty.dueOn());
                            case PENALTY_GROUND_ASKED -> new Obstacle.PenaltyGroundAsked(duty.id());
                        });
            }
        }
        return Optional.empty();
    }

    @Override
    public void takenDown(Disclosure disclosure, Disclosure.Withdrawal withdrawal) {
        for (var duty : rows.lockedOpen(disclosure.recordId())) {
            var event =
                    new Event.CameDown(
                            withdrawal.at(),
                            withdrawal.act(),
                            withdrawal.ground(),
                            withdrawal.reason(),
                            late(duty, withdrawal.at()));
            if (TakeDownRules.decide(duty.state(), event) instanceof Outcome.Became(var next)
                    && next instanceof Fulfilled how) {
                rows.fulfil(duty.id(), how);
                outbox.append(TakeDownMessages.fulfilled(rows.find(duty.id()).orElseThrow(), how));
                audit.record(
                        "take-down-duty.fulfilled",
                        "take-down-duty",
                        duty.id().toString(),
                        null,
                        null);
            }
        }
    }

    private int late(Duty duty, Instant at) {
        var day = at.atZone(BusinessClock.ZONE).toLocalDate();
        return day.isAfter(duty.dueOn())
                ? Calendars.from(duty.decidedOn(), replica.snapshot())
                        .countWorkingDaysBetween(duty.dueOn(), day)
                : 0;
    }
}
