package io.yangguang.catalog.calendar;

import io.yangguang.workingdays.Notice;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "国务院办公厅通知 / the notice")
record NoticeView(String number, String title, @Nullable String url, LocalDate issuedOn) {

    static NoticeView of(Notice notice) {
        return new NoticeView(
                notice.number(),
                notice.title(),
                notice.url().isEmpty() ? null : notice.url(),
                notice.issuedOn());
    }
}
