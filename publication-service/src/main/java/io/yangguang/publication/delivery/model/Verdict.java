package io.yangguang.publication.delivery.model;

/** What the receiver's business side says; HTTP has no part in it. */
public enum Verdict {
    PENDING,
    ACCEPTED,
    REJECTED
}
