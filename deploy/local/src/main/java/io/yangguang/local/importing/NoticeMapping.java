package io.yangguang.local.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Turns a notice of the national trading platform into a record.
 *
 * <p>It was public before it comes here: it is formed on the day it was first published, as far as
 * anybody knows, so that nothing becomes overdue by being imported.
 */
final class NoticeMapping {

    /** The API takes 256 KiB; the rest is for the sentence that says where the whole is. */
    private static final int CONTENT_BYTES = 256 * 1024;

    private static final int SHORTENED_BYTES = CONTENT_BYTES - 1024;
    private static final String SHORTENED = "\n……（正文过长，以下从略，全文见附件）";
    private static final String NO_PLATFORM = "未注明来源平台";
    private static final int LONGEST_NAME = 200;
    private static final List<String> KEPT =
            List.of(
                    "businessType",
                    "infoTypeCode",
                    "infoType",
                    "publishedAt",
                    "region",
                    "issuer",
                    "agency",
                    "platform");

    private final ObjectMapper json =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final TypeCodes types;

    NoticeMapping(TypeCodes types) {
        this.types = types;
    }

    Mapped map(byte[] line) {
        JsonNode notice;
        try {
            notice = json.readTree(line);
        } catch (JsonProcessingException e) {
            return new Mapped.Unreadable("", "not JSON, near column " + column(e));
        } catch (IOException e) {
            return new Mapped.Unreadable("", "not UTF-8");
        }
        if (!notice.isObject()) {
            return new Mapped.Unreadable("", "not a JSON object");
        }
        String sourceId = text(notice, "sourceId");
        if (sourceId.isEmpty()) {
            return new Mapped.Unreadable("", "sourceId is missing");
        }
        Optional<OffsetDateTime> publishedAt = PublishedAt.read(text(notice, "publishedAt"));
        return publishedAt
                .<Mapped>map(at -> record(notice, sourceId, at))
                .orElseGet(
                        () -> new Mapped.Unreadable(sourceId, "publishedAt is missing or no date"));
    }

    private Mapped.Ready record(JsonNode notice, String sourceId, OffsetDateTime at) {
        String title = text(notice, "title");
        String content = Texts.clean(notice.path("content").asText("")).strip();
        ObjectNode record = json.createObjectNode();
        record.put("sourceId", sourceId);
        record.put("item", types.item(text(notice, "infoTypeCode"), title));
        record.put("platform", platform(notice));
        record.put("divisionCode", division(notice));
        record.put("title", title);
        record.put("contentType", "text/plain");
        boolean tooLong = content.getBytes(StandardCharsets.UTF_8).length > CONTENT_BYTES;
        record.put(
                "content", tooLong ? Texts.start(content, SHORTENED_BYTES) + SHORTENED : content);
        record.putArray("triggers")
                .addObject()
                .put("kind", "FORMED")
                .put("on", at.toLocalDate().toString())
                .put("source", "FIRST_PUBLISHED")
                .put("proof", "来源平台的发布时间");
        record.putObject("attribute").put("disclosure", "FULL").put("mode", "PROACTIVE");
        ObjectNode fields = record.putObject("fields");
        for (String name : KEPT) {
            putIfPresent(fields, name, text(notice, name));
        }
        putIfPresent(record, "projectCode", shortened(text(notice, "projectCode")));
        ObjectNode elsewhere =
                record.putArray("publishedElsewhere")
                        .addObject()
                        .put("channel", "TRADING_PLATFORM")
                        .put("at", at.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        String url = text(notice, "originalUrl").replace(" ", "%20").replace("<", "%3C");
        if (url.matches("https?://[^/?#\\s]+.*") && url.length() <= 2000) {
            elsewhere.put("url", url);
        } else {
            putIfPresent(fields, "originalUrl", url);
            if (content.isEmpty()) {
                record.put("content", "（来源平台未提供正文）");
            }
        }
        return new Mapped.Ready(record, tooLong ? content : "");
    }

    /** The body it stands under: the platform, else who issued it, else where it is from. */
    private static String platform(JsonNode notice) {
        for (String name : List.of("platform", "issuer", "region")) {
            String text = text(notice, name);
            if (!text.isEmpty()) {
                return shortened(text);
            }
        }
        return NO_PLATFORM;
    }

    private static String division(JsonNode notice) {
        String code = text(notice, "provinceCode");
        return code.matches("[0-9]{6}") ? code : "000000";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : Texts.clean(text.substring(0, LONGEST_NAME));
    }

    private static String text(JsonNode notice, String name) {
        JsonNode value = notice.path(name);
        return value.isValueNode() && !value.isNull() ? Texts.line(value.asText()) : "";
    }

    private static void putIfPresent(ObjectNode object, String name, String value) {
        if (!value.isEmpty()) {
            object.put(name, value);
        }
    }

    private static int column(JsonProcessingException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
    }
}
