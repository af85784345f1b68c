package io.yangguang.publication.obligation.model;

/** A rule that applies and does not decide the due date, with the reason. */
public record Considered(Applicable candidate, Reason reason) {

    /** Why a rule did not decide. */
    public enum Reason {
        TRIGGER_MISSING("缺少触发日期"),
        LOWER_LEVEL("层次较低"),
        LESS_SPECIFIC("不如适用规则具体"),
        LONGER("期限较长"),
        MAY_NOT_LENGTHEN("位阶不足，不得延长条例第二十六条的期限"),
        INTERNAL_TARGET("内部目标，非法定期限"),
        LOCAL_NOT_SHORTER("地方文件不短于法定期限，不适用");

        private final String chinese;

        Reason(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
