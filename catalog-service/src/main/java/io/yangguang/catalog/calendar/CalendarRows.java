package io.yangguang.catalog.calendar;

import com.fasterxml.jackson.core.type.TypeReference;
import io.yangguang.catalog.calendar.model.Announced;
import io.yangguang.catalog.reference.ReferenceFact;
import io.yangguang.catalog.reference.ReferenceSource;
import io.yangguang.catalog.sql.Documents;
import io.yangguang.catalog.sql.Line;
import io.yangguang.catalog.sql.Sql;
import io.yangguang.workingdays.CalendarYear;
import io.yangguang.workingdays.Notice;
import io.yangguang.workingdays.SpecialDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CalendarRows implements ReferenceSource {

    private static final String SELECT =
            """
            SELECT e.*,
                   (SELECT json_agg(json_build_object('date', d.date, 'name', d.name, 'dayOff', d.day_off)
                                    ORDER BY d.date)
                      FROM calendar_day d WHERE d.year = e.year AND d.edition = e.edition) AS days
              FROM calendar_edition e
            """;

    private final Sql sql;

    CalendarRows(Sql sql) {
        this.sql = sql;
    }

    Optional<Announced> find(int year, int edition) {
        return sql.one(
                SELECT + " WHERE e.year = ? AND e.edition = ?",
                CalendarRows::announced,
                year,
                edition);
    }

    /** The latest edition of a year. */
    Optional<Announced> latest(int year) {
        return list(year).stream().reduce((_, later) -> later);
    }

    List<Announced> list(@Nullable Integer year) {
        return sql.list(
                SELECT + " WHERE ?::int IS NULL OR e.year = ? ORDER BY e.year, e.edition",
                CalendarRows::announced,
                year,
                year);
    }

    void insert(Announced announced, long revision) {
        CalendarYear calendar = announced.calendar();
        Notice notice = calendar.notice();
        sql.run(
                """
                INSERT INTO calendar_edition (year, edition, notice_number, notice_title, notice_url, notice_issued_on,
                                              published_at, revision)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                calendar.year(),
                calendar.edition(),
                notice.number(),
                notice.title(),
                notice.url(),
                notice.issuedOn(),
                announced.publishedAt(),
                revision);
        sql.run(
                """
                INSERT INTO calendar_day (year, edition, date, name, day_off)
                SELECT ?, ?, d.date, d.name, d."dayOff"
                  FROM json_to_recordset(?::json) AS d (date date, name text, "dayOff" boolean)
                """,
                calendar.year(),
                calendar.edition(),
                Documents.write(calendar.days()));
    }

    @Override
    public List<ReferenceFact> facts() {
        return sql.list(
                SELECT, line -> CalendarPublished.fact(announced(line), line.number("revision")));
    }

    private static Announced announced(Line line) {
        return new Announced(
                new CalendarYear(
                        Math.toIntExact(line.number("year")),
                        Math.toIntExact(line.number("edition")),
                        new Notice(
                                line.text("notice_number"),
                                line.text("notice_title"),
                                line.text("notice_url"),
                                line.date("notice_issued_on")),
                        Documents.read(
                                line.text("days"), new TypeReference<List<SpecialDay>>() {})),
                line.instant("published_at"));
    }
}
