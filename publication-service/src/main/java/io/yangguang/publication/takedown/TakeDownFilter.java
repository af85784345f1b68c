package io.yangguang.publication.takedown;

import io.yangguang.rest.RowFilter;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which duties a list is restricted to; null does not narrow. */
record TakeDownFilter(
        RowFilter scope,
        @Nullable String state,
        @Nullable UUID body,
        @Nullable UUID record,
        @Nullable Due due,
        LocalDate today,
        LocalDate soonUntil,
        @Nullable LocalDate afterDue,
        @Nullable UUID afterId,
        int limit) {

    /** How an open duty stands today. */
    enum Due {
        SOON,
        OVERDUE,
        PROVISIONAL
    }
}
