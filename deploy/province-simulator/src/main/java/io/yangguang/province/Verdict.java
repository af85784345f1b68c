package io.yangguang.province;

/** What the province's business side says of a delivery. */
public enum Verdict {
    PENDING,
    ACCEPTED,
    REJECTED
}
