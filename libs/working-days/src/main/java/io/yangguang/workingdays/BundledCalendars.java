package io.yangguang.workingdays;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The calendars that ship with this library: every edition since 2007. */
public final class BundledCalendars {

    private static final List<CalendarYear> ALL = read();

    private BundledCalendars() {}

    /** Every edition, by year and edition. */
    public static List<CalendarYear> all() {
        return ALL;
    }

    /** One edition of a year. */
    public static Optional<CalendarYear> edition(int year, int edition) {
        return ALL.stream()
                .filter(calendar -> calendar.year() == year && calendar.edition() == edition)
                .findFirst();
    }

    /** Every edition of the years up to this one. */
    public static List<CalendarYear> upTo(int year) {
        return ALL.stream().filter(calendar -> calendar.year() <= year).toList();
    }

    /** Every edition whose notice was issued on or before the day. */
    public static List<CalendarYear> asKnownOn(LocalDate day) {
        return ALL.stream().filter(calendar -> !calendar.notice().issuedOn().isAfter(day)).toList();
    }

    private static List<CalendarYear> read() {
        List<CalendarYear> years = new ArrayList<>();
        for (int year = Festivals.FIRST_YEAR; ; year++) {
            try (InputStream text =
                    BundledCalendars.class.getResourceAsStream("/calendars/" + year + ".txt")) {
                if (text == null) {
                    return List.copyOf(years);
                }
                years.addAll(
                        CalendarText.parse(
                                new String(text.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
