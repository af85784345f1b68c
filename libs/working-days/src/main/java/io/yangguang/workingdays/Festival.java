package io.yangguang.workingdays;

import java.time.LocalDate;
import java.util.List;

/**
 * A festival of one year as far as it is known without a notice.
 *
 * @param name its name in the notices
 * @param around the days that its block of days off contains, if it has one
 * @param statutory the days that the statute itself makes days off; empty for a commemoration day
 * @param longestBlock the longest block of consecutive days off it has had since 2007
 */
record Festival(String name, List<LocalDate> around, List<LocalDate> statutory, int longestBlock) {

    Festival {
        around = List.copyOf(around);
        statutory = List.copyOf(statutory);
    }

    LocalDate first() {
        return around.getFirst();
    }

    LocalDate last() {
        return around.getLast();
    }
}
