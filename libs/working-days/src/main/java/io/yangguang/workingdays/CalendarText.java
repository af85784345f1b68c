package io.yangguang.workingdays;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Calendar years as plain text: one or more editions, each beginning with its heading.
 *
 * <pre>{@code
 * 2026 edition 1
 * notice 国办发明电〔2025〕7号 2025-11-04 https://...
 * title 国务院办公厅关于2026年部分节假日安排的通知
 * off 2026-01-01..2026-01-03 元旦
 * work 2026-01-04 元旦
 * }</pre>
 *
 * <p>Empty lines and lines that begin with # say nothing.
 */
public final class CalendarText {

    private final List<CalendarYear> years = new ArrayList<>();
    private @Nullable Draft draft;

    private CalendarText() {}

    /** A year of which some lines have been read. */
    private static final class Draft {
        final int year;
        final int edition;
        String @Nullable [] notice;
        @Nullable String title;
        final List<SpecialDay> days = new ArrayList<>();

        Draft(int year, int edition) {
            this.year = year;
            this.edition = edition;
        }

        CalendarYear finish() {
            if (notice == null || title == null) {
                throw new IllegalArgumentException(
                        "Expected a notice and a title for edition %d of %d"
                                .formatted(edition, year));
            }
            Notice complete = new Notice(notice[0], title, notice[2], LocalDate.parse(notice[1]));
            return new CalendarYear(year, edition, complete, days);
        }
    }

    /**
     * @throws MalformedCalendarText which names the line
     */
    public static List<CalendarYear> parse(String text) {
        CalendarText reader = new CalendarText();
        int number = 0;
        String line = "";
        try {
            for (String next : text.lines().toList()) {
                number++;
                line = next.strip();
                reader.read(line);
            }
            line = "end of text";
            number++;
            reader.finish();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new MalformedCalendarText(number, line, e);
        }
        return List.copyOf(reader.years);
    }

    private void read(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        String[] words = line.split("\\s+", -1);
        if (words.length == 3 && words[1].equals("edition")) {
            finish();
            draft = new Draft(Integer.parseInt(words[0]), Integer.parseInt(words[2]));
            return;
        }
        if (draft == null) {
            throw new IllegalArgumentException("Expected a heading such as \"2026 edition 1\"");
        }
        switch (words[0]) {
            case "notice" -> draft.notice = notice(words);
            case "title" -> draft.title = line.substring("title".length()).strip();
            case "off" -> addDays(draft.days, words, true);
            case "work" -> addDays(draft.days, words, false);
            default ->
                    throw new IllegalArgumentException(
                            "Expected notice, title, off or work, but got " + words[0]);
        }
    }

    private static String[] notice(String[] words) {
        if (words.length != 4) {
            throw new IllegalArgumentException("Expected \"notice NUMBER DATE URL\"");
        }
        LocalDate.parse(words[2]);
        return new String[] {words[1], words[2], words[3]};
    }

    private static void addDays(List<SpecialDay> days, String[] words, boolean off) {
        if (words.length != 3) {
            throw new IllegalArgumentException("Expected a date or FROM..TO, and a name");
        }
        int dots = words[1].indexOf("..");
        LocalDate from = LocalDate.parse(dots < 0 ? words[1] : words[1].substring(0, dots));
        LocalDate to = dots < 0 ? from : LocalDate.parse(words[1].substring(dots + 2));
        if (to.isBefore(from) || to.isAfter(from.plusDays(31))) {
            throw new IllegalArgumentException("Expected a range of 1 to 32 days");
        }
        from.datesUntil(to.plusDays(1))
                .map(day -> new SpecialDay(day, words[2], off))
                .forEach(days::add);
    }

    private void finish() {
        if (draft != null) {
            years.add(draft.finish());
            draft = null;
        }
    }

    /** The text of these years; {@link #parse} gives them again. */
    public static String format(List<CalendarYear> years) {
        return years.stream().map(CalendarText::format).collect(Collectors.joining("\n"));
    }

    private static String format(CalendarYear year) {
        Notice notice = year.notice();
        StringBuilder text = new StringBuilder();
        text.append("%d edition %d\n".formatted(year.year(), year.edition()));
        text.append(
                "notice %s %s %s\n".formatted(notice.number(), notice.issuedOn(), notice.url()));
        text.append("title %s\n".formatted(notice.title()));
        List<SpecialDay> days = year.days();
        int first = 0;
        for (int i = 0; i < days.size(); i++) {
            if (i + 1 == days.size() || !continues(days.get(i), days.get(i + 1))) {
                text.append(line(days.get(first), days.get(i)));
                first = i + 1;
            }
        }
        return text.toString();
    }

    private static boolean continues(SpecialDay day, SpecialDay next) {
        return next.date().equals(day.date().plusDays(1))
                && next.name().equals(day.name())
                && next.dayOff() == day.dayOff();
    }

    private static String line(SpecialDay first, SpecialDay last) {
        String range = first.equals(last) ? "" + first.date() : first.date() + ".." + last.date();
        return "%s %s %s\n".formatted(first.dayOff() ? "off" : "work", range, first.name());
    }
}
