package io.yangguang.catalog.record.model;

/** Where the date of a trigger was taken from. */
public enum TriggerSource {
    /** The information itself says it. */
    STATED,
    /** The date on which it was signed off, 签发时间. */
    SIGN_OFF,
    /** Somebody declares it. */
    DECLARED,
    /** The earliest publication known. */
    FIRST_PUBLISHED
}
