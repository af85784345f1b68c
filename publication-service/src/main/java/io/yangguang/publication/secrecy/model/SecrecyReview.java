package io.yangguang.publication.secrecy.model;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 保密审查 (保密审核): of one outward version, which its digest names.
 *
 * @param version row version, for If-Match
 * @param title with personal values masked
 * @param blocks how many hits nobody can override
 * @param warnings how many hits need a reason
 * @param decision the last one that was taken; none before the first
 */
public record SecrecyReview(
        UUID id,
        long version,
        UUID recordId,
        int recordVersion,
        UUID bodyId,
        String divisionCode,
        String itemCode,
        String title,
        String digest,
        SecrecyState state,
        Set<String> authors,
        Set<String> submitters,
        Instant openedAt,
        int blocks,
        int warnings,
        @Nullable RequiredApproval approval,
        @Nullable Decided decision) {

    public SecrecyReview {
        authors = Collections.unmodifiableSet(new LinkedHashSet<>(authors));
        submitters = Collections.unmodifiableSet(new LinkedHashSet<>(submitters));
    }

    /** Who took the last decision, when and with what remark. */
    public record Decided(
            Desk desk, String by, String byName, Instant at, @Nullable String remark) {}

    public Set<String> barred() {
        var all = new LinkedHashSet<>(authors);
        all.addAll(submitters);
        return all;
    }
}
