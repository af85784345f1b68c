package io.yangguang.publication.publicity.model;

/**
 * Which days an interruption takes away. The articles say only how long something must be shown; a
 * day on which the public could not read it for some hours is a day on which it was not shown, so
 * we read {@link #ANY_PART}, and it is an option per rule.
 */
public enum Reading {
    /** Every day that the interruption touches. */
    ANY_PART,
    /** Only days on which the page was away from 0:00 to 24:00. */
    WHOLE_DAY
}
