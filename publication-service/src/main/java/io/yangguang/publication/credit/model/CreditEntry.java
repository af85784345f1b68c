package io.yangguang.publication.credit.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 信用公示条目: one record's showing of one subject, from publication to its end.
 *
 * @param version row version, for If-Match
 * @param recordVersion the version of the record that is, or last was, shown
 * @param periodCode which period it rests on; null for an evaluation
 * @param shownUntil last day on which it may be shown
 * @param repairableFrom first day for an application; null where there is no repair
 */
public record CreditEntry(
        UUID id,
        long version,
        UUID recordId,
        int recordVersion,
        UUID bodyId,
        String divisionCode,
        String itemCode,
        CreditKind kind,
        Subject subject,
        String decisionNumber,
        LocalDate decidedOn,
        String authority,
        @Nullable String periodCode,
        LocalDate shownFrom,
        LocalDate shownUntil,
        @Nullable LocalDate repairableFrom,
        CreditState state,
        Instant openedAt,
        @Nullable Instant closedAt) {

    /** What the public could see on a day: the state, and the day. */
    public boolean shownOn(LocalDate day) {
        return state.open() && !day.isAfter(shownUntil);
    }

    /** The word of the state as of a day; a sweep that is late does not keep anything alive. */
    public String stateOn(LocalDate day) {
        return state.open() && day.isAfter(shownUntil)
                ? new CreditState.Expired().word()
                : state.word();
    }
}
