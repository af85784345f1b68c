package io.yangguang.publication.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangguang.outbox.EventJson;
import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.reference.model.ReferenceFact;
import io.yangguang.testing.EventSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The consumer's side of the contracts: every example is understood, and so is what v1 may grow.
 */
class ReferenceMessagesTest {

    @ParameterizedTest
    @CsvSource({
        "body-changed, body/00000000-0000-7000-8000-00000000000a",
        "item-changed, item/01990000-0000-7000-8000-0000000000f4/1",
        "rule-changed, rule/01990000-0000-7000-8000-000000000020/1",
        "channel-changed, channel/GOVERNMENT_SITE",
        "calendar-published, calendar/2026/1"
    })
    void exampleIsReadAndHasTheKeyOfTheTopic(String event, String key) {
        String type = "io.yangguang.catalog." + event + ".v1";
        ObjectNode data = (ObjectNode) EventSchemas.example(type).deepCopy();
        data.put("fieldOfTheFuture", "x");

        ReferenceFact fact = ReferenceMessages.read(type, data).orElseThrow();

        assertThat(fact.key()).isEqualTo(key);
        assertThat(fact.version()).isEqualTo(1);
        assertThat(ReferenceMessages.revision(data)).isPositive();
    }

    @Test
    void unknownTypeIsLeftAlone() {
        JsonNode data = EventSchemas.example("io.yangguang.catalog.body-changed.v1");

        assertThat(ReferenceMessages.read("io.yangguang.catalog.other.v1", data)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"record-formed", "record-changed"})
    void exampleOfARecordIsRead(String event) {
        JsonNode example = EventSchemas.example("io.yangguang.catalog." + event + ".v1");

        RecordVersion record = EventJson.read(example, RecordVersion.class);

        assertThat(record.formed().on()).isEqualTo("2026-02-13");
        assertThat(record.attachments()).hasSize(1);
        assertThat(record.fields()).containsEntry("plannedUnits", 200);
        assertThat(record.change() != null).isEqualTo(event.equals("record-changed"));
    }

    @Test
    void recordWithoutFormationIsRefused() {
        ObjectNode example =
                (ObjectNode)
                        EventSchemas.example("io.yangguang.catalog.record-formed.v1").deepCopy();
        example.putArray("triggers");
        RecordVersion record = EventJson.read(example, RecordVersion.class);

        assertThatThrownBy(record::formed).hasMessageContaining("Expected a FORMED trigger");
    }
}
