package io.yangguang.inspection.timeliness;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How obligations can be picked out; the same boundaries as model/Standing, in SQL. */
enum Status {
    IN_TIME("outcome = 'FULFILLED' AND late_working_days = 0 AND known"),
    LATE("outcome = 'FULFILLED' AND late_working_days > 0 AND known"),
    DECIDED_NOT_PUBLIC("outcome = 'DECIDED_NOT_PUBLIC'"),
    ANNULLED("outcome = 'ANNULLED'"),
    OVERDUE("outcome IS NULL AND " + Status.END + " < {today}"),
    DUE_SOON("outcome IS NULL AND " + Status.END + " >= {today} AND earliest <= {soon}"),
    OPEN("outcome IS NULL AND " + Status.END + " >= {today} AND earliest > {soon}"),
    PROVISIONAL("outcome IS NULL AND provisional"),
    FORMATION_UNKNOWN("NOT known");

    private static final String END = "CASE WHEN provisional THEN latest ELSE due_on END";

    private final String condition;

    Status(String condition) {
        this.condition = condition;
    }

    /** Dates are our own, so they may stand in the text. */
    String sql(LocalDate today, LocalDate soon) {
        return condition
                .replace("{today}", "DATE '" + today + "'")
                .replace("{soon}", "DATE '" + soon + "'");
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Status> of(String key) {
        return Arrays.stream(values()).filter(status -> status.key().equals(key)).findFirst();
    }
}
