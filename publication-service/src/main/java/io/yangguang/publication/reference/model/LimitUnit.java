package io.yangguang.publication.reference.model;

/** 工作日 or 自然日. */
public enum LimitUnit {
    WORKING_DAYS,
    CALENDAR_DAYS
}
