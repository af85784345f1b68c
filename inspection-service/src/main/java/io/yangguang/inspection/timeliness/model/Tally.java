package io.yangguang.inspection.timeliness.model;

/**
 * Counts of obligations by how they stand. Every obligation is in exactly one of inTime, late,
 * decidedNotPublic, annulled, open, dueSoon, overdue and formationUnknown; provisional counts the
 * open ones among them whose date may still move.
 *
 * @param formationUnknown obligations whose formation date nobody stated: a first publication says
 *     nothing of timeliness
 * @param lateWorkingDays working days that the late ones were late, added up
 * @param latestWorkingDays the most that one of them was late or is overdue
 */
public record Tally(
        long total,
        long inTime,
        long late,
        long lateWorkingDays,
        int latestWorkingDays,
        long decidedNotPublic,
        long annulled,
        long open,
        long dueSoon,
        long overdue,
        long overdueWorkingDays,
        long provisional,
        long formationUnknown) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Adds {@code count} obligations that stand alike. */
    public Tally plus(Duty duty, Standing standing, long count) {
        var more = duty.formationKnown() ? of(standing, count) : unknown(standing, count);
        var moving = duty.closure() == null && duty.provisional() ? count : 0;
        return plus(more).plus(moving(moving));
    }

    public Tally plus(Tally other) {
        return new Tally(
                total + other.total,
                inTime + other.inTime,
                late + other.late,
                lateWorkingDays + other.lateWorkingDays,
                Math.max(latestWorkingDays, other.latestWorkingDays),
                decidedNotPublic + other.decidedNotPublic,
                annulled + other.annulled,
                open + other.open,
                dueSoon + other.dueSoon,
                overdue + other.overdue,
                overdueWorkingDays + other.overdueWorkingDays,
                provisional + other.provisional,
                formationUnknown + other.formationUnknown);
    }

    /** Of those that were to be published and are judged: how many were in time, 0 to 1. */
    public double rate() {
        var judged = inTime + late + overdue;
        return judged == 0 ? 1 : (double) inTime / judged;
    }

    private static Tally unknown(Standing standing, long n) {
        return standing instanceof Standing.Annulled
                ? of(standing, n)
                : new Tally(n, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, n);
    }

    private static Tally moving(long n) {
        return new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, n, 0);
    }

    private static Tally of(Standing standing, long n) {
        return switch (standing) {
            case Standing.InTime() -> new Tally(n, n, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            case Standing.Late(int days) ->
                    new Tally(n, 0, n, n * days, days, 0, 0, 0, 0, 0, 0, 0, 0);
            case Standing.DecidedNotPublic _ -> new Tally(n, 0, 0, 0, 0, n, 0, 0, 0, 0, 0, 0, 0);
            case Standing.Annulled() -> new Tally(n, 0, 0, 0, 0, 0, n, 0, 0, 0, 0, 0, 0);
            case Standing.Open() -> new Tally(n, 0, 0, 0, 0, 0, 0, n, 0, 0, 0, 0, 0);
            case Standing.DueSoon() -> new Tally(n, 0, 0, 0, 0, 0, 0, 0, n, 0, 0, 0, 0);
            case Standing.Overdue(int days) ->
                    new Tally(n, 0, 0, 0, days, 0, 0, 0, 0, n, n * days, 0, 0);
        };
    }
}
