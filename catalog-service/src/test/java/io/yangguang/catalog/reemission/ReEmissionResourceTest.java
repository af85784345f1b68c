package io.yangguang.catalog.reemission;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangguang.catalog.Api;
import io.yangguang.catalog.CatalogTest;
import io.yangguang.catalog.Streams;
import io.yangguang.catalog.record.RecordBodies;
import io.yangguang.testing.CloudEvent;
import io.yangguang.testing.TestTopics;
import io.yangguang.testing.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;

@CatalogTest
class ReEmissionResourceTest {

    private static final String RE_EMISSION = RecordBodies.RECORDS + "/re-emission";

    @Test
    void theSameEventsAreSaidAgain() throws InterruptedException {
        String title = "重发" + Api.unique();
        String id =
                Api.as(Tokens.clerk())
                        .body(RecordBodies.plan(title).toString())
                        .post(RecordBodies.RECORDS)
                        .path("id");
        String recordedAt =
                Api.as(Tokens.clerk()).get(RecordBodies.RECORDS + "/" + id).path("recordedAt");
        Api.as(Tokens.clerk())
                .header("If-Match", "\"1\"")
                .body(
                        RecordBodies.with(
                                        RecordBodies.plan(title + "2"),
                                        "change",
                                        RecordBodies.change("CORRECTION", "2026-03-02"))
                                .toString())
                .put(RecordBodies.RECORDS + "/" + id)
                .then()
                .statusCode(200);
        Api.as(Tokens.clerk())
                .body("{\"reason\": \"重复\"}")
                .post(RecordBodies.RECORDS + "/" + id + "/withdrawal")
                .then()
                .statusCode(201);

        String byId =
                Api.admin()
                        .body("{\"recordIds\": [\"" + id + "\"]}")
                        .post(RE_EMISSION)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        String since =
                Api.admin()
                        .body("{\"since\": \"" + recordedAt + "\"}")
                        .post(RE_EMISSION)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();

        assertThat(byId.lines().toList().getLast()).isEqualTo("{\"emitted\":3,\"summary\":true}");
        assertThat(since.lines().toList().getLast()).contains("\"summary\":true");
        List<CloudEvent> events = said(id, 9);
        assertThat(events.stream().map(CloudEvent::id).distinct()).hasSize(3);
        assertThat(events.stream().map(CloudEvent::data).distinct()).hasSize(3);
    }

    @Test
    void onlyAdministratorsOfEverythingAskForOneThingThatExists() {
        Api.as(Tokens.clerk()).body("{}").post(RE_EMISSION).then().statusCode(403);
        Api.as(Tokens.of("local").scope("DIVISION:220800").roles("administer"))
                .body("{\"since\": \"2026-01-01T00:00:00Z\"}")
                .post(RE_EMISSION)
                .then()
                .statusCode(403);
        for (String bad :
                List.of(
                        "{}",
                        "{\"recordIds\": []}",
                        "{\"recordIds\": [\"00000000-0000-7000-8000-0000000000ff\"]}",
                        "{\"recordIds\": [\"00000000-0000-7000-8000-0000000000ff\"], \"since\":"
                                + " \"2026-01-01T00:00:00Z\"}")) {
            Api.admin().body(bad).post(RE_EMISSION).then().statusCode(400);
        }
    }

    private static List<CloudEvent> said(String record, int wanted) throws InterruptedException {
        List<CloudEvent> events = List.of();
        for (int i = 0; i < 100 && events.size() < wanted; i++) {
            Thread.sleep(100);
            events =
                    TestTopics.read(Streams.RECORDS).stream()
                            .filter(e -> record.equals(e.subject()))
                            .toList();
        }
        return events;
    }
}
