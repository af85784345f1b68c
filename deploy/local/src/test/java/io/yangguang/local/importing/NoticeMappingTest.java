package io.yangguang.local.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class NoticeMappingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final NoticeMapping mapping = new NoticeMapping(TypeCodes.load());

    @Test
    void aNoticeIsFormedWhenItWasFirstPublished() {
        ObjectNode record = record(_ -> {});

        assertThat(record.path("sourceId").asText()).isEqualTo("0041a7dd");
        assertThat(record.path("item").asText()).isEqualTo("G-PROCUREMENT-NOTICE");
        assertThat(record.path("platform").asText()).isEqualTo("示例市公共资源交易中心");
        assertThat(record.path("divisionCode").asText()).isEqualTo("410000");
        assertThat(record.at("/triggers/0/kind").asText()).isEqualTo("FORMED");
        assertThat(record.at("/triggers/0/on").asText()).isEqualTo("2026-03-16");
        assertThat(record.at("/triggers/0/source").asText()).isEqualTo("FIRST_PUBLISHED");
        assertThat(record.at("/publishedElsewhere/0/channel").asText())
                .isEqualTo("TRADING_PLATFORM");
        assertThat(record.at("/publishedElsewhere/0/at").asText())
                .isEqualTo("2026-03-16T04:30:00+08:00");
        assertThat(record.at("/publishedElsewhere/0/url").asText())
                .isEqualTo("https://ggzy.example.gov.cn/#/a?b=中");
        assertThat(record.at("/fields/infoTypeCode").asText()).isEqualTo("0201");
        assertThat(record.at("/fields").has("agency")).isFalse();
    }

    @Test
    void whoeverIsNamedStandsInForAMissingPlatform() {
        assertThat(record(n -> n.put("platform", " ")).path("platform").asText())
                .isEqualTo("示例县体育局");
        assertThat(record(n -> n.put("platform", "").put("issuer", "")).path("platform").asText())
                .isEqualTo("河南省");
        assertThat(
                        record(n ->
                                        n.removeAll()
                                                .put("sourceId", "1")
                                                .put("publishedAt", "2026-03-16"))
                                .path("platform")
                                .asText())
                .isEqualTo("未注明来源平台");
    }

    @Test
    void codesThatNobodyKnowsGoToTheVisibleRest() {
        assertThat(record(n -> n.put("infoTypeCode", "0999")).path("item").asText())
                .isEqualTo("G-UNSORTED");
        assertThat(
                        record(n -> n.put("infoTypeCode", "0104").put("title", "某工程中标候选人公示"))
                                .path("item")
                                .asText())
                .isEqualTo("G-CANDIDATES");
        assertThat(record(n -> n.put("infoTypeCode", "0104")).path("item").asText())
                .isEqualTo("G-TRADE-RESULT");
    }

    @Test
    void textBecomesWhatTheApiTakes() {
        ObjectNode record =
                record(n ->
                        n.put("title", "\ufeff 某\u0007公告\n（二）")
                                .put("content", "第一行\u000b\r\n第二行\ud800")
                                .put("provinceCode", "41"));

        assertThat(record.path("title").asText()).isEqualTo("某 公告 （二）");
        assertThat(record.path("content").asText()).isEqualTo("第一行 \r\n第二行\ufffd");
        assertThat(record.path("divisionCode").asText()).isEqualTo("000000");
    }

    @Test
    void longTextIsShortenedAndGoesAlongWhole() {
        String whole = "很长的一行文字。\n".repeat(12_000).strip();

        Mapped.Ready ready = ready(n -> n.put("content", whole));

        String content = ready.record().path("content").asText();
        assertThat(ready.fullText()).isEqualTo(whole);
        assertThat(content.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(256 * 1024);
        assertThat(content).endsWith("全文见附件）").startsWith("很长的一行文字。\n");
        assertThat(ready(_ -> {}).fullText()).isEmpty();
    }

    @Test
    void whatCannotBeReadSaysWhy() {
        assertThat(mapping.map("{\"sourceId\": ".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Mapped.Unreadable.class);
        assertThat(mapping.map("[]".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Mapped.Unreadable.class);
        assertThat(mapping.map(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}))
                .isInstanceOf(Mapped.Unreadable.class);
        assertThat(map(n -> n.remove("sourceId"))).isInstanceOf(Mapped.Unreadable.class);
        assertThat(map(n -> n.put("publishedAt", "近日")))
                .isEqualTo(new Mapped.Unreadable("0041a7dd", "publishedAt is missing or no date"));
    }

    /** The real notices lie beside the project, where they are there at all. */
    @Test
    void everyRealNoticeBecomesARecord() throws IOException {
        Path file =
                Path.of(
                        System.getProperty("yangguang.root", "."),
                        "..",
                        "shared",
                        "real-notices",
                        "notices.jsonl");
        assumeTrue(Files.isReadable(file));
        List<ObjectNode> records = new ArrayList<>();
        try (NoticeFile notices = new NoticeFile(file)) {
            for (var line = notices.next(); line.isPresent(); line = notices.next()) {
                Mapped mapped = mapping.map(line.get().bytes());
                assertThat(mapped)
                        .as("line %d", line.get().number())
                        .isInstanceOf(Mapped.Ready.class);
                records.add(((Mapped.Ready) mapped).record());
            }
        }

        Set<String> ids = new HashSet<>();
        records.forEach(record -> ids.add(record.path("sourceId").asText()));
        assertThat(ids).hasSize(records.size()).hasSizeGreaterThan(50);
        assertThat(records)
                .allSatisfy(record -> {
                    assertThat(record.path("item").asText()).isNotEqualTo("G-UNSORTED");
                    assertThat(record.path("title").asText()).isNotBlank();
                    assertThat(record.path("platform").asText()).isNotBlank();
                    assertThat(record.path("divisionCode").asText()).matches("[1-9][0-9]{5}");
                    assertThat(record.at("/publishedElsewhere/0/url").asText()).startsWith("http");
                });
    }

    private ObjectNode record(Consumer<ObjectNode> change) {
        return ready(change).record();
    }

    private Mapped.Ready ready(Consumer<ObjectNode> change) {
        return (Mapped.Ready) map(change);
    }

    private Mapped map(Consumer<ObjectNode> change) {
        ObjectNode notice = notice();
        change.accept(notice);
        try {
            // Escaped: half a surrogate pair has no UTF-8.
            return mapping.map(
                    JSON.writer()
                            .with(JsonWriteFeature.ESCAPE_NON_ASCII)
                            .writeValueAsBytes(notice));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static ObjectNode notice() {
        return JSON.createObjectNode()
                .put("sourceId", "0041a7dd")
                .put("businessType", "政府采购")
                .put("infoTypeCode", "0201")
                .put("infoType", "采购/资审公告")
                .put("title", "示例县体育器材采购项目竞争性磋商公告")
                .put("publishedAt", "2026-03-16T04:30")
                .put("provinceCode", "410000")
                .put("region", "河南省")
                .put("issuer", "示例县体育局")
                .put("agency", "")
                .put("projectCode", "SL-2026-018")
                .put("platform", "示例市公共资源交易中心")
                .put("originalUrl", "https://ggzy.example.gov.cn/#/a?b=中")
                .put("content", "一、项目基本情况\n预算金额：686,658.00元");
    }
}
