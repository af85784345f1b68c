package io.yangguang.catalog.rule.model;

/**
 * Priority: sector law goes before decisions on licences and penalties, these before the general
 * rule.
 */
public enum RuleLevel {
    SECTOR,
    DECISION,
    GENERAL
}
