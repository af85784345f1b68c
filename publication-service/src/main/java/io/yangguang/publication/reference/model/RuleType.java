package io.yangguang.publication.reference.model;

/** The three types of rules, resolved apart from each other. */
public enum RuleType {
    /** Publish within so long of a trigger: one rule wins. */
    PUBLISH_BY,
    /** Publish so long before an event: all apply. */
    BEFORE_EVENT,
    /** Keep shown for so long: the longest applies. */
    SHOW_AT_LEAST
}
