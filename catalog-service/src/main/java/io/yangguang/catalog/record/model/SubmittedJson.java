package io.yangguang.catalog.record.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The submitted fields as plain JSON values, whose canonical form is hashed.
 *
 * <p>What says nothing (null, an empty list) is left out, so that a client that writes it and one
 * that does not have the same hash. The change is no part of it: it says why, not what.
 */
public final class SubmittedJson {

    private SubmittedJson() {}

    public static String hash(Draft draft) {
        return CanonicalJson.sha256(of(draft));
    }

    static Map<String, Object> of(Draft draft) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "bodyId", draft.bodyId());
        put(json, "platform", draft.platform());
        put(json, "divisionCode", draft.divisionCode());
        put(json, "item", draft.item());
        put(json, "kind", draft.kind());
        put(json, "procurementMethod", draft.procurementMethod());
        put(json, "title", draft.title());
        put(json, "contentType", draft.contentType().mediaType());
        put(json, "content", draft.content());
        put(json, "triggers", draft.triggers().stream().map(SubmittedJson::trigger).toList());
        put(json, "attribute", attribute(draft.attribute()));
        if (!draft.fields().isEmpty()) {
            json.put("fields", draft.fields());
        }
        put(json, "projectCode", draft.projectCode());
        put(json, "attachments", draft.attachments().stream().map(SubmittedJson::file).toList());
        put(json, "sourceId", draft.sourceId());
        put(
                json,
                "publishedElsewhere",
                draft.publishedElsewhere().stream().map(SubmittedJson::elsewhere).toList());
        return json;
    }

    private static Map<String, Object> trigger(Trigger trigger) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "kind", trigger.kind());
        put(json, "on", trigger.on());
        put(json, "at", trigger.at());
        put(json, "source", trigger.source());
        put(json, "proof", trigger.proof());
        return json;
    }

    private static Map<String, Object> attribute(Attribute attribute) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "disclosure", attribute.disclosure());
        put(json, "mode", attribute.mode());
        put(json, "ground", attribute.ground());
        put(json, "reason", attribute.reason());
        return json;
    }

    private static Map<String, Object> file(AttachmentName file) {
        return Map.of("sha256", file.sha256(), "name", file.name());
    }

    private static Map<String, Object> elsewhere(PublishedElsewhere elsewhere) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "channel", elsewhere.channel());
        put(json, "at", elsewhere.at());
        put(json, "url", elsewhere.url());
        return json;
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case List<?> list -> {
                if (!list.isEmpty()) {
                    json.put(name, list);
                }
            }
            case Map<?, ?> map -> json.put(name, map);
            default -> json.put(name, value.toString());
        }
    }
}
