package io.yangguang.workingdays;

/** How a term was counted; with the start, the amount and the runs it gives the due date again. */
public enum Counting {
    /** Working days after the trigger; the day of the trigger is not counted. */
    WORKING_DAYS_AFTER,
    /** Calendar days after the trigger; the last day stays where it falls. */
    CALENDAR_DAYS_AFTER,
    /** Calendar days after the trigger; a last day off rolls forward to the next working day. */
    CALENDAR_DAYS_AFTER_ROLLED,
    /** Full working days between the day sought and the closing day. */
    WORKING_DAYS_BEFORE,
    /** Full calendar days between the day sought and the closing day. */
    CALENDAR_DAYS_BEFORE
}
