package io.yangguang.publication.delivery.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is known after an attempt, checked against what was sent. */
public sealed interface Answer {

    /** Nothing left this machine. */
    record NotSent(String reason) implements Answer {}

    /** 429: nothing took effect, come again after a while. */
    record Throttled(Duration retryAfter) implements Answer {}

    /**
     * Another 4xx: nothing took effect, and the same would be refused again until it is repaired.
     */
    record Refused(String reason) implements Answer {}

    /** It may have taken effect or not. */
    record Unknown(Doubt doubt, String reason) implements Answer {}

    /** The receiver was asked and does not have it. */
    record NotKnown() implements Answer {}

    /** A receipt of exactly what was sent, and the verdict so far. */
    record Confirmed(Receipt receipt, Ruling ruling, Optional<Instant> visibleAt)
            implements Answer {}
}
