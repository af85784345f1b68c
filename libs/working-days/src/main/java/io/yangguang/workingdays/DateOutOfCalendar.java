package io.yangguang.workingdays;

import java.time.LocalDate;

/** A question about a day that lies before the first or after the last day a calendar reaches. */
public final class DateOutOfCalendar extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    DateOutOfCalendar(String asked, LocalDate first, LocalDate last) {
        super(
                "Expected days from %s to %s, but the question reaches %s"
                        .formatted(first, last, asked));
    }
}
