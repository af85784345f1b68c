package io.yangguang.workingdays;

/** What a day is. */
public enum DayClass {
    /** Monday to Friday, and no notice makes it a day off. */
    WORKING_DAY,
    /** Saturday or Sunday, and no notice makes it a working day. */
    WEEKEND,
    /** A day off by notice, a weekend day inside a holiday included. */
    HOLIDAY,
    /** A Saturday or Sunday on which people work by notice (补班). */
    MAKE_UP_WORKING_DAY,
    /** The notice that may change this day is not known yet. */
    UNDETERMINED
}
