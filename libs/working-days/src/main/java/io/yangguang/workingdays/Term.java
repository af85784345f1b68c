package io.yangguang.workingdays;

import java.time.LocalDate;
import java.util.List;

/**
 * A date that a term leads to, with its bounds and its explanation. All dates are days of
 * Asia/Shanghai.
 *
 * @param due the date; where undetermined days were touched, the date if only the statute applied
 * @param earliest the earliest date that any notice still to come can lead to; warn by this one
 * @param latest the latest such date
 * @param provisional whether undetermined days were touched; if not, the three dates are equal
 * @param unrolledDue the date before it rolled forward over days off; else the same as due
 * @param runs the days between start and due in runs, by date
 */
public record Term(
        LocalDate due,
        LocalDate earliest,
        LocalDate latest,
        boolean provisional,
        LocalDate unrolledDue,
        List<Run> runs) {

    public Term {
        if (earliest.isAfter(due) || latest.isBefore(due)) {
            throw new IllegalArgumentException(
                    "Expected earliest <= due <= latest, but got %s, %s, %s"
                            .formatted(earliest, due, latest));
        }
        runs = List.copyOf(runs);
    }
}
