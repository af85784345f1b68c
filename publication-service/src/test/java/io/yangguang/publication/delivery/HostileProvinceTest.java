package io.yangguang.publication.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.yangguang.province.Behaviour;
import io.yangguang.publication.delivery.model.Act;
import io.yangguang.rest.RowFilter;
import io.yangguang.testing.StackResource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Fault test F09: the mix of receivers' failures that neighbours' users reported. */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "publication"),
            @ResourceArg(name = "kafka", value = "true")
        })
@WithTestResource(value = ProvinceResource.class, scope = TestResourceScope.GLOBAL)
class HostileProvinceTest {

    private static final int ITEMS = 300;

    @Inject Deliveries deliveries;
    @Inject DeliveryReader reader;
    @Inject Statements sql;

    @AfterEach
    void calm() {
        ProvinceControl.behave(Behaviour.good());
    }

    @Test
    void everyItemTakesEffectExactlyOnceAndNoneIsSettledWithoutAVerdict() throws Exception {
        long seed = Long.getLong("yangguang.test.seed", 20260302L);
        ProvinceControl.behave(Behaviour.hostile(seed));
        List<UUID> records = new ArrayList<>();
        Map<UUID, UUID> expected = new HashMap<>();
        Random random = new Random(seed);
        for (int i = 0; i < ITEMS; i++) {
            UUID record = new UUID(random.nextLong(), random.nextLong());
            records.add(record);
            expected.put(
                    EnqueueHandler.idOf(ProvinceJsonAdapter.TARGET, record, 1, Act.PUBLISH),
                    record);
        }

        QuarkusTransaction.requiringNew()
                .run(() ->
                        records.forEach(record ->
                                deliveries.enqueue(
                                        record, 1, Act.PUBLISH, Contents.plan("计划 " + record))));
        // Asked for twice: queued once.
        QuarkusTransaction.requiringNew()
                .run(() ->
                        deliveries.enqueue(
                                records.getFirst(), 1, Act.PUBLISH, Contents.plan("又一次")));
        awaitSettled(expected, seed);

        Map<UUID, JsonNode> effects = ProvinceControl.effects();
        assertThat(effects.keySet()).as("seed %d", seed).containsAll(expected.keySet());
        for (Map.Entry<UUID, UUID> one : expected.entrySet()) {
            JsonNode effect = effects.get(one.getKey());
            DeliveryView view = find(one.getKey());
            assertThat(effect.path("effects").asInt()).as("seed %d: %s", seed, view).isEqualTo(1);
            assertThat(view.receipt()).as("seed %d: %s", seed, view).isNotNull();
            assertThat(view.receipt().digest()).isEqualTo(view.payloadSha256());
            assertThat(view.verdict().verdict().name())
                    .as("seed %d: %s", seed, view)
                    .isEqualTo(effect.path("verdict").asText());
        }
        long ids =
                effects.values().stream()
                        .filter(e -> records.contains(UUID.fromString(e.path("recordId").asText())))
                        .count();
        assertThat(ids).as("seed %d: one id per record, version and act", seed).isEqualTo(ITEMS);
        assertThat(outcomes())
                .as("seed %d: the mix was really met", seed)
                .containsKeys(
                        "ACCEPTED",
                        "RECEIVED",
                        "NO_ANSWER",
                        "SERVER_ERROR",
                        "THROTTLED",
                        "UNUSABLE_ANSWER",
                        "WRONG_DIGEST",
                        "RECEIPT_OF_ANOTHER_ITEM");
    }

    private void awaitSettled(Map<UUID, UUID> expected, long seed) throws InterruptedException {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (true) {
            List<UUID> open =
                    sql.query(
                            """
                            SELECT id FROM delivery
                            WHERE id = ANY (?) AND state NOT IN ('ACCEPTED', 'REJECTED')
                            """,
                            row -> row.getObject("id", UUID.class),
                            List.of(expected.keySet()));
            if (open.isEmpty()) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "seed %d: %d not settled, such as %s"
                                .formatted(seed, open.size(), find(open.getFirst())));
            }
            Thread.sleep(50);
        }
    }

    private DeliveryView find(UUID id) {
        return reader.find(id, new RowFilter("true", List.of())).orElseThrow();
    }

    private Map<String, Long> outcomes() {
        Map<String, Long> outcomes = new HashMap<>();
        sql.query(
                "SELECT outcome, count(*) AS n FROM delivery_attempt GROUP BY outcome",
                row -> outcomes.put(String.valueOf(row.getString("outcome")), row.getLong("n")),
                List.of());
        return outcomes;
    }
}
