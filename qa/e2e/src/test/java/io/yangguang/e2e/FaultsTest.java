package io.yangguang.e2e;

import static io.yangguang.e2e.Api.nobody;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.ids.NameIds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real processes, really killed. Afterwards: every published version has exactly one feed entry and
 * one effect at the province.
 */
class FaultsTest {

    private static final String PUBLICATION = "publication-service";
    private static final Duration DEATH = Duration.ofSeconds(30);

    @AfterEach
    void everybodyIsBack() {
        for (var service : List.of("catalog-service", PUBLICATION, "inspection-service")) {
            if (!Suite.stack().alive(service)) {
                Suite.stack().start(service, Map.of());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"delivery-before-send", "delivery-after-send-before-save"})
    void aPushThatDiesHasOneEffect(String point) throws Exception {
        var stack = Suite.stack();
        var id = Steps.approved("崩溃 " + point + " " + System.nanoTime());
        var push = NameIds.of("province", id, "1", "PUBLISH");
        stack.stop(PUBLICATION);
        // At this push only: others, of other tests, may still be on their way.
        stack.start(PUBLICATION, Map.of("YANGGUANG_CRASH_POINT", point + "@" + push));
        // The process may be dead before it can say that it has published.
        assertThat(Steps.publish(id, 1).status()).isIn(201, 503);
        stack.awaitDeath(PUBLICATION, DEATH);

        stack.start(PUBLICATION, Map.of());

        var delivery = Steps.accepted(id);
        assertThat(delivery.path("id").asText()).isEqualTo(push.toString());
        assertThat(effects(push.toString())).isEqualTo(1);
        assertThat(entries(id)).hasSize(1);
    }

    @Test
    void aKilledServiceLosesNothingAndDoublesNothing() {
        var stack = Suite.stack();
        var formed = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            formed.add(
                    Steps.form(
                            Steps.record(
                                    "击杀 " + i + " " + System.nanoTime(),
                                    Steps.today().minusDays(2))));
            if (i == 7) {
                stack.kill(PUBLICATION);
            }
            if (i == 12) {
                stack.kill("catalog-service");
                stack.start("catalog-service", Map.of());
            }
        }
        stack.kill("inspection-service");
        stack.start(PUBLICATION, Map.of());
        stack.start("inspection-service", Map.of());

        for (var id : formed) {
            Steps.obligation(id, 1);
            Api.await(
                    "inspection to hear of " + id,
                    Duration.ofSeconds(60),
                    () -> Api.as("inspector").get("/api/inspection/v1/obligations?limit=500"),
                    answer -> answer.expect(200).response().body().contains(id));
        }
        var first = formed.getFirst();
        Steps.approve(first, 1);
        Steps.publish(first, 1).expect(201);
        Steps.accepted(first);
        assertThat(entries(first)).hasSize(1);
    }

    private static long effects(String deliveryId) {
        var stack = Suite.stack();
        var effects = new Api(stack.provinceUrl(), "").get("/control/effects").expect(200).json();
        long found = 0;
        for (var effect : effects.path("effects")) {
            if (effect.path("deliveryId").asText().equals(deliveryId)) {
                found += effect.path("effects").asLong();
            }
        }
        return found;
    }

    /** All entries of a record in the feed, read from its beginning as a crawler would. */
    private static List<String> entries(String recordId) {
        Api.await(
                "the feed's entry",
                Steps.PATIENCE,
                () -> nobody().get("/open/v1/feed?descending=true&limit=100"),
                feed -> feed.expect(200).response().body().contains(recordId));
        var found = new ArrayList<String>();
        var seen = new HashSet<String>();
        var next = "/open/v1/feed?limit=7";
        while (true) {
            var page = nobody().get(next).expect(200).json();
            for (var item : page.path("items")) {
                assertThat(seen.add(item.path("entryId").asText())).isTrue();
                if (item.path("recordId").asText().equals(recordId)) {
                    found.add(item.path("entryId").asText());
                }
            }
            if (page.path("items").isEmpty()) {
                return found;
            }
            next = page.path("next").asText();
        }
    }
}
