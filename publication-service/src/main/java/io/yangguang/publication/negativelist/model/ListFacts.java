package io.yangguang.publication.negativelist.model;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a decision needs to know beside the state.
 *
 * @param drafters who drafted, revised or submitted it; none of them approves
 * @param entries how many it has
 * @param validFrom the day it is meant to hold from
 * @param predecessorFrom since when the edition before it is in force; none where there is none
 */
public record ListFacts(
        Set<String> drafters,
        int entries,
        LocalDate validFrom,
        LocalDate today,
        @Nullable LocalDate predecessorFrom) {

    public ListFacts {
        drafters = Set.copyOf(drafters);
    }
}
