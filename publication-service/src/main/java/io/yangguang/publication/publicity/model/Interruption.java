package io.yangguang.publication.publicity.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the public could not read the page.
 *
 * @param to exclusive; null while it lasts
 */
public record Interruption(Instant from, @Nullable Instant to) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public boolean open() {
        return to == null;
    }

    /**
     * The days that do not count.
     *
     * @param now until when one that lasts is looked at
     */
    public Set<LocalDate> days(Reading reading, Instant now) {
        var end = to == null ? now : to;
        var first = from.atZone(ZONE).toLocalDate();
        var afterLast = end.atZone(ZONE).toLocalDate();
        if (reading == Reading.ANY_PART) {
            boolean touched = !afterLast.atStartOfDay(ZONE).toInstant().equals(end);
            return first.datesUntil(
                            touched || first.equals(afterLast) ? afterLast.plusDays(1) : afterLast)
                    .collect(Collectors.toUnmodifiableSet());
        }
        boolean whole = first.atStartOfDay(ZONE).toInstant().equals(from);
        var start = whole ? first : first.plusDays(1);
        return start.isBefore(afterLast)
                ? start.datesUntil(afterLast).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
