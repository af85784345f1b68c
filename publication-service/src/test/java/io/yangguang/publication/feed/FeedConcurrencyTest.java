package io.yangguang.publication.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.yangguang.publication.attachment.CatalogResource;
import io.yangguang.publication.feed.model.FeedEntry;
import io.yangguang.rest.Cursors;
import io.yangguang.testing.StackResource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * Writers commit out of order, one holds its transaction open all the time, other replicas sequence
 * too, and readers with all page sizes follow: nobody skips, nobody sees twice, and only the held
 * transaction is late.
 */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "publication"),
            @ResourceArg(name = "kafka", value = "true")
        })
@WithTestResource(value = CatalogResource.class, scope = TestResourceScope.GLOBAL)
class FeedConcurrencyTest {

    private static final int WRITERS = 64;
    private static final int EACH = 20;
    private static final int[] PAGES = {1, 2, 3, 7, 10, 50, 333, 1000};
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final long PATIENCE = Duration.ofSeconds(40).toNanos();

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Inject FeedReader reader;
    @Inject FeedSequencingHandler sequencer;

    private volatile boolean replicasRun = true;
    private final Set<UUID> committed = ConcurrentHashMap.newKeySet();

    @Test
    void outOfOrderCommitsAreNeverSkippedAndAHeldOneDelaysOnlyItself() throws Exception {
        var start = Cursors.encode(reader.read(null, true, 1, Duration.ZERO).previous().keys());
        var heldRecord = UUID.randomUUID();
        var wanted = WRITERS * EACH;
        var othersSeen = new CountDownLatch(PAGES.length);

        try (var pool = Executors.newVirtualThreadPerTaskExecutor();
                var held = connect()) {
            insert(held, heldRecord);
            var readers = new ArrayList<Future<List<FeedEntry>>>();
            for (int page : PAGES) {
                readers.add(pool.submit(() -> follow(start, page, wanted, heldRecord, othersSeen)));
            }
            var others = replicas(pool);
            for (var writer : pool.invokeAll(writers())) {
                writer.get();
            }
            // All readers have all other entries while this transaction is still open.
            othersSeen.await();
            held.commit();

            var sequences = new HashSet<List<Long>>();
            for (var following : readers) {
                var entries = following.get();
                assertThat(entries).extracting(FeedEntry::entryId).doesNotHaveDuplicates();
                assertThat(entries).extracting(FeedEntry::recordId).containsAll(committed);
                assertThat(entries.getLast().recordId()).isEqualTo(heldRecord);
                sequences.add(entries.stream().map(FeedEntry::seq).toList());
            }
            assertThat(sequences).hasSize(1);
            assertDense(sequences.iterator().next());
            replicasRun = false;
            for (var other : others) {
                other.get();
            }
        }
        assertThat(committed).hasSize(wanted);
    }

    private static void assertDense(List<Long> sequence) {
        for (int i = 1; i < sequence.size(); i++) {
            assertThat(sequence.get(i)).isEqualTo(sequence.get(i - 1) + 1);
        }
    }

    private List<FeedEntry> follow(
            String start, int limit, int wanted, UUID last, CountDownLatch othersSeen) {
        long deadline = System.nanoTime() + PATIENCE;
        var seen = new ArrayList<FeedEntry>();
        var cursor = start;
        while (System.nanoTime() < deadline) {
            var page = reader.read(cursor, false, limit, WAIT);
            seen.addAll(page.entries());
            cursor = Cursors.encode(page.next().keys());
            if (seen.size() == wanted) {
                othersSeen.countDown();
            }
            if (!seen.isEmpty() && seen.getLast().recordId().equals(last)) {
                return seen;
            }
        }
        throw new AssertionError(
                "Pages of %d: only %d of %d".formatted(limit, seen.size(), wanted));
    }

    private List<Callable<Void>> writers() {
        var writers = new ArrayList<Callable<Void>>();
        for (int i = 0; i < WRITERS; i++) {
            var random = new Random(20260213L + i);
            writers.add(() -> {
                try (var connection = connect()) {
                    for (int each = 0; each < EACH; each++) {
                        var record = UUID.randomUUID();
                        insert(connection, record);
                        Thread.sleep(random.nextInt(60));
                        if (random.nextInt(10) == 0) {
                            connection.rollback();
                            insert(connection, record);
                        }
                        connection.commit();
                        committed.add(record);
                    }
                }
                return null;
            });
        }
        return writers;
    }

    /** Other replicas run the same sequencer beside ours. */
    private List<Future<?>> replicas(ExecutorService pool) {
        var running = new ArrayList<Future<?>>();
        for (int i = 0; i < 3; i++) {
            var random = new Random(i);
            running.add(
                    pool.submit(() -> {
                        while (replicasRun) {
                            sequencer.sequence(1 + random.nextInt(50));
                            Thread.sleep(random.nextInt(20));
                        }
                        return null;
                    }));
        }
        return running;
    }

    private Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
        return connection;
    }

    private static void insert(Connection connection, UUID record) throws SQLException {
        var fact = FeedTest.fact(record);
        try (var insert =
                connection.prepareStatement(
                        """
                        INSERT INTO feed_pending (entry_id, record_id, version, type, content_hash,
                            title, at, url)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, record);
            insert.setInt(3, fact.version());
            insert.setString(4, fact.type().name());
            insert.setString(5, fact.contentHash());
            insert.setString(6, fact.title());
            insert.setTimestamp(7, java.sql.Timestamp.from(fact.at()));
            insert.setString(8, fact.url());
            insert.executeUpdate();
        }
    }
}
