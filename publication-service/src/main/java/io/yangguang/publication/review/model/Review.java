package io.yangguang.publication.review.model;

import io.yangguang.publication.record.model.RecordVersion;
import io.yangguang.publication.record.model.RecordVersion.Attribute;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 审批单: the review of one version of a record.
 *
 * @param version row version, for If-Match
 * @param round how often it was submitted
 * @param authors subjects who wrote any version since the last approved one
 * @param submitters subjects who submitted it, in any round
 * @param decision who decided and when; none while it waits
 */
public record Review(
        UUID id,
        long version,
        UUID recordId,
        int recordVersion,
        UUID bodyId,
        String divisionCode,
        String itemCode,
        String title,
        ReviewState state,
        int round,
        Set<String> authors,
        Set<String> submitters,
        Instant submittedAt,
        Attribute proposal,
        @Nullable Decision decision) {

    public Review {
        authors = Collections.unmodifiableSet(new LinkedHashSet<>(authors));
        submitters = Collections.unmodifiableSet(new LinkedHashSet<>(submitters));
    }

    /** Who decided, when, and with what remark. */
    public record Decision(String by, Instant at, @Nullable String remark) {}

    /** The first submission of a version. */
    public static Review submitted(
            UUID id, RecordVersion record, Set<String> authors, String by, Instant at) {
        return new Review(
                id,
                1,
                record.recordId(),
                record.version(),
                record.bodyId(),
                record.divisionCode(),
                record.itemCode(),
                record.title(),
                new ReviewState.Submitted(),
                1,
                authors,
                Set.of(by),
                at,
                record.attribute(),
                null);
    }

    /** The same after a return, submitted again. */
    public Review submittedAgain(Set<String> moreAuthors, String by, Instant at) {
        return new Review(
                id,
                version + 1,
                recordId,
                recordVersion,
                bodyId,
                divisionCode,
                itemCode,
                title,
                new ReviewState.Submitted(),
                round + 1,
                union(authors, moreAuthors),
                union(submitters, Set.of(by)),
                at,
                proposal,
                null);
    }

    /** The same after a decision. */
    public Review decided(ReviewState next, Decision made) {
        return new Review(
                id,
                version + 1,
                recordId,
                recordVersion,
                bodyId,
                divisionCode,
                itemCode,
                title,
                next,
                round,
                authors,
                submitters,
                submittedAt,
                proposal,
                made);
    }

    /** Who may not decide. */
    public Set<String> barred() {
        return union(authors, submitters);
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }
}
