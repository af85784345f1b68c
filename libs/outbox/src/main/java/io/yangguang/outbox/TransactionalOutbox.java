package io.yangguang.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes on the connection of the running transaction and wakes the relay when it commits. */
@ApplicationScoped
class TransactionalOutbox implements Outbox {

    /** Kafka's limit stands at 2 MiB; the rest is for key and headers. */
    static final int LARGEST_DATA = 3 * 512 * 1024;

    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;
    private final Set<String> topics;

    TransactionalOutbox(
            AgroalDataSource dataSource,
            TransactionSynchronizationRegistry transaction,
            OutboxRelay relay,
            Instance<Topics> topics) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.relay = relay;
        this.topics =
                topics.stream()
                        .flatMap(declared -> declared.specs().stream())
                        .map(TopicSpec::name)
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void appendAll(List<OutgoingEvent> events) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("Expected a transaction to append events in");
        }
        if (events.isEmpty()) {
            return;
        }
        var traceparent = Traces.current().orElse(null);
        List<StoredEvent> rows =
                events.stream()
                        .map(event ->
                                new StoredEvent(
                                        0,
                                        event.id(),
                                        event.type(),
                                        declared(event),
                                        event.subject(),
                                        event.time(),
                                        data(event),
                                        traceparent))
                        .toList();
        try (var connection = dataSource.getConnection()) {
            OutboxRows.insert(connection, rows);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write to the outbox", e);
        }
        wakeAfterCommit();
    }

    private String declared(OutgoingEvent event) {
        if (!topics.contains(event.topic())) {
            throw new IllegalArgumentException(
                    "Expected one of the declared topics %s, but got '%s'"
                            .formatted(topics, event.topic()));
        }
        return event.topic();
    }

    private static String data(OutgoingEvent event) {
        String data = EventJson.write(event.data());
        int size = data.getBytes(StandardCharsets.UTF_8).length;
        if (size > LARGEST_DATA) {
            throw new IllegalArgumentException(
                    "Expected at most %d bytes of data, but %s %s has %d"
                            .formatted(LARGEST_DATA, event.type(), event.subject(), size));
        }
        return data;
    }

    private void wakeAfterCommit() {
        if (transaction.getResource(TransactionalOutbox.class) != null) {
            return;
        }
        transaction.putResource(TransactionalOutbox.class, this);
        transaction.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {}

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            relay.wake();
                        }
                    }
                });
    }
}
