package io.yangguang.catalog.calendar;

import io.yangguang.catalog.calendar.model.Announced;
import io.yangguang.catalog.reference.ReferenceFact;
import io.yangguang.workingdays.CalendarYear;
import io.yangguang.workingdays.SpecialDay;
import java.time.Instant;
import java.util.List;

/** Event calendar-published: one edition of one year, whole state. */
record CalendarPublished(
        long referenceRevision,
        int year,
        int edition,
        NoticeView notice,
        List<SpecialDay> days,
        Instant publishedAt) {

    static final String TYPE = "io.yangguang.catalog.calendar-published.v1";

    static ReferenceFact fact(Announced announced, long revision) {
        CalendarYear calendar = announced.calendar();
        return new ReferenceFact(
                TYPE,
                "calendar/" + calendar.year() + "/" + calendar.edition(),
                String.valueOf(calendar.year()),
                calendar.edition(),
                revision,
                new CalendarPublished(
                        revision,
                        calendar.year(),
                        calendar.edition(),
                        NoticeView.of(calendar.notice()),
                        calendar.days(),
                        announced.publishedAt()));
    }
}
