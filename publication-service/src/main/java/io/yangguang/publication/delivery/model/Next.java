package io.yangguang.publication.delivery.model;

import java.time.Duration;

/** When to act next. */
public sealed interface Next {

    /** Send again, after the pause that grows. */
    record Retry() implements Next {}

    /** As long as the receiver asked us to wait, and not less than the pause that grows. */
    record Wait(Duration asked) implements Next {}

    /** Ask for the verdict that is still out. */
    record Ask() implements Next {}

    /** Look now and then whether the verdict was reversed. */
    record Recheck() implements Next {}

    record Never() implements Next {}
}
