package io.yangguang.publication.secrecy.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a decision needs to know beside the state.
 *
 * @param barred authors and submitters of the version
 * @param hits of the scan
 * @param unchanged whether the outward version still is the one that was scanned
 * @param approval that the information needs; null when it needs none
 * @param confirmInterest whether major public interest needs the leading group's word
 */
public record SecrecyFacts(
        Set<String> barred,
        List<Hit> hits,
        boolean unchanged,
        @Nullable RequiredApproval approval,
        boolean confirmInterest) {

    public SecrecyFacts {
        barred = Set.copyOf(barred);
        hits = List.copyOf(hits);
    }
}
