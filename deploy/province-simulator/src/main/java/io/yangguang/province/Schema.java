package io.yangguang.province;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The form a record must have. Each complaint names its field and says in Chinese what was
 * expected.
 */
final class Schema {

    record Complaint(String field, String message) {}

    static final int MAX_TITLE = 500;
    static final int MAX_CONTENT = 512 * 1024;
    static final int MAX_ATTACHMENTS = 200;

    private static final Pattern DIVISION = Pattern.compile("\\d{6}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Set<String> ACTS = Set.of("PUBLISH", "CORRECT", "WITHDRAW");
    private static final Set<String> CONTENT_TYPES = Set.of("text/plain", "text/html");

    private final JsonNode body;
    private final List<Complaint> complaints = new ArrayList<>();

    private Schema(JsonNode body) {
        this.body = body;
    }

    static List<Complaint> check(JsonNode body) {
        Schema schema = new Schema(body);
        schema.run();
        return schema.complaints;
    }

    static Submission read(JsonNode body) {
        return new Submission(
                UUID.fromString(body.get("deliveryId").asText()),
                body.get("act").asText(),
                UUID.fromString(body.get("recordId").asText()),
                body.get("version").asInt(),
                body.get("title").asText(),
                body.get("bodyName").asText(),
                body.get("itemCode").asText());
    }

    private void run() {
        uuid("deliveryId");
        uuid("recordId");
        uuid("bodyId");
        if (!body.path("version").isInt() || body.path("version").asInt() < 1) {
            complain("version", "应为自 1 起的整数");
        }
        String act = text("act", 20);
        if (!act.isEmpty() && !ACTS.contains(act)) {
            complain("act", "应为 PUBLISH、CORRECT 或 WITHDRAW");
        }
        matches("divisionCode", DIVISION, "应为六位行政区划代码");
        text("bodyName", 200);
        text("itemCode", 50);
        text("itemName", 200);
        text("kind", 50);
        text("title", MAX_TITLE);
        text("indexNumber", 100);
        matches("contentHash", SHA256, "应为 64 位小写十六进制的 SHA-256");
        instant("publishedAt");
        if (body.hasNonNull("formedOn")) {
            date("formedOn");
        }
        if ("WITHDRAW".equals(act)) {
            text("reason", 1000);
        } else {
            content();
        }
    }

    private void content() {
        if (!CONTENT_TYPES.contains(text("contentType", 50))) {
            complain("contentType", "应为 text/plain 或 text/html");
        }
        if (!body.path("content").isTextual()) {
            complain("content", "必填，文本");
        } else if (body.path("content").asText().length() > MAX_CONTENT) {
            complain("content", "不得超过 " + MAX_CONTENT + " 字");
        }
        if (body.hasNonNull("fields") && !body.get("fields").isObject()) {
            complain("fields", "应为对象");
        }
        JsonNode attachments = body.path("attachments");
        if (!attachments.isArray() || attachments.size() > MAX_ATTACHMENTS) {
            complain("attachments", "必填，数组，不超过 " + MAX_ATTACHMENTS + " 件");
            return;
        }
        for (int i = 0; i < attachments.size(); i++) {
            JsonNode attachment = attachments.get(i);
            if (!attachment.path("name").isTextual()
                    || !attachment.path("mediaType").isTextual()
                    || !attachment.path("size").canConvertToLong()
                    || !SHA256.matcher(attachment.path("sha256").asText()).matches()) {
                complain("attachments[" + i + "]", "应有 name、mediaType、size 与 sha256");
            }
        }
    }

    private String text(String field, int max) {
        JsonNode value = body.path(field);
        if (!value.isTextual() || value.asText().isBlank()) {
            complain(field, "必填，文本");
            return "";
        }
        if (value.asText().length() > max) {
            complain(field, "不得超过 " + max + " 字");
        }
        return value.asText();
    }

    private void matches(String field, Pattern pattern, String message) {
        if (!pattern.matcher(body.path(field).asText()).matches()) {
            complain(field, message);
        }
    }

    private void uuid(String field) {
        try {
            UUID.fromString(body.path(field).asText());
        } catch (IllegalArgumentException _) {
            complain(field, "应为 UUID");
        }
    }

    private void instant(String field) {
        try {
            OffsetDateTime.parse(body.path(field).asText());
        } catch (DateTimeParseException _) {
            complain(field, "应为带时区的时刻，如 2026-02-27T09:30:00+08:00");
        }
    }

    private void date(String field) {
        try {
            LocalDate.parse(body.path(field).asText());
        } catch (DateTimeParseException _) {
            complain(field, "应为日期，如 2026-02-13");
        }
    }

    private void complain(String field, String message) {
        complaints.add(new Complaint(field, message));
    }
}
