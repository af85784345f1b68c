package io.yangguang.workingdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Compares the resources day by day with the collection they were entered from, if it is there. */
class HolidayCnComparisonTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("yangguang.root", "../.."), "../shared/domain/holiday-cn");

    private final WorkingDayCalendar calendar = WorkingDayCalendar.of(BundledCalendars.all());

    @Test
    void everyDayIsTheSame() throws IOException {
        assumeThat(FOLDER).isDirectory();

        for (int year = 2007; year <= 2026; year++) {
            CalendarYear newest = calendar.edition(year).orElseThrow();
            Map<LocalDate, Boolean> ours =
                    newest.days().stream()
                            .collect(Collectors.toMap(SpecialDay::date, SpecialDay::dayOff));

            assertThat(ours).as("days of " + year).isEqualTo(theirs(year));
        }
    }

    private static Map<LocalDate, Boolean> theirs(int year) throws IOException {
        JsonNode root =
                new ObjectMapper().readTree(Files.readString(FOLDER.resolve(year + ".json")));
        Map<LocalDate, Boolean> days = new TreeMap<>();
        for (JsonNode day : root.get("days")) {
            days.put(LocalDate.parse(day.get("date").asText()), day.get("isOffDay").asBoolean());
        }
        return days;
    }
}
