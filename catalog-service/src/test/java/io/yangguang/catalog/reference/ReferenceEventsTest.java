package io.yangguang.catalog.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;

import io.yangguang.catalog.Api;
import io.yangguang.catalog.CatalogTest;
import io.yangguang.catalog.Streams;
import io.yangguang.testing.CloudEvent;
import io.yangguang.testing.EventSchemas;
import io.yangguang.testing.TestTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@CatalogTest
class ReferenceEventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ReferenceRevision revision;

    ReferenceEventsTest(ReferenceRevision revision) {
        this.revision = revision;
    }

    private static long revisionOf(CloudEvent event) {
        return event.data().path("referenceRevision").asLong();
    }

    private List<CloudEvent> topicUpTo(long wanted) {
        TestTopics.await(Streams.REFERENCE, PATIENCE, event -> revisionOf(event) >= wanted);
        return TestTopics.read(Streams.REFERENCE);
    }

    private static void registerBody(String name) {
        Api.admin()
                .body(
                        "{\"divisionCode\": \"220800\", \"names\": [{\"name\": \"%s\"}]}"
                                .formatted(name))
                .post(Api.BASE + "/bodies")
                .then()
                .statusCode(201);
    }

    @Test
    void everyEventOnTheTopicKeepsItsSchema() {
        List<CloudEvent> events = topicUpTo(revision.current());

        Set<String> types = new HashSet<>();
        for (CloudEvent event : events) {
            EventSchemas.validate(event.type(), event.data());
            assertThat(event.source()).isEqualTo("/catalog-service");
            types.add(event.type());
        }

        assertThat(types)
                .containsExactlyInAnyOrder(
                        "io.yangguang.catalog.body-changed.v1",
                        "io.yangguang.catalog.item-changed.v1",
                        "io.yangguang.catalog.rule-changed.v1",
                        "io.yangguang.catalog.channel-changed.v1",
                        "io.yangguang.catalog.calendar-published.v1");
        assertThat(events)
                .extracting(CloudEvent::subject)
                .contains(
                        "body/00000000-0000-7000-8000-00000000000a",
                        "channel/GOVERNMENT_SITE",
                        "calendar/2020/2");
    }

    @Test
    void parallelWritersLeaveTheirEventsInTheOrderOfRevisions() throws Exception {
        long before = revision.current();
        String mark = Api.unique();
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            int number = writer;
            writers.add(() -> {
                for (int at = 0; at < 5; at++) {
                    registerBody("并发" + mark + "-" + number + "-" + at);
                }
                return true;
            });
        }

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(writers)) {
                assertThat(done.get()).isTrue();
            }
        }
        long after = revision.current();

        List<Long> fresh =
                topicUpTo(after).stream()
                        .map(ReferenceEventsTest::revisionOf)
                        .filter(value -> value > before && value <= after)
                        .toList();
        assertThat(fresh).isSorted().doesNotHaveDuplicates().hasSize((int) (after - before));
        assertThat(after - before).isGreaterThanOrEqualTo(40);
    }

    @Test
    void refusedChangeRaisesNothing() {
        long before = revision.current();

        Api.admin()
                .header("If-Match", "\"99\"")
                .body("{\"name\": \"别名\", \"from\": \"2026-01-01\"}")
                .post(Api.BASE + "/bodies/00000000-0000-7000-8000-00000000000a/renaming")
                .then()
                .statusCode(412);

        assertThat(revision.current()).isEqualTo(before);
    }

    @Test
    void reEmissionSaysTheSameUnderTheSameIds() {
        long at = revision.current();
        List<CloudEvent> first = topicUpTo(at);

        int events =
                Api.admin()
                        .post(Api.BASE + "/reference/re-emission")
                        .then()
                        .statusCode(200)
                        .body("events", greaterThan(100))
                        .extract()
                        .path("events");

        List<CloudEvent> all = awaitCount(first.size() + events);
        List<CloudEvent> again = all.subList(all.size() - events, all.size());
        Map<String, CloudEvent> latest = new HashMap<>();
        first.forEach(event -> latest.put(event.subject(), event));
        assertThat(again).extracting(ReferenceEventsTest::revisionOf).isSorted();
        for (CloudEvent event : again) {
            CloudEvent known = latest.get(event.subject());
            assertThat(known).as(event.subject()).isNotNull();
            assertThat(event.id()).isEqualTo(known.id());
            assertThat(event.data()).isEqualTo(known.data());
        }
    }

    private static List<CloudEvent> awaitCount(int wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<CloudEvent> all = TestTopics.read(Streams.REFERENCE);
        while (all.size() < wanted && System.nanoTime() < deadline) {
            all = TestTopics.read(Streams.REFERENCE);
        }
        assertThat(all).hasSize(wanted);
        return all;
    }
}
