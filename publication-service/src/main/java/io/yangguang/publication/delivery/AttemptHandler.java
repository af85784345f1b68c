package io.yangguang.publication.delivery;

import io.yangguang.ids.Ids;
import io.yangguang.outbox.Outbox;
import io.yangguang.publication.delivery.TargetAdapter.Report;
import io.yangguang.publication.delivery.model.Answer;
import io.yangguang.publication.delivery.model.DeliveryRules;
import io.yangguang.publication.delivery.model.DeliveryState;
import io.yangguang.publication.delivery.model.Next;
import io.yangguang.publication.delivery.model.Step;
import io.yangguang.publication.delivery.model.Timing;
import io.yangguang.time.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** The two short transactions around an attempt; the attempt itself happens between them. */
@ApplicationScoped
class AttemptHandler {

    private static final Logger LOG = Logger.getLogger(AttemptHandler.class);

    private final DeliveryRows deliveries;
    private final AttemptRows attempts;
    private final Outbox outbox;
    private final Ids ids;
    private final SystemClock clock;
    private final DeliverySettings settings;
    private final Timing timing;

    AttemptHandler(
            DeliveryRows deliveries,
            AttemptRows attempts,
            Outbox outbox,
            Ids ids,
            SystemClock clock,
            DeliverySettings settings) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
        this.timing = settings.timing();
    }

    /** Takes what is due; each is on record as possibly sent before it is. */
    @Transactional
    List<Dispatch> claim(int atMost) {
        Instant now = clock.now();
        List<Dispatch> taken = new ArrayList<>();
        for (DeliveryRows.Due due : deliveries.due(now, atMost)) {
            DeliveryRow row = due.row();
            DeliveryState state = row.state();
            boolean ask = DeliveryRules.asks(state) && !row.resend();
            var lease = new DeliveryRows.Lease(ids.next(), now, now.plus(settings.lease()));
            deliveries.depart(row, DeliveryRules.departing(state), ask, lease);
            if (!ask) {
                attempts.begin(row.id(), false, lease.id(), now);
            }
            taken.add(new Dispatch(row.id(), row.target(), due.payload(), ask, lease.id(), now));
        }
        return taken;
    }

    /**
     * Keeps what an attempt brought. Whoever comes after his lease may still bring a receipt, but
     * nothing less: another attempt may be under way.
     */
    @Transactional
    void save(Dispatch dispatch, Report report) {
        Instant now = clock.now();
        DeliveryRow row = deliveries.lock(dispatch.deliveryId()).orElseThrow();
        DeliveryState before = row.state();
        Step step = DeliveryRules.decide(before, report.answer(), deliveries.laterExists(row));
        keepAttempt(dispatch, report, step, now);
        boolean confirmed = report.answer() instanceof Answer.Confirmed;
        if (!dispatch.lease().equals(row.lease()) && !confirmed) {
            return;
        }
        boolean resend = row.resend() && !(confirmed && !dispatch.ask());
        int tries = step.changes(before) ? 0 : row.tries();
        deliveries.save(
                row.id(),
                step.state(),
                visibleAt(row, report.answer(), step.state()),
                timing.at(
                        resend ? urgent(step.next()) : step.next(),
                        step.state(),
                        now,
                        tries,
                        ThreadLocalRandom.current().nextDouble()),
                tries + 1,
                resend);
        step.announced()
                .ifPresent(ruling -> {
                    var receipt = step.state().held().orElseThrow();
                    outbox.append(DeliveryMessages.of(row, receipt, ruling, now));
                    LOG.infof(
                            "verdict %s, revision %d: delivery %s",
                            ruling.verdict(), ruling.revision(), row.id());
                });
    }

    private void keepAttempt(Dispatch dispatch, Report report, Step step, Instant now) {
        boolean news = !step.outcome().equals("UNCHANGED");
        if (dispatch.ask() && news) {
            attempts.begin(dispatch.deliveryId(), true, dispatch.lease(), dispatch.startedAt());
        }
        attempts.end(
                dispatch.lease(),
                dispatch.startedAt(),
                now,
                report.httpStatus(),
                step.outcome(),
                step.text());
    }

    /** A person waits for the resending: it does not wait for the next look at an old verdict. */
    private static Next urgent(Next next) {
        return next instanceof Next.Wait ? next : new Next.Retry();
    }

    private static Optional<Instant> visibleAt(
            DeliveryRow row, Answer answer, DeliveryState state) {
        if (!(state instanceof DeliveryState.Accepted)) {
            return Optional.empty();
        }
        return answer instanceof Answer.Confirmed confirmed
                ? confirmed.visibleAt()
                : Optional.ofNullable(row.visibleAt());
    }
}
