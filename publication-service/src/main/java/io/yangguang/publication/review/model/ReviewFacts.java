package io.yangguang.publication.review.model;

import java.util.Set;

/**
 * What a decision needs to know beside the state.
 *
 * @param barred subjects who may not decide: authors and submitters
 * @param redacted whether a redaction of the version stands, which 删减后公开 needs
 */
public record ReviewFacts(Set<String> barred, boolean redacted) {

    public ReviewFacts {
        barred = Set.copyOf(barred);
    }
}
