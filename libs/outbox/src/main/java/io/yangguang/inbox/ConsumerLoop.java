package io.yangguang.inbox;

import io.yangguang.time.Backoff;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One subscription's thread: poll, take the batch, then commit its offsets. All happens between two
 * polls, so a partition cannot be taken away from under a batch; what another member reads again
 * after a lost session, the inbox recognises.
 */
final class ConsumerLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    /** So many failures of one batch in a row, and its events are tried one by one. */
    private static final int BATCH_TRIES = 3;

    /** So many, and an event whose transaction fails for no known reason is parked. */
    private static final int EVENT_TRIES = 10;

    private final Subscription subscription;
    private final BatchConsumer batches;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** Longest well below max.poll.interval.ms: a waiting member must not lose its partitions. */
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));

    private volatile @Nullable Consumer<byte[], byte[]> open;
    private volatile boolean joined;
    private volatile String trouble = "";
    private int failures;

    ConsumerLoop(
            Subscription subscription,
            BatchConsumer batches,
            Supplier<Consumer<byte[], byte[]>> consumers) {
        this.subscription = subscription;
        this.batches = batches;
        this.consumers = consumers;
    }

    String name() {
        return subscription.consumer();
    }

    /** Whether it was a member of its group at least once. */
    boolean joined() {
        return joined;
    }

    /** Empty while all goes well. */
    String trouble() {
        return trouble;
    }

    void stop() {
        stopped.countDown();
        Consumer<byte[], byte[]> consumer = open;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public void run() {
        try {
            while (running()) {
                try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                    open = consumer;
                    consumer.subscribe(subscription.topics(), new Joined());
                    consume(consumer);
                } catch (WakeupException _) {
                    // Asked to stop; the loop's condition says so.
                } catch (RuntimeException | Error e) {
                    pause("Kafka", e);
                } finally {
                    open = null;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void consume(Consumer<byte[], byte[]> consumer) throws InterruptedException {
        while (running()) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (records.isEmpty()) {
                continue;
            }
            try {
                take(records);
            } catch (RuntimeException | Error e) {
                failures++;
                rewind(consumer, records);
                pause("the database", e);
                continue;
            }
            failures = 0;
            recovered();
            commit(consumer, records);
        }
    }

    private void take(ConsumerRecords<byte[], byte[]> records) {
        List<Message> messages =
                StreamSupport.stream(records.spliterator(), false)
                        .filter(message -> message.value() != null)
                        .map(Message::of)
                        .toList();
        if (messages.isEmpty()) {
            return;
        }
        if (failures < BATCH_TRIES) {
            batches.take(subscription, messages);
        } else {
            batches.takeEach(subscription, messages, failures < EVENT_TRIES);
        }
    }

    private static void rewind(
            Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            if (consumer.assignment().contains(partition)) {
                consumer.seek(partition, records.records(partition).getFirst().offset());
            }
        }
    }

    private void commit(
            Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            long last = records.records(partition).getLast().offset();
            next.put(partition, new OffsetAndMetadata(last + 1));
        }
        try {
            consumer.commitSync(next);
        } catch (WakeupException e) {
            consumer.commitSync(next);
            throw e;
        } catch (CommitFailedException | RebalanceInProgressException e) {
            // The group goes on without this commit; whoever reads the batch again finds it taken.
            LOG.debugf(e, "%s: offsets not committed", name());
        }
    }

    private void pause(String where, Throwable failure) throws InterruptedException {
        if (!running()) {
            return;
        }
        if (trouble.isEmpty()) {
            LOG.warnf(failure, "%s: fails at %s; tries again", name(), where);
        } else {
            LOG.debugf(failure, "%s: still fails at %s", name(), where);
        }
        trouble = where + ": " + failure.getMessage();
        stopped.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void recovered() {
        if (!trouble.isEmpty()) {
            LOG.infof("%s: works again", name());
            trouble = "";
        }
        backoff.reset();
    }

    private boolean running() {
        return stopped.getCount() > 0;
    }

    private final class Joined implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            Objects.requireNonNull(partitions);
            joined = true;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // Nothing is open between two polls.
        }
    }
}
