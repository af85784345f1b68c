package io.yangguang.catalog.record.model;

/** First axis of the 公开属性: how much may be known. */
public enum Disclosure {
    FULL,
    REDACTED,
    /** 不予公开 */
    NONE
}
