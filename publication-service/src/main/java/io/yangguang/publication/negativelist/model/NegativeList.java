package io.yangguang.publication.negativelist.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 负面清单: one edition.
 *
 * @param version row version, for If-Match
 * @param bodyId null where it holds for a whole division
 * @param reviewedOn day of the approval or of the last review without adjustment
 */
public record NegativeList(
        UUID id,
        long version,
        @Nullable UUID bodyId,
        String divisionCode,
        int edition,
        String title,
        LocalDate validFrom,
        ListState state,
        Set<String> drafters,
        Instant draftedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable LocalDate reviewedOn,
        List<ListEntry> entries) {

    public NegativeList {
        drafters = Collections.unmodifiableSet(new LinkedHashSet<>(drafters));
        entries = List.copyOf(entries);
    }

    /** Whose editions follow each other. */
    public String owner() {
        return bodyId == null ? "division:" + divisionCode : "body:" + bodyId;
    }

    /** The same as that edition of its owner. */
    public NegativeList numbered(int number) {
        return new NegativeList(
                id,
                version,
                bodyId,
                divisionCode,
                number,
                title,
                validFrom,
                state,
                drafters,
                draftedAt,
                decidedBy,
                decidedAt,
                decisionReason,
                reviewedOn,
                entries);
    }

    /** The same written anew by somebody. */
    public NegativeList revised(
            String newTitle, LocalDate newValidFrom, List<ListEntry> newEntries, String by) {
        return new NegativeList(
                id,
                version + 1,
                bodyId,
                divisionCode,
                edition,
                newTitle,
                newValidFrom,
                new ListState.Drafted(),
                with(by),
                draftedAt,
                null,
                null,
                null,
                null,
                newEntries);
    }

    public NegativeList submitted(String by) {
        return copy(new ListState.Submitted(), with(by), null, null, null, null);
    }

    public NegativeList decided(
            ListState next,
            String by,
            Instant at,
            @Nullable String reason,
            @Nullable LocalDate newReviewedOn) {
        return copy(next, drafters, by, at, reason, newReviewedOn);
    }

    public NegativeList confirmed(LocalDate on) {
        return copy(state, drafters, decidedBy, decidedAt, decisionReason, on);
    }

    public NegativeList superseded(ListState next) {
        return copy(next, drafters, decidedBy, decidedAt, decisionReason, reviewedOn);
    }

    private NegativeList copy(
            ListState next,
            Set<String> newDrafters,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String reason,
            @Nullable LocalDate newReviewedOn) {
        return new NegativeList(
                id,
                version + 1,
                bodyId,
                divisionCode,
                edition,
                title,
                validFrom,
                next,
                newDrafters,
                draftedAt,
                by,
                at,
                reason,
                newReviewedOn,
                entries);
    }

    private Set<String> with(String by) {
        var all = new LinkedHashSet<>(drafters);
        all.add(by);
        return all;
    }
}
