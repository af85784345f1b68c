package io.yangguang.catalog.body;

import io.yangguang.catalog.body.model.Assignment;
import io.yangguang.catalog.sql.Line;
import io.yangguang.catalog.sql.Sql;
import io.yangguang.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class AssignmentRows {

    private final Sql sql;
    private final Ids ids;

    AssignmentRows(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    void insert(Assignment assignment) {
        sql.run(
                """
                INSERT INTO assignment (id, origin_id, body_id, item_id, division_code, valid_from, valid_to)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                ids.next(),
                assignment.originId(),
                assignment.bodyId(),
                assignment.itemId(),
                assignment.divisionCode(),
                assignment.from(),
                assignment.to());
    }

    /** Where the body is either side. */
    List<Assignment> about(UUID body) {
        return sql.list(
                """
                SELECT * FROM assignment WHERE origin_id = ? OR body_id = ?
                 ORDER BY valid_from NULLS FIRST, id
                """,
                AssignmentRows::assignment,
                body,
                body);
    }

    /** The body and all whose duties it carries or carried, over any number of steps. */
    Set<UUID> reachableFrom(UUID body) {
        return Set.copyOf(
                sql.list(
                        """
                        WITH RECURSIVE reached (id) AS (
                            SELECT ?::uuid
                            UNION
                            SELECT a.origin_id FROM assignment a JOIN reached r ON a.body_id = r.id)
                        SELECT id FROM reached
                        """,
                        line -> line.id("id"),
                        body));
    }

    private static Assignment assignment(Line line) {
        return new Assignment(
                line.id("origin_id"),
                line.id("body_id"),
                line.idOrNull("item_id"),
                line.textOrNull("division_code"),
                line.dateOrNull("valid_from"),
                line.dateOrNull("valid_to"));
    }
}
