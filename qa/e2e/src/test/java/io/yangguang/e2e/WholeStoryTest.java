package io.yangguang.e2e;

import static io.yangguang.e2e.Api.as;
import static io.yangguang.e2e.Api.nobody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The main job from the first call to the last, through the gateway and nothing else. */
class WholeStoryTest {

    @Test
    void aRecordFormedIsPublishedInTimeAndAcceptedByTheProvince() {
        var formedOn = Steps.today().minusDays(3);
        var title = "示例市年度保障性住房建设计划 " + System.nanoTime();

        var id = Steps.form(Steps.record(title, formedOn));

        // The deadline is the calculator's, and says why.
        var duty = Steps.obligation(id, 1);
        var calculated =
                nobody().get("/open/v1/working-days?from=" + formedOn + "&days=20").expect(200);
        assertThat(duty.at("/term/dueOn").asText()).isEqualTo(calculated.text("/dueOn"));
        var explained =
                as("clerk")
                        .get("/api/publication/v1/obligations/" + duty.path("id").asText())
                        .expect(200);
        assertThat(explained.response().body()).contains("第二十六条").contains(formedOn.toString());
        assertThat(explained.json().findPath("runs")).isNotEmpty();

        // Nothing is public before the third right has been used.
        nobody().get("/open/v1/disclosures/" + id).expect(404);
        Steps.approve(id, 1);
        nobody().get("/open/v1/disclosures/" + id).expect(404);
        Steps.publish(id, 1).expect(201);

        var open = nobody().get("/open/v1/disclosures/" + id).expect(200);
        assertThat(open.text("/title")).isEqualTo(title);
        assertThat(open.text("/indexNumber")).isNotBlank();
        var entry =
                Api.await(
                        "the feed's entry",
                        Steps.PATIENCE,
                        () -> nobody().get("/open/v1/feed?descending=true&limit=50"),
                        feed -> feed.response().body().contains(id));
        assertThat(entry.json().path("items").findValuesAsText("type")).contains("published");
        assertThat(nobody().get("/").response().body()).contains(title);
        assertThat(nobody().get("/disclosures/" + id).expect(200).response().body())
                .contains(title);

        var delivery = Steps.accepted(id);
        assertThat(delivery.at("/receipt/receiptId").asText()).isNotBlank();
        assertThat(Steps.obligation(id, 1).path("state").asText()).isEqualTo("FULFILLED");

        Api.await(
                "inspection to count it in time",
                Steps.PATIENCE,
                () ->
                        as("inspector")
                                .get("/api/inspection/v1/obligations?status=in-time&limit=500"),
                answer ->
                        answer.expect(200)
                                        .json()
                                        .path("items")
                                        .findValuesAsText("recordId")
                                        .contains(id)
                                && answer.response().body().contains("ACCEPTED"));
        var timeliness =
                as("inspector")
                        .get("/api/inspection/v1/timeliness?groupBy=body,item,month")
                        .expect(200);
        assertThat(timeliness.json().at("/total/counts/inTime").asInt()).isPositive();
    }

    @Test
    void aChangeOfSubstanceOpensItsOwnDutyAndReplacesThePublicVersion() {
        var id = Steps.published("变更前 " + System.nanoTime());
        var before = as("clerk").get("/api/catalog/v1/records/" + id).expect(200);
        var changed = Steps.record("变更后 " + System.nanoTime(), Steps.today().minusDays(3));
        changed.put(
                "change",
                Map.of(
                        "nature", "SUBSTANCE",
                        "changedOn", Steps.today().minusDays(1).toString(),
                        "reason", "计划套数调整"));

        as("clerk")
                .put("/api/catalog/v1/records/" + id, changed, "If-Match", before.header("ETag"))
                .expect(200);

        var duty = Steps.obligation(id, 2);
        assertThat(duty.path("state").asText()).isEqualTo("OPEN");
        assertThat(nobody().get("/open/v1/disclosures/" + id).text("/title")).startsWith("变更前");
        Steps.approve(id, 2);
        Steps.publish(id, 2).expect(201);
        assertThat(nobody().get("/open/v1/disclosures/" + id).text("/title")).startsWith("变更后");
        assertThat(
                        nobody().get("/open/v1/disclosures/" + id + "/versions/1")
                                .expect(200)
                                .text("/title"))
                .startsWith("变更前");
    }

    @Test
    void aWithdrawalIsProposedByOneAndDoneByAnother() {
        var id = Steps.published("将撤回 " + System.nanoTime());
        as("clerk")
                .post("/api/catalog/v1/records/" + id + "/withdrawal", Map.of("reason", "与后文重复"))
                .expect(201);
        Api.await(
                "the proposal",
                Steps.PATIENCE,
                () -> as("publisher").get("/api/publication/v1/withdrawal-proposals"),
                answer -> answer.response().body().contains(id));
        nobody().get("/open/v1/disclosures/" + id).expect(200);

        as("head")
                .post(
                        "/api/publication/v1/publications/" + id + "/withdrawal",
                        Map.of("reason", "重复"))
                .expect(403);
        var live = as("publisher").get("/api/publication/v1/publications?record=" + id).expect(200);
        as("publisher")
                .post(
                        "/api/publication/v1/publications/" + id + "/withdrawal",
                        Map.of("reason", "与后文重复"),
                        "If-Match",
                        "\"" + live.text("/items/0/version") + "\"")
                .expect(200);

        assertThat(nobody().get("/open/v1/disclosures/" + id).expect(410).response().body())
                .contains("与后文重复");
        nobody().get("/disclosures/" + id).expect(410);
    }

    @Test
    void retriesWithOneKeyMakeOneRecord() {
        var record = Steps.record("重试 " + System.nanoTime(), Steps.today().minusDays(2));
        var key = "key-" + System.nanoTime();

        var first =
                as("clerk")
                        .post("/api/catalog/v1/records", record, "Idempotency-Key", key)
                        .expect(201);
        var again =
                as("clerk")
                        .post("/api/catalog/v1/records", record, "Idempotency-Key", key)
                        .expect(201);

        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        record.put("title", "另一内容");
        as("clerk").post("/api/catalog/v1/records", record, "Idempotency-Key", key).expect(422);
    }

    @Test
    void aSourceSystemGetsItsOwnClientAndFormsItsOwnRecords() {
        var name = "oa-" + System.nanoTime();
        var registered =
                as("admin")
                        .post(
                                "/api/catalog/v1/source-systems",
                                Map.of(
                                        "clientId",
                                        name,
                                        "name",
                                        "示例市住建局OA系统",
                                        "scope",
                                        "BODY",
                                        "body",
                                        Steps.BODY_A))
                        .expect(201);
        var secret = registered.text("/secret");
        assertThat(secret).isNotBlank();
        assertThat(as("admin").get("/api/catalog/v1/source-systems").expect(200).response().body())
                .contains(name)
                .doesNotContain(secret);

        var record = Steps.record("来自业务系统 " + name, Steps.today().minusDays(2));
        record.put("sourceId", name + "-1");
        var id =
                Api.asClient(name, secret)
                        .post("/api/catalog/v1/records", record)
                        .expect(201)
                        .text("/id");
        Steps.obligation(id, 1);
        assertThat(List.of(403, 404))
                .contains(
                        Api.asClient(name, secret)
                                .post("/api/catalog/v1/bodies", Map.of("name", "x"))
                                .status());
    }
}
