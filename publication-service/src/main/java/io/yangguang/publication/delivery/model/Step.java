package io.yangguang.publication.delivery.model;

import java.util.Optional;

/**
 * What an answer makes of a delivery.
 *
 * @param announced the verdict to tell others, when a new one was given
 * @param outcome a word for the attempt's row
 * @param text what to tell a person about the attempt, in Chinese; empty when all is said
 */
public record Step(
        DeliveryState state, Next next, Optional<Ruling> announced, String outcome, String text) {

    /** Whether this is progress, after which the pauses start anew. */
    public boolean changes(DeliveryState before) {
        return before.revision() != state.revision() || before.verdict() != state.verdict();
    }
}
