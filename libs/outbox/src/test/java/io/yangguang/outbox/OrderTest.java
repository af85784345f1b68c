package io.yangguang.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.yangguang.inbox.Effects;
import io.yangguang.testing.CloudEvent;
import io.yangguang.testing.StackResource;
import io.yangguang.testing.TestTopics;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "outbox"),
            @ResourceArg(name = "kafka", value = "true")
        })
class OrderTest {

    private static final int WRITERS = 64;
    private static final int EACH = 10;
    private static final int KEYS = 24;
    private static final Duration HELD = Duration.ofSeconds(5);

    @Inject Outbox outbox;
    @Inject AgroalDataSource dataSource;
    @Inject Effects effects;

    @Test
    void nothingIsSkippedAndAHeldTransactionDelaysOnlyItself() throws Exception {
        String run = UUID.randomUUID().toString();
        String held = run + "/held";
        var appended = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            long begin = System.nanoTime();
            Future<Long> holder =
                    threads.submit(() -> {
                        increment(
                                held,
                                () -> {},
                                () -> {
                                    appended.countDown();
                                    release.await();
                                });
                        return System.nanoTime();
                    });
            appended.await();
            List<Future<?>> writers = new ArrayList<>();
            for (int seed = 0; seed < WRITERS; seed++) {
                var random = new Random(seed);
                writers.add(threads.submit(() -> write(run, random)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            Patience.until(() -> told(run).size() >= WRITERS * EACH);
            Thread.sleep(Duration.ofNanos(Math.max(0, begin + HELD.toNanos() - System.nanoTime())));
            assertThat(told(run))
                    .hasSize(WRITERS * EACH)
                    .noneMatch(event -> event.subject().equals(held));

            release.countDown();
            long committed = holder.get();
            Patience.until(() -> told(run).size() > WRITERS * EACH);
            assertThat(Duration.ofNanos(System.nanoTime() - committed))
                    .isLessThan(Duration.ofSeconds(3));
        }

        List<CloudEvent> all = told(run);
        assertThat(all).extracting(CloudEvent::id).doesNotHaveDuplicates();
        Patience.until(() -> effects.of(held).size() == 1);
        for (int key = 0; key < KEYS; key++) {
            String subject = run + "/" + key;
            List<Integer> expected = IntStream.rangeClosed(1, version(subject)).boxed().toList();
            assertThat(
                            all.stream()
                                    .filter(e -> e.subject().equals(subject))
                                    .map(e -> e.data().path("version").asInt()))
                    .as(subject)
                    .containsExactlyElementsOf(expected);
            Patience.until(() -> effects.of(subject).size() >= expected.size());
            assertThat(effects.of(subject)).isEqualTo(expected);
        }
    }

    private Void write(String run, Random random) {
        for (int i = 0; i < EACH; i++) {
            increment(
                    run + "/" + random.nextInt(KEYS),
                    () -> Thread.sleep(random.nextInt(20)),
                    () -> Thread.sleep(random.nextInt(20)));
        }
        return null;
    }

    private void increment(String subject, Step beforeAppend, Step beforeCommit) {
        QuarkusTransaction.requiringNew()
                .timeout(60)
                .call(() -> {
                    try (var connection = dataSource.getConnection()) {
                        int version = Counters.increment(connection, subject);
                        beforeAppend.go();
                        outbox.append(Counters.event(TestTopicSpecs.COUNTED, subject, version));
                        beforeCommit.go();
                        return version;
                    }
                });
    }

    private interface Step {
        void go() throws Exception;
    }

    private int version(String subject) throws Exception {
        try (var connection = dataSource.getConnection();
                var select =
                        connection.prepareStatement("SELECT version FROM counter WHERE id = ?")) {
            select.setString(1, subject);
            try (var found = select.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    private static List<CloudEvent> told(String run) {
        return TestTopics.read(TestTopicSpecs.COUNTED).stream()
                .filter(e -> e.subject().startsWith(run))
                .toList();
    }
}
