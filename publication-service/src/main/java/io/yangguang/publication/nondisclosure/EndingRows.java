package io.yangguang.publication.nondisclosure;

import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import io.yangguang.rest.RowFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Records whose every duty is closed, and which nevertheless are neither public, nor in the
 * register in force, nor annulled with a reason. The tables of the duties are only read here.
 */
@ApplicationScoped
class EndingRows {

    private final Database database;

    EndingRows(Database database) {
        this.database = database;
    }

    @Schema(name = "Ending", description = "义务均已了结却无去向的信息 / ended without publication or decision")
    record Ending(
            UUID recordId,
            int lastVersion,
            UUID bodyId,
            String itemCode,
            @Schema(description = "最后一项义务的结果") String outcome,
            Instant closedAt) {}

    List<Ending> list(RowFilter scope, @Nullable UUID body, @Nullable UUID after, int limit) {
        var sql =
                new StringBuilder(
                        """
                        SELECT * FROM (
                            SELECT DISTINCT ON (o.record_id) o.record_id, o.version, o.body_id,
                                o.item_code, o.state, o.closed_at, o.reason
                            FROM obligation o WHERE
                        """);
        var parameters = new ArrayList<@Nullable Object>();
        sql.append(' ').append(scope.sql());
        parameters.addAll(scope.parameters());
        if (body != null) {
            sql.append(" AND o.body_id = ?");
            parameters.add(body);
        }
        if (after != null) {
            sql.append(" AND o.record_id > ?");
            parameters.add(after);
        }
        sql.append(
                """
                 ORDER BY o.record_id, o.version DESC, o.opening DESC) last
                WHERE NOT EXISTS (SELECT 1 FROM obligation d
                        WHERE d.record_id = last.record_id AND d.state = 'OPEN')
                    AND NOT EXISTS (SELECT 1 FROM channel_publication p
                        WHERE p.record_id = last.record_id)
                    AND NOT EXISTS (SELECT 1 FROM non_disclosure_entry e
                        WHERE e.record_id = last.record_id AND e.state = 'IN_FORCE')
                    AND NOT (last.state = 'ANNULLED' AND coalesce(last.reason, '') <> '')
                ORDER BY last.record_id LIMIT ?
                """);
        parameters.add(limit);
        return database.query(
                sql.toString(),
                row ->
                        new Ending(
                                Columns.uuid(row, "record_id"),
                                row.getInt("version"),
                                Columns.uuid(row, "body_id"),
                                row.getString("item_code"),
                                row.getString("state"),
                                Columns.instant(row, "closed_at")),
                parameters.toArray());
    }
}
