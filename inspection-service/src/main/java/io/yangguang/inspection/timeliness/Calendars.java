package io.yangguang.inspection.timeliness;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.agroal.api.AgroalDataSource;
import io.yangguang.workingdays.BundledCalendars;
import io.yangguang.workingdays.CalendarYear;
import io.yangguang.workingdays.Notice;
import io.yangguang.workingdays.SpecialDay;
import io.yangguang.workingdays.WorkingDayCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The working-day calendar as the catalogue publishes it; the bundled years until it does. */
@ApplicationScoped
class Calendars {

    private final AgroalDataSource database;
    private final ObjectMapper json =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private volatile Known known = new Known(-1, WorkingDayCalendar.of(BundledCalendars.all()));

    Calendars(AgroalDataSource database) {
        this.database = database;
    }

    /** Read again when an edition has come since. */
    WorkingDayCalendar current() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            long revision;
            try (var newest =
                    statement.executeQuery(
                            "SELECT coalesce(max(revision), -1) FROM calendar_year")) {
                newest.next();
                revision = newest.getLong(1);
            }
            if (revision != known.revision()) {
                var years = new ArrayList<>(BundledCalendars.all());
                try (var rows =
                        statement.executeQuery(
                                "SELECT data FROM calendar_year ORDER BY year, edition")) {
                    while (rows.next()) {
                        add(years, json.readValue(rows.getString(1), Edition.class).toYear());
                    }
                }
                known = new Known(revision, WorkingDayCalendar.of(years));
            }
            return known.calendar();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The calendars cannot be read", e);
        }
    }

    private static void add(List<CalendarYear> years, CalendarYear published) {
        years.removeIf(
                year -> year.year() == published.year() && year.edition() == published.edition());
        years.add(published);
    }

    private record Known(long revision, WorkingDayCalendar calendar) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Edition(int year, int edition, Source notice, List<Day> days) {

        CalendarYear toYear() {
            return new CalendarYear(
                    year, edition, notice.toNotice(year), days.stream().map(Day::toDay).toList());
        }
    }

    private record Source(
            @Nullable String number,
            @Nullable String title,
            @Nullable String url,
            @Nullable LocalDate issuedOn) {

        Notice toNotice(int year) {
            return new Notice(
                    Objects.requireNonNullElse(number, ""),
                    Objects.requireNonNullElse(title, ""),
                    Objects.requireNonNullElse(url, ""),
                    Objects.requireNonNullElse(issuedOn, LocalDate.of(year - 1, 12, 1)));
        }
    }

    private record Day(LocalDate date, String name, boolean dayOff) {
        SpecialDay toDay() {
            return new SpecialDay(date, name, dayOff);
        }
    }
}
