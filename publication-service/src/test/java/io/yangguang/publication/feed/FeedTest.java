package io.yangguang.publication.feed;

import static io.restassured.RestAssured.given;
import static io.yangguang.publication.Calls.published;
import static io.yangguang.publication.Calls.withdraw;
import static io.yangguang.publication.Fixtures.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.yangguang.publication.Fixtures;
import io.yangguang.publication.attachment.CatalogResource;
import io.yangguang.publication.feed.model.Announcement;
import io.yangguang.publication.feed.model.EntryType;
import io.yangguang.publication.sql.Database;
import io.yangguang.testing.StackResource;
import io.yangguang.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "publication"),
            @ResourceArg(name = "kafka", value = "true")
        })
@WithTestResource(value = CatalogResource.class, scope = TestResourceScope.GLOBAL)
class FeedTest {

    private static final String FEED = "/open/v1/feed";

    @Inject Fixtures fixtures;
    @Inject Announcements announcements;
    @Inject Database database;

    @BeforeEach
    void reference() {
        fixtures.reference();
    }

    @Test
    void theLifeOfARecordIsReadInOrderFromTheTurnRound() {
        String start = given().get(FEED + "?descending=true&limit=1").path("prev");
        var record = fixtures.record("信息流");
        published(record, 1);
        fixtures.put(fixtures.version(record, 2, "信息流（更正）"));
        String etag = published(record, 2).header("ETag");
        await(() -> mine(start, record).size() == 2);
        assertThat(mine(start, record))
                .extracting(entry -> entry.get("title"))
                .containsExactly("信息流", "信息流（更正）");

        withdraw(Tokens.publisher(), record, etag, Map.of("reason", "撤回")).then().statusCode(200);
        await(() -> mine(start, record).size() == 3);

        var entries = mine(start, record);
        assertThat(entries)
                .extracting(entry -> entry.get("type"))
                .containsExactly("published", "corrected", "withdrawn");
        assertThat(entries).extracting(entry -> entry.get("version")).containsExactly(1, 2, 2);
        assertThat(entries).extracting(entry -> entry.get("entryId")).doesNotHaveDuplicates();
        // The feed does not keep public what was taken down.
        assertThat(entries).allSatisfy(entry -> assertThat(entry).doesNotContainKey("title"));
        assertThat(entries)
                .allSatisfy(entry ->
                        assertThat(entry)
                                .containsEntry("url", "/open/v1/disclosures/" + record)
                                .containsKeys("contentHash", "at"));
    }

    private static List<Map<String, Object>> mine(String start, UUID record) {
        List<Map<String, Object>> items =
                follow(start.replace("limit=1", "limit=1000")).path("items");
        return items.stream().filter(e -> e.get("recordId").equals(record.toString())).toList();
    }

    private static Response follow(String link) {
        return given().urlEncodingEnabled(false).get(link);
    }

    @Test
    void aReaderWhoWaitsIsWokenByTheNextEntry() {
        String end = given().get(FEED + "?descending=true&limit=1").path("prev");
        var record = UUID.randomUUID();
        Thread.ofVirtual().start(() -> announceIn(Duration.ofMillis(300), record));

        long before = System.nanoTime();
        var page = follow(end + "&wait=20s");

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        page.then().statusCode(200).body("items", hasSize(1)).body("next", endsWith("&wait=20s"));
        assertThat(page.<String>path("items[0].recordId")).isEqualTo(record.toString());
    }

    private void announceIn(Duration pause, UUID record) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        QuarkusTransaction.requiringNew().run(() -> announcements.announce(fact(record)));
    }

    static Announcement fact(UUID record) {
        return new Announcement(
                record,
                1,
                EntryType.PUBLISHED,
                Fixtures.hash(record, 1),
                "并发",
                Instant.parse("2026-02-27T01:30:00Z"),
                "/open/v1/disclosures/" + record,
                "PUBLISHED",
                null);
    }

    /** One in ten may be later: the machine of a test run has other work too. */
    @Test
    void anEntryIsThereWithinASecond() {
        var waits = new ArrayList<Duration>();
        for (int i = 0; i < 20; i++) {
            String end = given().get(FEED + "?descending=true&limit=1").path("prev");
            QuarkusTransaction.requiringNew()
                    .run(() -> announcements.announce(fact(UUID.randomUUID())));
            long before = System.nanoTime();
            follow(end + "&wait=10s").then().body("items", hasSize(1));
            waits.add(Duration.ofNanos(System.nanoTime() - before));
        }
        Collections.sort(waits);
        assertThat(waits.get(17)).as("%s", waits).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void oneBadFactStopsNothing() {
        String end = given().get(FEED + "?descending=true&limit=1").path("prev");
        database.update(
                """
                INSERT INTO feed_pending (entry_id, record_id, type, at)
                VALUES (?, ?, 'EXPLODED', now())
                """,
                UUID.randomUUID(),
                UUID.randomUUID());
        var good = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> announcements.announce(fact(good)));

        var ten = end.replace("limit=1", "limit=10");
        await(() -> follow(ten).<List<Object>>path("items").size() == 2);
        follow(ten)
                .then()
                .body("items[0].problem", equalTo("条目类型无法识别"))
                .body("items[1].recordId", equalTo(good.toString()));
    }

    @Test
    void anEmptyPageKeepsAUsableNext() {
        String end = given().get(FEED + "?descending=true&limit=1").path("prev");
        var empty = follow(end);
        empty.then().statusCode(200).body("items", hasSize(0));

        QuarkusTransaction.requiringNew()
                .run(() -> announcements.announce(fact(UUID.randomUUID())));

        await(() -> follow(empty.path("next")).<List<Object>>path("items").size() == 1);
    }

    @Test
    void badInputIsRefused() {
        for (var bad :
                List.of("cursor=nonsense", "limit=0", "limit=1001", "wait=31s", "wait=soon")) {
            given().get(FEED + "?" + bad)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        var other = io.yangguang.rest.Cursors.encode("f1", "another-epoch", 1, "a");
        given().get(FEED + "?cursor=" + other)
                .then()
                .statusCode(410)
                .body("type", endsWith("feed-restarted"));
    }
}
