package io.yangguang.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.yangguang.inbox.Message.Envelope;
import io.yangguang.inbox.ParkedRows.Stored;
import io.yangguang.outbox.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tries parked events again, when a person asks for it. */
@ApplicationScoped
class ReplayHandler implements ParkedEvents {

    private final ParkedRows parked;
    private final InboxRows inbox;
    private final Instance<Subscription> subscriptions;

    ReplayHandler(ParkedRows parked, InboxRows inbox, @Any Instance<Subscription> subscriptions) {
        this.parked = parked;
        this.inbox = inbox;
        this.subscriptions = subscriptions;
    }

    @Override
    public List<ParkedEvent> list(@Nullable String after, int limit) {
        UUID last = after == null || after.isEmpty() ? null : UUID.fromString(after);
        try {
            return parked.list(last, limit);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the parked events", e);
        }
    }

    @Override
    public void replay(UUID id) {
        try {
            QuarkusTransaction.requiringNew()
                    .call(() -> {
                        again(id);
                        return true;
                    });
        } catch (RuntimeException e) {
            if (!(e instanceof NoSuchElementException)) {
                noteFailure(id, e);
            }
            throw e;
        }
    }

    private void again(UUID id) throws SQLException {
        Stored stored =
                parked.lock(id)
                        .orElseThrow(() -> new NoSuchElementException("No parked event " + id));
        IncomingEvent event = event(stored);
        Subscription subscription = subscription(stored.consumer());
        List<IncomingEvent> fresh = inbox.take(stored.consumer(), List.of(event));
        if (!fresh.isEmpty()) {
            subscription.apply(fresh);
        }
        parked.delete(stored.consumer(), List.of(event));
    }

    private void noteFailure(UUID id, RuntimeException failure) {
        QuarkusTransaction.requiringNew()
                .call(() -> {
                    parked.failedAgain(id, Failures.reason(failure));
                    return true;
                });
    }

    private Subscription subscription(String consumer) {
        return subscriptions.stream()
                .filter(each -> each.consumer().equals(consumer))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "Expected a subscription '%s', but there is none"
                                        .formatted(consumer)));
    }

    private static IncomingEvent event(Stored stored) {
        Envelope envelope = stored.envelope();
        Instant time = envelope.time();
        if (!stored.wellFormed() || time == null) {
            throw new IllegalStateException(
                    "Expected a well-formed event, but: " + stored.reason());
        }
        return new IncomingEvent(
                envelope.eventId(),
                envelope.type(),
                envelope.source(),
                envelope.subject(),
                time,
                envelope.traceparent(),
                EventJson.read(envelope.text()),
                envelope.topic(),
                envelope.partition(),
                envelope.offset());
    }
}
