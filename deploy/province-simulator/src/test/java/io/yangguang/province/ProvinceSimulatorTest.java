package io.yangguang.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvinceSimulatorTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final UUID id = UUID.fromString("9b2b9d5e-8a55-5c2d-8f4e-2f5f6a1d0001");
    @TempDir private Path folder;
    private ProvinceSimulator province;
    private Sender sender;

    @BeforeEach
    void start() throws IOException {
        province = ProvinceSimulator.start(0, "key", "secret", folder, now::get);
        sender = new Sender(province.uri(), "secret", START.getEpochSecond());
    }

    @AfterEach
    void stop() {
        sender.close();
        province.close();
    }

    @Test
    void aGoodRecordGetsAReceiptOfItsBytesAndAVerdict() throws Exception {
        var body = Sender.record(id, "住房建设计划");

        var response = sender.send(body);

        JsonNode answer = Sender.json(response);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(answer.path("deliveryId").asText()).isEqualTo(id.toString());
        assertThat(answer.path("receipt").path("digest").asText())
                .isEqualTo(Signatures.sha256(Sender.JSON.writeValueAsBytes(body)));
        assertThat(answer.path("receipt").path("receivedAt").asText())
                .isEqualTo("2026-03-02T09:00:00+08:00");
        assertThat(answer.path("verdict").asText()).isEqualTo("ACCEPTED");
        assertThat(answer.path("verdictRevision").asInt()).isEqualTo(1);
        assertThat(answer.path("duplicate").asBoolean()).isFalse();
    }

    @Test
    void theSameDeliveryAgainGetsTheSameReceiptAndNoSecondEffect() throws Exception {
        var body = Sender.record(id, "住房建设计划");
        JsonNode first = Sender.json(sender.send(body));

        JsonNode second = Sender.json(sender.send(body));

        assertThat(second.path("receipt")).isEqualTo(first.path("receipt"));
        assertThat(second.path("duplicate").asBoolean()).isTrue();
        assertThat(province.effects()).singleElement().extracting(Effect::effects).isEqualTo(1);
    }

    @Test
    void theSameIdWithOtherContentIsRefused() throws Exception {
        sender.send(Sender.record(id, "住房建设计划"));

        var response = sender.send(Sender.record(id, "另一份计划"));

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(Sender.json(response).path("code").asText()).isEqualTo("DELIVERY_ID_REUSED");
    }

    @Test
    void aSecondIdForTheSameRecordVersionAndActShowsAsTwoEffects() throws Exception {
        sender.send(Sender.record(id, "住房建设计划"));
        sender.send(
                Sender.record(UUID.fromString("9b2b9d5e-8a55-5c2d-8f4e-2f5f6a1d0002"), "住房建设计划"));

        assertThat(province.effects()).extracting(Effect::effects).containsExactly(2, 2);
    }

    @Test
    void strangersAreRefusedBeforeAnythingIsKept() throws Exception {
        var body = Sender.record(id, "住房建设计划");
        long stale = START.minusSeconds(301).getEpochSecond();
        try (Sender forger = new Sender(province.uri(), "guess", START.getEpochSecond())) {

            assertThat(Sender.json(forger.send(body)).path("code").asText())
                    .isEqualTo("SIGNATURE_INVALID");
            assertThat(
                            Sender.json(
                                            sender.send(
                                                    body,
                                                    UUID.randomUUID().toString(),
                                                    START.getEpochSecond()))
                                    .path("code")
                                    .asText())
                    .isEqualTo("SIGNATURE_INVALID");
            assertThat(Sender.json(sender.send(body, id.toString(), stale)).path("code").asText())
                    .isEqualTo("TIMESTAMP_OUT_OF_WINDOW");
            assertThat(forger.ask(id).statusCode()).isEqualTo(401);
            assertThat(province.effects()).isEmpty();
        }
    }

    @Test
    void everyMissingFieldIsNamed() throws Exception {
        for (String field :
                List.of(
                        "version",
                        "act",
                        "bodyId",
                        "divisionCode",
                        "title",
                        "content",
                        "attachments",
                        "publishedAt",
                        "contentHash",
                        "indexNumber",
                        "kind")) {
            var body = Sender.record(id, "住房建设计划");
            body.remove(field);

            var response = sender.send(body);

            assertThat(response.statusCode()).as(field).isEqualTo(422);
            assertThat(response.body()).contains("\"field\":\"" + field + "\"");
        }
        assertThat(province.effects()).isEmpty();
    }

    @Test
    void aWithdrawalNeedsAReasonButNoContent() throws Exception {
        var body = Sender.record(id, "住房建设计划").put("act", "WITHDRAW");
        body.remove(List.of("content", "contentType", "attachments"));

        assertThat(sender.send(body).statusCode()).isEqualTo(422);
        assertThat(sender.send(body.put("reason", "内容有误")).statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasKeptSurvivesARestartAndATornLastLine() throws Exception {
        var body = Sender.record(id, "住房建设计划");
        JsonNode first = Sender.json(sender.send(body));
        province.close();
        Files.writeString(
                folder.resolve("province.jsonl"), "{\"fact\":\"recei", StandardOpenOption.APPEND);

        province = ProvinceSimulator.start(0, "key", "secret", folder, now::get);
        sender = new Sender(province.uri(), "secret", START.getEpochSecond());

        JsonNode again = Sender.json(sender.send(body));
        assertThat(again.path("receipt")).isEqualTo(first.path("receipt"));
        assertThat(again.path("duplicate").asBoolean()).isTrue();
        assertThat(province.effects()).hasSize(1);
    }

    @Test
    void aVerdictMayComeLaterAndBeReversedLaterStill() throws Exception {
        sender.control(
                "PUT",
                "/control/behaviour",
                """
                {"pendingVerdict":1,"verdictDelayMillis":60000,
                 "lateRejection":1,"lateRejectionAfterMillis":120000}\
                """);

        assertThat(Sender.json(sender.send(Sender.record(id, "计划"))).path("verdict").asText())
                .isEqualTo("PENDING");
        now.set(START.plusSeconds(60));
        assertThat(Sender.json(sender.ask(id)).path("verdict").asText()).isEqualTo("ACCEPTED");
        now.set(START.plusSeconds(120));
        JsonNode reversed = Sender.json(sender.ask(id));
        assertThat(reversed.path("verdict").asText()).isEqualTo("REJECTED");
        assertThat(reversed.path("verdictRevision").asInt()).isEqualTo(2);
        assertThat(reversed.path("reasons")).isNotEmpty();
    }

    @Test
    void theControlGivesVerdictsAndForgets() throws Exception {
        sender.send(Sender.record(id, "计划"));
        String order =
                "{\"deliveryId\":\"" + id + "\",\"verdict\":\"REJECTED\",\"reasons\":[\"项目编号缺失\"]}";

        assertThat(sender.control("POST", "/control/verdicts", order).statusCode()).isEqualTo(200);

        assertThat(Sender.json(sender.ask(id)).path("reasons").get(0).asText()).isEqualTo("项目编号缺失");
        assertThat(sender.control("GET", "/control/effects", "").body()).contains(id.toString());
        sender.control("DELETE", "/control/state", "");
        assertThat(sender.ask(id).statusCode()).isEqualTo(404);
        assertThat(sender.control("PUT", "/control/behaviour", "{\"up\":1}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void eachMisbehaviourIsSeenAndNoneTakesEffectTwice() throws Exception {
        Map<String, Integer> seen = new HashMap<>();
        province.behave(Behaviour.hostile(7));

        for (int i = 0; i < 120; i++) {
            UUID one = new UUID(0x5000L + i, 0x8000000000000000L + i);
            var body = Sender.record(one, "第 " + i + " 件").put("version", i + 1);
            for (int attempt = 0; attempt < 3; attempt++) {
                seen.merge(kind(body), 1, Integer::sum);
            }
        }

        assertThat(seen).containsKeys("cut", "502", "503", "429", "200 error", "200");
        assertThat(province.diary()).containsKeys("他件回执", "回执摘要有误", "回执丢失", "重复回执", "读完报文后断开");
        assertThat(province.effects()).allMatch(effect -> effect.effects() == 1);
    }

    @Test
    void aProvinceThatIsDownAnswersNothingButItsHealth() throws Exception {
        province.behave(Behaviour.unreachable());

        assertThatThrownBy(() -> sender.send(Sender.record(id, "计划")))
                .isInstanceOf(IOException.class);
        assertThat(sender.control("GET", "/health", "").body()).contains("\"down\":true");
    }

    @Test
    void thePageShowsWhatArrivedAndEscapesIt() throws Exception {
        sender.send(Sender.record(id, "<script>alert(1)</script>{{rows}}"));

        var page = sender.control("GET", "/", "");

        assertThat(page.body())
                .contains("&lt;script&gt;", "受理", id.toString())
                .doesNotContain("<script>");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    private String kind(com.fasterxml.jackson.databind.node.ObjectNode body) throws Exception {
        try {
            var response = sender.send(body);
            boolean error = response.body().contains("\"code\":500");
            return response.statusCode() + (error ? " error" : "");
        } catch (IOException _) {
            return "cut";
        }
    }
}
