package io.yangguang.catalog.rule.model;

/** What a limit is counted in. */
public enum LimitUnit {
    WORKING_DAYS,
    CALENDAR_DAYS
}
