package io.yangguang.publication.reference.model;

import io.yangguang.workingdays.CalendarYear;

/** One edition of a calendar year and the reference revision that brought it. */
public record CalendarEdition(CalendarYear year, long referenceRevision) {
    String key() {
        return year.year() + "/" + year.edition();
    }
}
