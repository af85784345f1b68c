package io.yangguang.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.yangguang.outbox.EventJson;
import io.yangguang.outbox.Patience;
import io.yangguang.outbox.TestTopicSpecs;
import io.yangguang.testing.CloudEvent;
import io.yangguang.testing.StackResource;
import io.yangguang.testing.TestTopics;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "outbox"),
            @ResourceArg(name = "kafka", value = "true")
        })
class InboxTest {

    private static final String TOPIC = TestTopicSpecs.COUNTED;

    @Inject Effects effects;
    @Inject ParkedEvents parked;

    private final String poison = "poison/" + UUID.randomUUID();
    private final String good = "good/" + UUID.randomUUID();

    @AfterEach
    void heal() {
        effects.poison().clear();
        effects.outages().set(0);
    }

    @Test
    void poisonIsParkedWhileOthersGoOnAndIsReplayedWhenHealed() {
        effects.poison().add(poison);
        TestTopics.send(TOPIC, event(good, 1), event(poison, 1), event(good, 2));

        Patience.until(() -> effects.of(good).equals(List.of(1, 2)));
        Patience.until(() -> parkedOf(poison).size() == 1);
        ParkedEvent event = parkedOf(poison).getFirst();
        assertThat(event.reason()).contains("does not fit");
        assertThat(event.consumer()).isEqualTo("effects");
        assertThat(event.data()).contains("\"version\":1");
        assertThat(effects.of(poison)).isEmpty();

        assertThatThrownBy(() -> parked.replay(event.id()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(parkedOf(poison).getFirst().attempts()).isEqualTo(2);
        assertThat(effects.of(poison)).isEmpty();

        effects.poison().clear();
        parked.replay(event.id());
        assertThat(effects.of(poison)).containsExactly(1);
        assertThat(parkedOf(poison)).isEmpty();
        assertThatThrownBy(() -> parked.replay(event.id()))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void parkedEventThatIsToldAgainAndIsGoodLeavesTheList() {
        effects.poison().add(poison);
        TestTopics.send(TOPIC, event(poison, 1));
        Patience.until(() -> parkedOf(poison).size() == 1);

        effects.poison().clear();
        TestTopics.send(TOPIC, event(poison, 1), event(poison, 1));

        Patience.until(() -> parkedOf(poison).isEmpty());
        TestTopics.send(TOPIC, event(poison, 2));
        Patience.until(() -> effects.of(poison).equals(List.of(1, 2)));
    }

    @Test
    void repetitionHasNoSecondEffect() {
        var first = event(good, 1);
        TestTopics.send(TOPIC, first, first);
        Patience.until(() -> effects.of(good).size() == 1);
        TestTopics.send(TOPIC, first, event(good, 2), first, event(good, 3));

        Patience.until(() -> effects.of(good).contains(3));
        assertThat(effects.of(good)).containsExactly(1, 2, 3);
    }

    @Test
    void malformedMessagesAndTombstonesDoNotBlock() {
        TestTopics.sendRaw(TestTopicSpecs.BROKEN, poison, "{ this is \0 no JSON");
        TestTopics.send(TestTopicSpecs.BROKEN, event("not-a-uuid", poison, 1));
        TestTopics.send(
                TestTopicSpecs.BROKEN,
                new CloudEvent(
                        UUID.randomUUID().toString(),
                        "t",
                        "/s",
                        good,
                        OffsetDateTime.parse("2026-03-02T16:00:00+08:00"),
                        null,
                        Map.of()));
        TestTopics.send(TestTopicSpecs.BROKEN, event(good, 1));

        Patience.until(() -> effects.of(good).equals(List.of(1)));
        Patience.until(() -> parkedOf(poison).size() == 2);
        assertThat(parkedOf(poison))
                .extracting(ParkedEvent::reason)
                .allMatch(r -> r.startsWith("malformed"));
        assertThat(parkedOf(good)).isEmpty();
        assertThatThrownBy(() -> parked.replay(parkedOf(poison).getFirst().id()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void brokenWorldIsWaitedForAndNothingIsParked() {
        effects.outages().set(5);
        TestTopics.send(TOPIC, event(good, 1), event(good, 2));

        Patience.until(() -> effects.of(good).contains(2));
        assertThat(effects.of(good)).containsExactly(1, 2);
        assertThat(parkedOf(good)).isEmpty();
        assertThat(effects.outages()).hasValue(0);
    }

    @Test
    void listGoesPageByPage() {
        effects.poison().add(poison);
        TestTopics.send(TOPIC, event(poison, 1), event(poison, 2), event(poison, 3));
        Patience.until(() -> parkedOf(poison).size() == 3);

        var all = parked.list(null, 1000);
        var second = parked.list(all.getFirst().id().toString(), 1);

        assertThat(second).containsExactly(all.get(1));
    }

    private List<ParkedEvent> parkedOf(String subject) {
        return parked.list("", 1000).stream().filter(e -> e.subject().equals(subject)).toList();
    }

    private static CloudEvent event(String subject, int version) {
        UUID id = UUID.nameUUIDFromBytes((subject + version).getBytes());
        return event(id.toString(), subject, version);
    }

    private static CloudEvent event(String id, String subject, int version) {
        return new CloudEvent(
                id,
                TestTopicSpecs.TYPE,
                "/test",
                subject,
                OffsetDateTime.parse("2026-03-02T16:00:00+08:00"),
                EventJson.read("{\"version\":" + version + "}"));
    }
}
