package io.yangguang.catalog.body;

import com.fasterxml.jackson.core.type.TypeReference;
import io.yangguang.catalog.body.model.Body;
import io.yangguang.catalog.body.model.BodyName;
import io.yangguang.catalog.body.model.Level;
import io.yangguang.catalog.reference.ReferenceFact;
import io.yangguang.catalog.reference.ReferenceSource;
import io.yangguang.catalog.sql.Documents;
import io.yangguang.catalog.sql.Line;
import io.yangguang.catalog.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class BodyRows implements ReferenceSource {

    private static final String SELECT =
            """
            SELECT b.*,
                   (SELECT json_agg(json_build_object('name', n.name, 'from', n.valid_from, 'to', n.valid_to)
                                    ORDER BY n.position)
                      FROM body_name n WHERE n.body_id = b.id) AS names,
                   ARRAY(SELECT DISTINCT a.origin_id FROM assignment a
                          WHERE a.body_id = b.id AND a.origin_id <> b.id ORDER BY 1) AS predecessors
              FROM body b
            """;

    private final Sql sql;

    BodyRows(Sql sql) {
        this.sql = sql;
    }

    Optional<Body> find(UUID id) {
        return sql.one(SELECT + " WHERE b.id = ?", BodyRows::body, id);
    }

    /**
     * Bodies in the order of their ids.
     *
     * @param divisionPrefix significant digits of a division code
     * @param part of a name; of the one borne on the day when one is given, else of any
     */
    List<Body> list(
            String divisionPrefix,
            @Nullable String part,
            @Nullable LocalDate on,
            @Nullable UUID after,
            int limit) {
        return sql.list(
                SELECT
                        + """
                         WHERE b.division_code LIKE ? || '%'
                           AND (?::uuid IS NULL OR b.id > ?::uuid)
                           AND (?::text IS NULL OR EXISTS (
                                SELECT 1 FROM body_name n
                                 WHERE n.body_id = b.id AND position(? IN n.name) > 0
                                   AND (?::date IS NULL
                                        OR daterange(n.valid_from, n.valid_to, '[]') @> ?::date)))
                         ORDER BY b.id LIMIT ?
                        """,
                BodyRows::body,
                divisionPrefix,
                after,
                after,
                part,
                part == null ? "" : part,
                on,
                on,
                limit);
    }

    void insert(Body body, @Nullable String platform, long revision) {
        sql.run(
                """
                INSERT INTO body (id, version, credit_code, division_code, level, regulation_applies, platform,
                                  active, revision)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                body.id(),
                body.version(),
                body.creditCode(),
                body.divisionCode(),
                body.level(),
                body.regulationApplies(),
                platform,
                body.active(),
                revision);
        writeNames(body);
    }

    void update(Body body, long revision) {
        sql.run(
                """
                UPDATE body SET version = ?, credit_code = ?, regulation_applies = ?, active = ?, revision = ?
                 WHERE id = ?
                """,
                body.version(),
                body.creditCode(),
                body.regulationApplies(),
                body.active(),
                revision,
                body.id());
        sql.run("DELETE FROM body_name WHERE body_id = ?", body.id());
        writeNames(body);
    }

    private void writeNames(Body body) {
        int position = 1;
        for (BodyName name : body.names()) {
            sql.run(
                    "INSERT INTO body_name (body_id, position, name, valid_from, valid_to) VALUES"
                            + " (?, ?, ?, ?, ?)",
                    body.id(),
                    position++,
                    name.name(),
                    name.from(),
                    name.to());
        }
    }

    @Override
    public List<ReferenceFact> facts() {
        return sql.list(SELECT, line -> BodyChanged.fact(body(line), line.number("revision")));
    }

    private static Body body(Line line) {
        return new Body(
                line.id("id"),
                line.number("version"),
                line.textOrNull("credit_code"),
                line.text("division_code"),
                line.constant("level", Level.class),
                line.flag("regulation_applies"),
                Documents.read(line.text("names"), new TypeReference<List<BodyName>>() {}),
                line.ids("predecessors"),
                line.textOrNull("platform") != null,
                line.flag("active"));
    }
}
