package io.yangguang.catalog.rule.model;

/** The fact a limit counts from. */
public enum TriggerKind {
    FORMED,
    CHANGED,
    DECIDED,
    AWARD_DETERMINED,
    CONTRACT_SIGNED,
    EVALUATION_REPORT_RECEIVED,
    ACCEPTANCE_COMPLETED,
    CLOSING
}
