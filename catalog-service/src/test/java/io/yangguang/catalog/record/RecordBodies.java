package io.yangguang.catalog.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangguang.catalog.Api;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Request bodies in words. */
public final class RecordBodies {

    public static final String RECORDS = Api.BASE + "/records";

    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordBodies() {}

    /** A plan of body A, lawful as it stands. */
    public static ObjectNode plan(String title) {
        ObjectNode plan = JSON.createObjectNode();
        plan.put("item", "F1-02");
        plan.put("title", title);
        plan.put("content", "2026年计划新建保障性租赁住房200套。");
        plan.putArray("triggers")
                .addObject()
                .put("kind", "FORMED")
                .put("on", "2026-02-13")
                .put("source", "STATED")
                .put("proof", "文末落款日期");
        plan.putObject("attribute").put("disclosure", "FULL").put("mode", "PROACTIVE");
        plan.putObject("fields").put("plannedUnits", 200);
        return plan;
    }

    public static ObjectNode plan(String title, Consumer<ObjectNode> change) {
        ObjectNode plan = plan(title);
        change.accept(plan);
        return plan;
    }

    /** A line of an import. */
    public static ObjectNode notice(String sourceId, String content) {
        return plan(
                "公告" + sourceId,
                line -> {
                    line.put("sourceId", sourceId);
                    line.put("item", "G-TENDER-NOTICE");
                    line.put("content", content);
                    line.put("bodyId", "00000000-0000-7000-8000-00000000000a");
                });
    }

    /** Six ways to write a mark that all say the same. */
    public static List<String> marks() {
        return List.of("机密★10年", "机 密 ★ 10 年", "机密★１０年", "【秘密】★5年", "<b>绝</b>密★长期", "密级：机密");
    }

    public static Map<String, Object> change(String nature, String on) {
        return Map.of("nature", nature, "changedOn", on, "reason", "计划套数调整");
    }

    public static ObjectNode with(ObjectNode body, String field, Object value) {
        body.set(field, JSON.valueToTree(value));
        return body;
    }
}
