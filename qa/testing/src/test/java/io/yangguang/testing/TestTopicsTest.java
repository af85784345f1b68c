package io.yangguang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class TestTopicsTest {

    @Test
    void whatWasSentIsRead() {
        var data = JsonNodeFactory.instance.objectNode().put("title", "公告");
        var event =
                new CloudEvent(
                        "1",
                        "io.yangguang.catalog.record-formed.v1",
                        "/catalog",
                        "r1",
                        OffsetDateTime.parse("2026-01-02T03:04:05+08:00"),
                        data);
        TestTopics.create("some", 3);
        TestTopics.create("some", 3);

        TestTopics.send("some", event);
        TestTopics.sendRaw("some", "r2", "{}");

        assertThat(TestTopics.read("some")).hasSize(2);
        var found = TestTopics.await("some", Duration.ofSeconds(5), e -> e.id().equals("1"));
        assertThat(found.data()).isEqualTo(data);
        assertThat(found.subject()).isEqualTo("r1");
        assertThat(found.headers()).containsKey("traceparent");
    }

    @Test
    void databaseIsThereForItsTwoRoles() throws Exception {
        var database = Servers.database("catalog");

        try (var _ =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var _ =
                        DriverManager.getConnection(
                                database.url(), database.owner(), database.ownerPassword())) {
            assertThat(Servers.database("catalog")).isEqualTo(database);
        }
    }
}
