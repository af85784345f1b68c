package io.yangguang.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangguang.outbox.EventJson;
import io.yangguang.publication.reference.model.InformationKind;
import io.yangguang.publication.reference.model.ItemVersion;
import io.yangguang.publication.reference.model.ItemVersion.ChannelPolicy;
import io.yangguang.publication.reference.model.RuleVersion;
import io.yangguang.testing.EventSchemas;
import io.yangguang.testing.Servers;
import io.yangguang.testing.Tokens;
import io.yangguang.workingdays.CalendarYear;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Speaks like catalog-service on its topics; every event is checked against its schema before it
 * goes.
 */
public final class CatalogFeed implements AutoCloseable {
    private static final AtomicLong REVISION = new AtomicLong(1000);

    private final KafkaProducer<String, String> producer =
            new KafkaProducer<>(
                    Map.of("bootstrap.servers", Servers.kafka(), "acks", "all", "linger.ms", "2"),
                    new StringSerializer(),
                    new StringSerializer());

    /** The reference revision of the last event told. */
    public static long revision() {
        return REVISION.get();
    }

    public CatalogFeed body(UUID id, String division, boolean regulationApplies, int version) {
        ObjectNode data =
                (ObjectNode)
                        EventSchemas.example("io.yangguang.catalog.body-changed.v1").deepCopy();
        data.put("bodyId", id.toString()).put("divisionCode", division).put("version", version);
        data.put("regulationApplies", regulationApplies);
        if (id.equals(Tokens.BODY_B)) {
            ((ObjectNode) data.path("names").path(0)).put("name", Fixtures.NAME_B);
        }
        return reference("body-changed", "body/" + id, data);
    }

    public CatalogFeed channel(String code, boolean publishing) {
        ObjectNode data =
                (ObjectNode)
                        EventSchemas.example("io.yangguang.catalog.channel-changed.v1").deepCopy();
        data.put("code", code)
                .put("name", Fixtures.CHANNELS.getOrDefault(code, code))
                .put("publishing", publishing);
        return reference("channel-changed", "channel/" + code, data);
    }

    public CatalogFeed item(UUID id, String code, ChannelPolicy policy, String... channels) {
        ItemVersion item =
                new ItemVersion(
                        id,
                        1,
                        "220000",
                        code,
                        "F1",
                        "住房保障",
                        null,
                        "事项" + code,
                        List.of("内容"),
                        InformationKind.GENERAL,
                        policy,
                        List.of(channels),
                        null,
                        null,
                        List.of(),
                        LocalDate.of(2018, 1, 1),
                        null);
        return reference("item-changed", "item/" + id + "/1", node(item));
    }

    public CatalogFeed rule(RuleVersion rule) {
        return reference(
                "rule-changed", "rule/" + rule.ruleId() + "/" + rule.version(), node(rule));
    }

    public CatalogFeed calendar(CalendarYear year) {
        ObjectNode data = node(year);
        data.put("publishedAt", "2026-01-01T00:00:00+08:00");
        return reference(
                "calendar-published", "calendar/" + year.year() + "/" + year.edition(), data);
    }

    private static ObjectNode node(Object model) {
        return (ObjectNode) EventJson.read(EventJson.write(model));
    }

    private CatalogFeed reference(String event, String subject, ObjectNode data) {
        return reference(event, subject, data, REVISION.incrementAndGet());
    }

    private CatalogFeed reference(String event, String subject, ObjectNode data, long revision) {
        data.put("referenceRevision", revision);
        return send(
                "yangguang.catalog.reference",
                "io.yangguang.catalog." + event + ".v1",
                subject,
                UUID.randomUUID(),
                data);
    }

    /**
     * Version 1 as formed, a later one as changed; twice with the same event id, as Kafka may give
     * it.
     */
    public CatalogFeed record(JsonNode data) {
        UUID event = UUID.randomUUID();
        return record(data, event).record(data, event);
    }

    public CatalogFeed record(JsonNode data, UUID event) {
        String type = data.path("version").asInt() == 1 ? "record-formed" : "record-changed";
        return send(
                "yangguang.catalog.records",
                "io.yangguang.catalog." + type + ".v1",
                data.path("recordId").asText(),
                event,
                data);
    }

    public CatalogFeed send(String topic, String type, String subject, UUID event, JsonNode data) {
        EventSchemas.validate(type, data);
        return sendUnchecked(topic, type, subject, event, data.toString());
    }

    public CatalogFeed sendUnchecked(
            String topic, String type, String subject, UUID event, String data) {
        var message = new ProducerRecord<>(topic, subject, data);
        Map<String, String> headers =
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", event.toString(),
                        "ce_type", type,
                        "ce_source", "/catalog-service",
                        "ce_subject", subject,
                        "ce_time", "2026-02-13T16:20:00+08:00",
                        "content-type", "application/json");
        headers.forEach((name, value) ->
                message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(message);
        return this;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(30));
    }

    /** A record as an event tells it, from the contract's example. */
    public static RecordDraft draft(UUID body, String division, UUID item, String code) {
        return new RecordDraft(
                ((ObjectNode)
                                EventSchemas.example("io.yangguang.catalog.record-formed.v1")
                                        .deepCopy())
                        .put("recordId", UUID.randomUUID().toString())
                        .put("bodyId", body.toString())
                        .put("divisionCode", division)
                        .put("itemId", item.toString())
                        .put("itemCode", code)
                        .put("referenceRevision", 0));
    }

    /** A record under way; each step gives another draft. */
    public record RecordDraft(ObjectNode data) {
        public UUID id() {
            return UUID.fromString(data.path("recordId").asText());
        }

        private RecordDraft with(Consumer<ObjectNode> change) {
            ObjectNode copy = data.deepCopy();
            change.accept(copy);
            return new RecordDraft(copy);
        }

        public RecordDraft formedOn(String day) {
            return with(d -> ((ObjectNode) d.path("triggers").get(0)).put("on", day));
        }

        public RecordDraft trigger(String kind, String day) {
            return with(d ->
                    d.withArray("triggers")
                            .addObject()
                            .put("kind", kind)
                            .put("on", day)
                            .put("source", "STATED"));
        }

        public RecordDraft kind(String kind, String method) {
            return with(d -> d.put("kind", kind).put("procurementMethod", method));
        }

        public RecordDraft changed(int version, String nature, String day) {
            return with(d -> {
                d.put("version", version);
                d.putObject("change")
                        .put("nature", nature)
                        .put("changedOn", day)
                        .put("reason", "调整");
            });
        }

        public RecordDraft knowing(long referenceRevision) {
            return with(d -> d.put("referenceRevision", referenceRevision));
        }

        public RecordDraft publishedOn(String channel, String at) {
            return with(d ->
                    d.withArray("publishedElsewhere")
                            .addObject()
                            .put("channel", channel)
                            .put("at", at));
        }
    }

    /** Waits until something holds, half a minute at most. */
    public static void await(String what, BooleanSupplier holds) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Expected " + what + " within 30 s");
            }
            try {
                Thread.sleep(40);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
