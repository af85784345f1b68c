package io.yangguang.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangguang.outbox.EventJson;
import io.yangguang.publication.reference.References;
import io.yangguang.publication.sql.Database;
import io.yangguang.testing.CloudEvent;
import io.yangguang.testing.EventSchemas;
import io.yangguang.testing.TestTopics;
import io.yangguang.testing.Tokens;
import io.yangguang.workingdays.BundledCalendars;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** What the tests of review, publication and the open side start from. */
@ApplicationScoped
public class Fixtures {

    public static final String ITEM_CODE = "F1-02";
    public static final UUID ITEM = UUID.fromString("01990000-0000-7000-8000-0000000000f4");

    /** On the government site and, by hand, on WeChat; both are asked for. */
    public static final UUID HAND_ITEM = UUID.fromString("01990000-0000-7000-8000-0000000000f9");

    public static final String NAME_B = "示例市公共资源交易中心";

    static final Map<String, String> CHANNELS =
            Map.of("GOVERNMENT_SITE", "政府网站", "TRADING_PLATFORM", "公共资源交易平台", "WECHAT", "微信");

    private static final OffsetDateTime AT =
            OffsetDateTime.of(2026, 1, 5, 9, 0, 0, 0, ZoneOffset.ofHours(8));

    private final Database database;
    private final References references;

    Fixtures(Database database, References references) {
        this.database = database;
        this.references = references;
    }

    /** Bodies A and B, two items, three channels, the 20 working days, the calendars; sent once. */
    public void reference() {
        if (known()) {
            return;
        }
        for (var calendar : BundledCalendars.upTo(2026)) {
            if (calendar.year() >= 2025) {
                send(
                        "calendar-published",
                        "calendar/" + calendar.year() + "/" + calendar.edition(),
                        json(
                                Map.of(
                                        "referenceRevision",
                                        1,
                                        "year",
                                        calendar.year(),
                                        "edition",
                                        calendar.edition(),
                                        "notice",
                                        calendar.notice(),
                                        "days",
                                        calendar.days(),
                                        "publishedAt",
                                        AT.toInstant())));
            }
        }
        send("rule-changed", "rule", example("rule-changed"));
        channel("GOVERNMENT_SITE", "PORTAL");
        channel("TRADING_PLATFORM", "PORTAL");
        channel("WECHAT", "MANUAL");
        send("item-changed", "item/" + ITEM + "/1", example("item-changed"));
        send(
                "item-changed",
                "item/" + HAND_ITEM + "/1",
                example("item-changed")
                        .put("itemId", HAND_ITEM.toString())
                        .put("code", "F1-09")
                        .set("channels", json(List.of("GOVERNMENT_SITE", "WECHAT"))));
        body(Tokens.BODY_A, "示例市住房和城乡建设局");
        body(Tokens.BODY_B, NAME_B);
        await(this::known);
    }

    private boolean known() {
        return references.body(Tokens.BODY_B).isPresent()
                && references.item(HAND_ITEM, LocalDate.of(2026, 2, 1)).isPresent();
    }

    private void channel(String code, String delivery) {
        send(
                "channel-changed",
                "channel/" + code,
                example("channel-changed")
                        .put("code", code)
                        .put("name", CHANNELS.getOrDefault(code, code))
                        .put("delivery", delivery));
    }

    private void body(UUID id, String name) {
        var data = example("body-changed").put("bodyId", id.toString());
        ((ObjectNode) data.path("names").path(0)).put("name", name);
        send("body-changed", "body/" + id, data);
    }

    private static void send(String event, String key, JsonNode data) {
        TestTopics.send(
                "yangguang.catalog.reference",
                new CloudEvent(
                        UUID.randomUUID().toString(),
                        "io.yangguang.catalog." + event + ".v1",
                        "/catalog-service",
                        key,
                        AT,
                        data));
    }

    /**
     * The first version of a new record of body A, written by clerk; put where events would put it.
     */
    public UUID record(String title) {
        var id = UUID.randomUUID();
        put(version(id, 1, title));
        return id;
    }

    /** A version as its event says it, to be changed by the test and then {@link #put}. */
    public ObjectNode version(UUID recordId, int version, String title) {
        var data = example(version == 1 ? "record-formed" : "record-changed");
        data.put("recordId", recordId.toString())
                .put("version", version)
                .put("referenceRevision", 1)
                .put("title", title)
                .put("content", "正文 " + title + " 第" + version + "版")
                .put("author", Tokens.clerk().subject())
                .put("contentHash", hash(recordId, version));
        data.putArray("attachments");
        return data;
    }

    public void put(ObjectNode data) {
        database.update(
                """
                INSERT INTO record_version
                    (record_id, version, reference_revision, body_id, division_code, data)
                VALUES (?, ?, 1, ?, ?, ?)
                """,
                UUID.fromString(data.path("recordId").asText()),
                data.path("version").asInt(),
                UUID.fromString(data.path("bodyId").asText()),
                data.path("divisionCode").asText(),
                data.toString());
    }

    /** The way of the catalogue: over Kafka. */
    public void tell(String event, ObjectNode data) {
        TestTopics.send(
                "yangguang.catalog.records",
                new CloudEvent(
                        UUID.randomUUID().toString(),
                        "io.yangguang.catalog." + event + ".v1",
                        "/catalog-service",
                        data.path("recordId").asText(),
                        AT,
                        data));
    }

    /** Passes the secrecy review of a submitted version. */
    public void cleared(UUID recordId, int version) {
        Calls.cleared(recordId, version);
    }

    public static ObjectNode example(String event) {
        return EventSchemas.example("io.yangguang.catalog." + event + ".v1").deepCopy();
    }

    public static String hash(UUID recordId, int version) {
        return (recordId.toString() + version).replace("-", "").repeat(2).substring(0, 64);
    }

    public static void await(BooleanSupplier wanted) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("It did not come to pass within 20 seconds");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static JsonNode json(Object value) {
        return EventJson.read(EventJson.write(value));
    }
}
