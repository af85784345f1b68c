package io.yangguang.publication.delivery.model;

/** What the receiver is asked to do with a version of a record. */
public enum Act {
    PUBLISH,
    CORRECT,
    WITHDRAW
}
