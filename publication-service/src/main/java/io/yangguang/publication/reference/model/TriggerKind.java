package io.yangguang.publication.reference.model;

/** 触发事项: what happened on the day from which a rule counts. */
public enum TriggerKind {
    FORMED("形成"),
    CHANGED("变更"),
    DECIDED("作出决定"),
    AWARD_DETERMINED("确定中标、成交"),
    CONTRACT_SIGNED("签订合同"),
    EVALUATION_REPORT_RECEIVED("收到评标报告"),
    ACCEPTANCE_COMPLETED("完成验收"),
    CLOSING("提交截止");

    private final String chinese;

    TriggerKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
