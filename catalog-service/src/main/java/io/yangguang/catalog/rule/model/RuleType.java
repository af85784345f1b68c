package io.yangguang.catalog.rule.model;

/** The three types of rules, which are resolved apart. */
public enum RuleType {
    /** Public so long after a trigger; one rule wins. */
    PUBLISH_BY,
    /** Public so long before an event; all apply. */
    BEFORE_EVENT,
    /** Shown for so long; the longest applies. */
    SHOW_AT_LEAST
}
