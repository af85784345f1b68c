package io.yangguang.publication.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.yangguang.inbox.ParkedEvent;
import io.yangguang.inbox.ParkedEvents;
import io.yangguang.publication.CatalogFeed;
import io.yangguang.publication.CatalogFeed.RecordDraft;
import io.yangguang.publication.PublicationTopics;
import io.yangguang.publication.obligation.model.RuleFixtures;
import io.yangguang.publication.reference.model.ItemVersion.ChannelPolicy;
import io.yangguang.publication.sql.Database;
import io.yangguang.testing.Servers;
import io.yangguang.testing.StackResource;
import io.yangguang.workingdays.BundledCalendars;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * 20 poisonous events among 2,000, on a real broker and a real database. A broken event is parked
 * with what came and why; neither other keys nor later versions of its own key wait for it.
 */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "publication"),
            @ResourceArg(name = "kafka", value = "true")
        })
class PoisonTest {

    private static final UUID BODY = UUID.fromString("00000000-0000-7000-8000-0000000000f5");
    private static final UUID ITEM = UUID.fromString("01990000-0000-7000-8000-00000000ff25");
    private static final String FORMED = "io.yangguang.catalog.record-formed.v1";
    private static final String CONSUMER = "records";

    /** A title that the database refuses while the curse is on. */
    private static final String CURSED = "毒事件";

    private static final int GOOD = 1_980;
    private static final int WAVE = 99;
    private static final Duration WAVES_APART = Duration.ofMillis(50);

    private static CatalogFeed feed;

    @Inject Database database;
    @Inject ParkedEvents parked;

    @BeforeAll
    static void reference() {
        feed = new CatalogFeed();
        feed.body(BODY, "220882", true, 1)
                .channel("GOVERNMENT_SITE", true)
                .item(ITEM, "P1-01", ChannelPolicy.ALL, "GOVERNMENT_SITE");
        RuleFixtures.ALL.forEach(feed::rule);
        BundledCalendars.all().forEach(feed::calendar);
    }

    @AfterAll
    static void close() {
        feed.close();
    }

    @AfterEach
    void lift() throws SQLException {
        asOwner("DROP TRIGGER IF EXISTS curse ON record_version");
    }

    @Test
    void twentyPoisonousEventsAmongTwoThousandHoldUpNobody() throws Exception {
        curse();
        tell(drafts(200), List.of());
        long healthy = tell(drafts(GOOD), List.of());

        var poison = poison();
        long beside = tell(drafts(GOOD), poison);

        System.out.printf(
                "p99 from sending to stored: %d ms without poison, %d ms beside %d poisonous"
                        + " events%n",
                healthy, beside, poison.size());
        assertThat(beside).as("p99 in ms beside poison; %d without", healthy).isLessThan(5_000);
        for (var event : poison) {
            CatalogFeed.await(event.kind(), () -> parkedOf(event.subject()).size() == 1);
            var kept = parkedOf(event.subject()).getFirst();
            assertThat(kept.reason()).as(event.kind()).contains(event.reason());
            assertThat(kept.data()).as(event.kind()).isEqualTo(event.text());
            assertThat(kept.type()).isEqualTo(FORMED);
        }
    }

    @Test
    void replayRestoresTheOrderOfAKeyWhoseLaterVersionsWentOn() throws Exception {
        curse();
        var cursed = draft();
        var twin = draft();
        tellFourVersions(cursed, CURSED);
        tellFourVersions(twin, "计划");

        CatalogFeed.await("versions 2 and 4", () -> versions(cursed).equals(List.of(2, 4)));
        CatalogFeed.await("the twin", () -> versions(twin).equals(List.of(1, 2, 3, 4)));
        CatalogFeed.await("two parked", () -> parkedOf(cursed.id().toString()).size() == 2);
        var kept = parkedOf(cursed.id().toString());
        assertThatThrownBy(() -> parked.replay(kept.getFirst().id()))
                .isInstanceOf(RuntimeException.class);
        assertThat(parkedOf(cursed.id().toString()))
                .extracting(ParkedEvent::attempts)
                .containsExactly(2, 1);

        lift();
        // The later one first: the order of replays does not matter.
        parked.replay(kept.getLast().id());
        parked.replay(kept.getFirst().id());

        assertThat(versions(cursed)).containsExactly(1, 2, 3, 4);
        assertThat(parkedOf(cursed.id().toString())).isEmpty();
        CatalogFeed.await(
                "three duties, as the twin has them",
                () -> duties(twin).size() == 3 && duties(cursed).equals(duties(twin)));
    }

    /** The first and the third carry the title; the fourth is a correction without a duty. */
    private static void tellFourVersions(RecordDraft draft, String title) {
        Stream.of(
                        titled(draft, title),
                        titled(draft.changed(2, "SUBSTANCE", "2025-03-10"), "二"),
                        titled(draft.changed(3, "SUBSTANCE", "2025-03-11"), title),
                        titled(draft.changed(4, "CORRECTION", "2025-03-12"), "四"))
                .forEach(data -> feed.record(data, UUID.randomUUID()));
    }

