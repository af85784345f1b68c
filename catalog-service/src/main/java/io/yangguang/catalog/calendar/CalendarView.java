package io.yangguang.catalog.calendar;

import io.yangguang.catalog.calendar.model.Announced;
import io.yangguang.workingdays.SpecialDay;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "节假日安排的一个版次 / one edition of a calendar year")
record CalendarView(
        int year, int edition, NoticeView notice, List<SpecialDay> days, Instant publishedAt) {

    static CalendarView of(Announced announced) {
        return new CalendarView(
                announced.calendar().year(),
                announced.calendar().edition(),
                NoticeView.of(announced.calendar().notice()),
                announced.calendar().days(),
                announced.publishedAt());
    }
}
