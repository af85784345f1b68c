package io.yangguang.publication.delivery.model;

import java.time.Instant;
import java.util.List;

/**
 * A verdict with its place in the receiver's order of verdicts.
 *
 * @param revision 0 while there is none, raised by one with each change
 * @param at when the receiver gave it, by the receiver's clock
 */
public record Ruling(int revision, Verdict verdict, List<String> reasons, Instant at) {

    public Ruling {
        reasons = List.copyOf(reasons);
    }
}