    @Test
    void anUnknownTypeIsNoPoison() {
        var dreamt = draft();
        var formed = draft();
        feed.sendUnchecked(
                PublicationTopics.RECORDS,
                "io.yangguang.catalog.record-dreamt.v1",
                dreamt.id().toString(),
                UUID.randomUUID(),
                dreamt.data().toString());
        feed.record(dreamt.data(), UUID.randomUUID()).record(formed.data(), UUID.randomUUID());

        CatalogFeed.await("both", () -> versions(dreamt).size() + versions(formed).size() == 2);
        assertThat(parkedOf(dreamt.id().toString())).isEmpty();
    }

    /** One event that nobody can take. */
    private record Poison(String kind, String subject, byte[] value, String reason, String text) {}

    private static List<Poison> poison() {
        var all = new ArrayList<Poison>();
        for (int i = 1; i <= 5; i++) {
            all.add(
                    poison(
                            "garbage bytes",
                            new byte[] {(byte) 0xff, (byte) 0xfe, 'x', (byte) 0xc3, (byte) i},
                            "malformed"));
            all.add(
                    poison(
                            "a version that is no number",
                            bytes(draft().data().put("version", "first")),
                            "version"));
            all.add(poison("no content at all", bytes(draft().data().objectNode()), ""));
            all.add(poison("what the database refuses", bytes(titled(draft(), CURSED)), "cursed"));
        }
        return all;
    }

    private static Poison poison(String kind, byte[] value, String reason) {
        return new Poison(
                kind,
                UUID.randomUUID().toString(),
                value,
                reason,
                new String(value, StandardCharsets.UTF_8));
    }

    private static byte[] bytes(JsonNode data) {
        return data.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static RecordDraft draft() {
        return CatalogFeed.draft(BODY, "220882", ITEM, "P1-01")
                .formedOn("2025-03-07")
                .knowing(CatalogFeed.revision());
    }

    private static ObjectNode titled(RecordDraft draft, String title) {
        return draft.data().deepCopy().put("title", title);
    }

    private static List<RecordDraft> drafts(int number) {
        return Stream.generate(PoisonTest::draft).limit(number).toList();
    }

    /**
     * Sends the good ones in waves, the poison spread among them; the 99th percentile of the time
     * from sending to being seen in the table, in milliseconds.
     */
    private long tell(List<RecordDraft> good, List<Poison> poison) throws Exception {
        var sent = new HashMap<UUID, Long>();
        var took = new ArrayList<Long>();
        try (var raw = producer()) {
            for (int i = 0; i < good.size(); i++) {
                if (i % WAVE == 0) {
                    seen(sent, took);
                    Thread.sleep(WAVES_APART);
                    if (i / WAVE < poison.size()) {
                        raw.send(message(poison.get(i / WAVE)));
                    }
                }
                sent.put(good.get(i).id(), System.nanoTime());
                feed.sendUnchecked(
                        PublicationTopics.RECORDS,
                        FORMED,
                        good.get(i).id().toString(),
                        UUID.randomUUID(),
                        good.get(i).data().toString());
            }
            CatalogFeed.await(
                    "all good ones",
                    () -> {
                        seen(sent, took);
                        return sent.isEmpty();
                    });
        }
        took.sort(null);
        return took.get((int) (took.size() * 0.99)) / 1_000_000;
    }

    private void seen(Map<UUID, Long> sent, List<Long> took) {
        var stored =
                database.query(
                        "select record_id from record_version where record_id = any(?)",
                        row -> row.getObject("record_id", UUID.class),
                        (Object) sent.keySet().toArray(UUID[]::new));
        long now = System.nanoTime();
        stored.forEach(id -> took.add(now - sent.remove(id)));
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", Servers.kafka(), "acks", "all", "linger.ms", "0"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static ProducerRecord<String, byte[]> message(Poison poison) {
        var message =
                new ProducerRecord<>(PublicationTopics.RECORDS, poison.subject(), poison.value());
        var headers =
                Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        FORMED,
                        "ce_source",
                        "/catalog-service",
                        "ce_subject",
                        poison.subject(),
                        "ce_time",
                        "2026-02-13T16:20:00+08:00");
        headers.forEach((name, value) ->
                message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private List<ParkedEvent> parkedOf(String subject) {
        return parked.list("", 1000).stream()
                .filter(e -> e.subject().equals(subject) && e.consumer().equals(CONSUMER))
                .toList();
    }

    private List<Integer> versions(RecordDraft record) {
        return database.query(
                "select version from record_version where record_id = ? order by version",
                row -> row.getInt("version"),
                record.id());
    }

    /** Version, state and due date of each duty of a record. */
    private List<String> duties(RecordDraft record) {
        return database.query(
                """
                select o.version || ' ' || o.state || ' ' || t.due_on as duty
                from obligation o join term t on t.id = o.term_id
                where o.record_id = ? order by o.version
                """,
                row -> row.getString("duty"),
                record.id());
    }

    /** From now on the database refuses the cursed title, as a constraint would. */
    private static void curse() throws SQLException {
        asOwner(
                """
                CREATE OR REPLACE FUNCTION refuse_cursed() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF NEW.data LIKE '%"title":"毒事件%' THEN
                        RAISE EXCEPTION 'cursed';
                    END IF;
                    RETURN NEW;
                END $$;
                CREATE OR REPLACE TRIGGER curse BEFORE INSERT ON record_version
                    FOR EACH ROW EXECUTE FUNCTION refuse_cursed();
                """);
    }

    private static void asOwner(String sql) throws SQLException {
        var place = Servers.database("publication");
        try (var connection =
                        DriverManager.getConnection(
                                place.url(), place.owner(), place.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
