package io.yangguang.publication.obligation;

import io.yangguang.workingdays.DayClass;
import io.yangguang.workingdays.Notice;
import io.yangguang.workingdays.Run;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run of days of one class with the notice that made them so. */
public record RunView(
        LocalDate from,
        LocalDate to,
        DayClass dayClass,
        String dayClassText,
        int days,
        int counted,
        @Nullable String name,
        @Nullable Notice notice) {

    public static List<RunView> of(List<Run> runs) {
        return runs.stream().map(RunView::of).toList();
    }

    private static RunView of(Run run) {
        return new RunView(
                run.from(),
                run.to(),
                run.dayClass(),
                text(run.dayClass()),
                run.length(),
                run.counted(),
                run.name(),
                run.notice());
    }

    private static String text(DayClass dayClass) {
        return switch (dayClass) {
            case WORKING_DAY -> "工作日";
            case WEEKEND -> "周末";
            case HOLIDAY -> "放假";
            case MAKE_UP_WORKING_DAY -> "补班";
            case UNDETERMINED -> "安排未公布";
        };
    }
}
