package io.yangguang.publication.disclosure;

import io.yangguang.publication.disclosure.model.Proposal;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import io.yangguang.rest.RowFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proposals to withdraw. The scope comes from the record version, which may arrive later than the
 * proposal.
 */
@ApplicationScoped
class ProposalRows {

    private static final String SELECT =
            """
            SELECT p.*, v.body_id, v.division_code,
                coalesce(r.outward_title, v.data::jsonb ->> 'title') AS title
            FROM withdrawal_proposal p
            JOIN record_version v ON v.record_id = p.record_id AND v.version = p.record_version
            LEFT JOIN redaction r ON r.record_id = p.record_id
                AND r.record_version = p.record_version AND r.sealed_at IS NOT NULL
            """;

    private final Database database;

    ProposalRows(Database database) {
        this.database = database;
    }

    void insert(
            UUID id,
            UUID recordId,
            int recordVersion,
            String reason,
            String proposedBy,
            Instant proposedAt) {
        database.update(
                """
                INSERT INTO withdrawal_proposal (id, record_id, record_version, reason,
                    proposed_by, proposed_at, state)
                VALUES (?, ?, ?, ?, ?, ?, 'OPEN') ON CONFLICT (id) DO NOTHING
                """,
                id,
                recordId,
                recordVersion,
                reason,
                proposedBy,
                proposedAt);
    }

    boolean openFor(UUID id, UUID recordId) {
        return database.first(
                        """
                        SELECT 1 FROM withdrawal_proposal
                        WHERE id = ? AND record_id = ? AND state = 'OPEN'
                        """,
                        _ -> true,
                        id,
                        recordId)
                .isPresent();
    }

    Optional<Proposal> locked(UUID id) {
        return database.first(
                SELECT + " WHERE p.id = ? FOR UPDATE OF p", ProposalRows::proposal, id);
    }

    void closeAll(UUID recordId, String state, String by, Instant at, String reason) {
        database.update(
                """
                UPDATE withdrawal_proposal SET version = version + 1, state = ?, closed_by = ?,
                    closed_at = ?, closing_reason = ?
                WHERE record_id = ? AND state = 'OPEN'
                """,
                state,
                by,
                at,
                reason,
                recordId);
    }

    void close(UUID id, Proposal.State state, String by, Instant at, String reason) {
        database.update(
                """
                UPDATE withdrawal_proposal SET version = version + 1, state = ?, closed_by = ?,
                    closed_at = ?, closing_reason = ?
                WHERE id = ? AND state = 'OPEN'
                """,
                state,
                by,
                at,
                reason,
                id);
    }

    /** Open duties of a record up to a version; read here because only their ids are needed. */
    List<UUID> openDuties(UUID recordId, int upToVersion) {
        return database.query(
                """
                SELECT id FROM obligation
                WHERE record_id = ? AND version <= ? AND state = 'OPEN' ORDER BY version
                """,
                row -> Columns.uuid(row, "id"),
                recordId,
                upToVersion);
    }

    List<Proposal> list(
            RowFilter scope,
            @Nullable String state,
            @Nullable UUID record,
            @Nullable UUID after,
            int limit) {
        var sql = new StringBuilder(SELECT).append(" WHERE ").append(scope.sql());
        var parameters = new ArrayList<@Nullable Object>(scope.parameters());
        if (state != null) {
            sql.append(" AND p.state = ?");
            parameters.add(state);
        }
        if (record != null) {
            sql.append(" AND p.record_id = ?");
            parameters.add(record);
        }
        if (after != null) {
            sql.append(" AND p.id > ?");
            parameters.add(after);
        }
        sql.append(" ORDER BY p.id LIMIT ?");
        parameters.add(limit);
        return database.query(sql.toString(), ProposalRows::proposal, parameters.toArray());
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                Columns.uuid(row, "id"),
                row.getLong("version"),
                Columns.uuid(row, "record_id"),
                row.getInt("record_version"),
                row.getString("reason"),
                row.getString("proposed_by"),
                Columns.instant(row, "proposed_at"),
                Columns.constant(row, "state", Proposal.State.class),
                Columns.uuid(row, "body_id"),
                row.getString("division_code"),
                row.getString("title"));
    }
}
