package io.yangguang.catalog.record;

/** Bodies that work as they stand against the demo sample. */
final class RecordExamples {

    static final String FORM =
            """
            {"item": "F1-02", "title": "示例市2026年度保障性住房建设计划",
             "content": "2026年计划新建保障性租赁住房200套。",
             "triggers": [{"kind": "FORMED", "on": "2026-02-13", "source": "STATED",
                           "proof": "文末落款日期"}],
             "attribute": {"disclosure": "FULL", "mode": "PROACTIVE"},
             "fields": {"plannedUnits": 200, "investment": "36000000.00"}}
            """;

    static final String CHANGE =
            """
            {"item": "F1-02", "title": "示例市2026年度保障性住房建设计划（调整）",
             "content": "2026年计划新建保障性租赁住房240套。",
             "triggers": [{"kind": "FORMED", "on": "2026-02-13", "source": "STATED"}],
             "attribute": {"disclosure": "FULL", "mode": "PROACTIVE"},
             "change": {"nature": "SUBSTANCE", "changedOn": "2026-03-02", "reason": "计划套数调整"}}
            """;

    static final String WITHDRAWAL =
            """
            {"reason": "内容与后续决定重复"}
            """;

    static final String MARKED =
            """
            {"type": "urn:yangguang:problem:classified-mark", "status": 422,
             "title": "含有密级标志，已拒收，内容未保存",
             "errors": [{"field": "content", "message": "含有密级标志"}]}
            """;

    private RecordExamples() {}
}
