package io.yangguang.publication.chain.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of the order in which the offices of a body sign.
 *
 * @param bodyId none for the chain of all bodies that have none of their own
 */
public record ApprovalChain(UUID id, @Nullable UUID bodyId, int version, List<ChainStep> steps) {

    public ApprovalChain {
        steps = List.copyOf(steps);
    }

    /**
     * The offices whose signatures a form needs, in order; never empty.
     *
     * @param weighty whether the form is marked major or sensitive
     */
    public List<Office> offices(boolean weighty) {
        return steps.stream().filter(step -> step.needed(weighty)).map(ChainStep::office).toList();
    }

    /** Each office at most once, and at least one signature for every form. */
    public static boolean lawful(List<ChainStep> steps) {
        return steps.stream().map(ChainStep::office).distinct().count() == steps.size()
                && steps.stream().anyMatch(step -> step.needed(false));
    }
}
