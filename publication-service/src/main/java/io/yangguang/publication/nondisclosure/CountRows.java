package io.yangguang.publication.nondisclosure;

import io.yangguang.publication.negativelist.model.Ground;
import io.yangguang.publication.nondisclosure.model.Kind;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Numbers of the register for everybody; an entry exists only once its decision was approved. */
@ApplicationScoped
class CountRows {

    private final Database database;

    CountRows(Database database) {
        this.database = database;
    }

    record Count(
            UUID bodyId,
            String itemCode,
            Ground ground,
            Kind kind,
            int year,
            long decided,
            long inForce,
            long lifted,
            long superseded) {}

    List<Count> counts(
            @Nullable UUID body,
            @Nullable String item,
            @Nullable Ground ground,
            @Nullable Integer year) {
        var sql =
                new StringBuilder(
                        """
                        SELECT body_id, item_code, ground, kind,
                            extract(year FROM decided_on)::int AS year, count(*) AS decided,
                            count(*) FILTER (WHERE state = 'IN_FORCE') AS in_force,
                            count(*) FILTER (WHERE state = 'LIFTED') AS lifted,
                            count(*) FILTER (WHERE state = 'SUPERSEDED') AS superseded
                        FROM non_disclosure_entry WHERE TRUE\
                        """);
        var parameters = new ArrayList<@Nullable Object>();
        and(sql, parameters, "body_id = ?", body);
        and(sql, parameters, "item_code = ?", item);
        and(sql, parameters, "ground = ?", ground);
        if (year != null) {
            sql.append(" AND decided_on BETWEEN ? AND ?");
            parameters.add(LocalDate.of(year, 1, 1));
            parameters.add(LocalDate.of(year, 12, 31));
        }
        sql.append(" GROUP BY 1, 2, 3, 4, 5 ORDER BY 5 DESC, 1, 2, 3, 4");
        return database.query(
                sql.toString(),
                row ->
                        new Count(
                                Columns.uuid(row, "body_id"),
                                row.getString("item_code"),
                                Columns.constant(row, "ground", Ground.class),
                                Columns.constant(row, "kind", Kind.class),
                                row.getInt("year"),
                                row.getLong("decided"),
                                row.getLong("in_force"),
                                row.getLong("lifted"),
                                row.getLong("superseded")),
                parameters.toArray());
    }

    private static void and(
            StringBuilder sql,
            List<@Nullable Object> parameters,
            String condition,
            @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            parameters.add(value);
        }
    }
}
