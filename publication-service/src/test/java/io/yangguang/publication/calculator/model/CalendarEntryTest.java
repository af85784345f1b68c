package io.yangguang.publication.calculator.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarEntryTest {
    private static String text(String title) {
        return new CalendarEntry(
                        "u@yangguang",
                        Instant.parse("2026-02-13T08:00:00Z"),
                        LocalDate.of(2026, 3, 19),
                        title,
                        "说明",
                        true)
                .text();
    }

    @Test
    void isAnAllDayEventOfRfc5545() {
        assertThat(text("公开期限").lines())
                .containsSequence(
                        "DTSTAMP:20260213T080000Z",
                        "DTSTART;VALUE=DATE:20260319",
                        "DTEND;VALUE=DATE:20260320")
                .contains("UID:u@yangguang", "SUMMARY:公开期限", "STATUS:TENTATIVE")
                .startsWith("BEGIN:VCALENDAR")
                .endsWith("END:VCALENDAR");
        assertThat(text("x").replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    }

    @Test
    void separatorsAreEscapedAndNoLineBreakGetsThrough() {
        assertThat(text("a,b;c\\d\r\nATTENDEE:x"))
                .contains("SUMMARY:a\\,b\\;c\\\\d\\nATTENDEE:x\r\n");
    }

    @Test
    void longLinesAreFoldedBetweenCharacters() {
        String title = "保障性住房𠮷".repeat(40);

        String text = text(title);

        for (String line : text.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        }
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + title);
    }
}
