package io.yangguang.publication.nondisclosure.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 不予公开登记的一条.
 *
 * @param version row version, for If-Match
 * @param decidedBy who decided; he does not confirm it later
 * @param reviewer who answers for the review of it
 * @param state as stored; {@link EntryState#on} tells whether it is due
 */
public record Entry(
        UUID id,
        long version,
        UUID reviewId,
        UUID recordId,
        int recordVersion,
        UUID bodyId,
        String divisionCode,
        String itemCode,
        Kind kind,
        Basis basis,
        @Nullable String reason,
        String decidedBy,
        String reviewer,
        Instant decidedAt,
        EntryState state) {

    public Entry with(Basis newBasis, EntryState next) {
        return new Entry(
                id,
                version + 1,
                reviewId,
                recordId,
                recordVersion,
                bodyId,
                divisionCode,
                itemCode,
                kind,
                newBasis,
                reason,
                decidedBy,
                reviewer,
                decidedAt,
                next);
    }
}
