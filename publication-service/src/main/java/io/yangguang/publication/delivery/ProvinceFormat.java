package io.yangguang.publication.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.yangguang.publication.delivery.model.Act;
import io.yangguang.publication.delivery.model.Claimed;
import io.yangguang.publication.delivery.model.PublishedContent;
import io.yangguang.publication.delivery.model.Ruling;
import io.yangguang.publication.delivery.model.Verdict;
import io.yangguang.time.BusinessClock;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The province's JSON, contract v1; deploy/province-simulator/README.md has it in words. */
final class ProvinceFormat {

    private final ObjectMapper json = JsonMapper.builder().build();

    String record(UUID deliveryId, UUID recordId, int version, Act act, PublishedContent content) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("deliveryId", deliveryId.toString());
        body.put("act", act.name());
        body.put("recordId", recordId.toString());
        body.put("version", version);
        body.put("bodyId", content.bodyId().toString());
        body.put("bodyName", content.bodyName());
        body.put("divisionCode", content.divisionCode());
        body.put("itemCode", content.itemCode());
        body.put("itemName", content.itemName());
        body.put("kind", content.kind());
        body.put("title", content.title());
        if (act != Act.WITHDRAW) {
            // What is withdrawn is not sent around once more.
            body.put("contentType", content.contentType());
            body.put("content", content.content());
            body.put("attachments", attachments(content));
            body.put("fields", content.fields());
        }
        putIfThere(body, "projectCode", content.projectCode());
        body.put("indexNumber", content.indexNumber());
        putIfThere(body, "formedOn", content.formedOn());
        body.put(
                "publishedAt",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        content.publishedAt().atZone(BusinessClock.ZONE)));
        body.put("contentHash", content.contentHash());
        putIfThere(body, "reason", content.reason());
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("published content cannot be written as JSON", e);
        }
    }

    /** Empty when it is not even a JSON object. */
    Optional<Claimed> answer(byte[] body) {
        JsonNode answer = tree(body);
        if (!answer.isObject()) {
            return Optional.empty();
        }
        JsonNode receipt = answer.path("receipt");
        String receivedAt = text(receipt, "receivedAt");
        return Optional.of(
                new Claimed(
                        uuid(text(answer, "deliveryId")),
                        text(receipt, "receiptId"),
                        receivedAt,
                        instant(receivedAt),
                        text(receipt, "digest"),
                        text(receipt, "signature"),
                        ruling(answer),
                        Optional.ofNullable(instant(text(answer, "visibleAt")))));
    }

    /** The code and the message of an error, for people. */
    String error(byte[] body) {
        JsonNode error = tree(body);
        StringBuilder text = new StringBuilder(error.path("code").asText(""));
        text.append(' ').append(error.path("message").asText(""));
        for (JsonNode field : error.path("errors")) {
            text.append("；").append(field.path("field").asText(""));
            text.append(' ').append(field.path("message").asText(""));
        }
        return text.toString().strip();
    }

    String code(byte[] body) {
        return tree(body).path("code").asText("");
    }

    private static @Nullable Ruling ruling(JsonNode answer) {
        JsonNode revision = answer.path("verdictRevision");
        String said = text(answer, "verdict");
        if (said == null || !revision.isInt() || revision.asInt() < 0) {
            return null;
        }
        List<String> reasons = new ArrayList<>();
        answer.path("reasons").forEach(reason -> reasons.add(reason.asText()));
        Instant at = instant(text(answer, "verdictAt"));
        for (Verdict verdict : Verdict.values()) {
            boolean settled = verdict != Verdict.PENDING;
            if (verdict.name().equals(said) && (!settled || (at != null && revision.asInt() > 0))) {
                return new Ruling(
                        revision.asInt(), verdict, reasons, at == null ? Instant.EPOCH : at);
            }
        }
        return null;
    }

    private JsonNode tree(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException _) {
            return json.missingNode();
        }
    }

    private static List<Map<String, Object>> attachments(PublishedContent content) {
        return content.attachments().stream()
                .map(attachment -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("name", attachment.name());
                    entry.put("mediaType", attachment.mediaType());
                    entry.put("size", attachment.size());
                    entry.put("sha256", attachment.sha256());
                    return entry;
                })
                .toList();
    }

    private static void putIfThere(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value.toString());
        }
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }
}
