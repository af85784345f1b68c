package io.yangguang.publication.review.model;

import io.yangguang.publication.chain.model.Office;
import java.util.List;
import java.util.Set;

/**
 * What a decision needs to know beside the state.
 *
 * @param offices whose signatures this form needs, in order
 * @param barred subjects who may not decide: authors and submitters
 * @param redacted whether a redaction of the version stands, which 删减后公开 needs
 * @param consulting whether a co-issuer may still answer, which the last signature waits for
 */
public record ReviewFacts(
        List<Office> offices, Set<String> barred, boolean redacted, boolean consulting) {

    public ReviewFacts {
        offices = List.copyOf(offices);
        barred = Set.copyOf(barred);
    }
}
