package io.yangguang.publication.reference.model;

/**
 * Priority of rules, strongest first: sector law, licence and penalty decisions, the general limit.
 */
public enum RuleLevel {
    SECTOR,
    DECISION,
    GENERAL
}
