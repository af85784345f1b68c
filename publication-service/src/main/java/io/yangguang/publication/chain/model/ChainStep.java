package io.yangguang.publication.chain.model;

/** Who signs, and whether always. */
public record ChainStep(Office office, Condition condition) {

    /** When a step is needed. */
    public enum Condition {
        ALWAYS,
        /** Only for forms marked 重大 or 敏感. */
        MAJOR_OR_SENSITIVE
    }

    /**
     * @param weighty whether the form is marked major or sensitive
     */
    boolean needed(boolean weighty) {
        return weighty || condition == Condition.ALWAYS;
    }
}
