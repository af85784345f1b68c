package io.yangguang.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.yangguang.inbox.Message.Malformed;
import io.yangguang.inbox.Message.WellFormed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/** Takes batches: inbox rows and effect in one transaction. */
@ApplicationScoped
class BatchConsumer {

    private static final Logger LOG = Logger.getLogger(BatchConsumer.class);

    private final InboxRows inbox;
    private final ParkedRows parked;
    private final int timeoutSeconds;

    BatchConsumer(InboxRows inbox, ParkedRows parked, InboxConfig config) {
        this.inbox = inbox;
        this.parked = parked;
        this.timeoutSeconds = Math.toIntExact(config.timeout().toSeconds());
    }

    /**
     * One transaction for all; when one event is broken, one for each half, and so on down to it: a
     * few poisonous events among many cost a few more transactions, not one for each of their
     * neighbours. The order stays.
     */
    void take(Subscription subscription, List<Message> messages) {
        var events = new ArrayList<WellFormed>();
        for (Message message : messages) {
            switch (message) {
                case Malformed malformed -> park(subscription, malformed, malformed.reason());
                case WellFormed event -> events.add(event);
            }
        }
        if (!events.isEmpty()) {
            halve(subscription, events);
        }
    }

    private void halve(Subscription subscription, List<WellFormed> events) {
        if (events.size() == 1) {
            takeOne(subscription, events.getFirst(), true);
            return;
        }
        try {
            apply(subscription, events);
            return;
        } catch (RuntimeException | Error e) {
            if (Failures.of(e) != Failures.Of.EVENT) {
                throw e;
            }
            LOG.debugf(e, "%s: %d events failed together", subscription.consumer(), events.size());
        }
        int middle = events.size() / 2;
        halve(subscription, events.subList(0, middle));
        halve(subscription, events.subList(middle, events.size()));
    }

    /**
     * One transaction for each; what is broken is parked.
     *
     * @param patient whether a transaction that fails for no known reason is thrown, to be tried
     *     again, and not parked
     */
    void takeEach(Subscription subscription, List<Message> messages, boolean patient) {
        for (Message message : messages) {
            switch (message) {
                case Malformed malformed -> park(subscription, malformed, malformed.reason());
                case WellFormed event -> takeOne(subscription, event, patient);
            }
        }
    }

    private void takeOne(Subscription subscription, WellFormed event, boolean patient) {
        try {
            apply(subscription, List.of(event));
        } catch (RuntimeException | Error e) {
            boolean again =
                    switch (Failures.of(e)) {
                        case WORLD -> true;
                        case TRANSACTION -> patient;
                        case EVENT -> false;
                    };
            if (again) {
                throw e;
            }
            LOG.warnf(
                    e,
                    "%s: event %s parked (%s, subject %s)",
                    subscription.consumer(),
                    event.event().id(),
                    event.event().type(),
                    event.event().subject());
            park(subscription, event, Failures.reason(e));
        }
    }

    private void apply(Subscription subscription, List<WellFormed> messages) {
        List<IncomingEvent> events = messages.stream().map(WellFormed::event).toList();
        inTransaction(() -> {
            List<IncomingEvent> fresh = inbox.take(subscription.consumer(), events);
            if (!fresh.isEmpty()) {
                subscription.apply(fresh);
                // Told again by its source and good this time: no longer parked.
                parked.delete(subscription.consumer(), fresh);
            }
            return fresh.size();
        });
    }

    private void park(Subscription subscription, Message message, String reason) {
        inTransaction(() -> {
            parked.put(subscription.consumer(), message, reason);
            return true;
        });
    }

    private <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(timeoutSeconds).call(work);
    }
}
