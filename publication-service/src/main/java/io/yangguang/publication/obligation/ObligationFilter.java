package io.yangguang.publication.obligation;

import io.yangguang.rest.RowFilter;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of obligations is restricted to.
 *
 * @param item id or code of the item
 * @param after the due date and id of the last entry of the page before
 */
record ObligationFilter(
        @Nullable UUID record,
        @Nullable UUID body,
        @Nullable String item,
        @Nullable String state,
        @Nullable Due due,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        LocalDate today,
        LocalDate soonUntil,
        RowFilter scope,
        @Nullable After after,
        int limit) {

    /** How an open obligation stands today. */
    enum Due {
        SOON,
        OVERDUE,
        PROVISIONAL
    }

    record After(LocalDate dueOn, UUID id) {}

    boolean wantsOpen() {
        return state == null || state.equals("OPEN");
    }

    /** Facts that depend on today concern open obligations only. */
    boolean wantsClosed() {
        return due == null && (state == null || !state.equals("OPEN"));
    }
}
