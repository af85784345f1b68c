package io.yangguang.publication.delivery;

import io.yangguang.publication.delivery.AttemptRows.AttemptRow;
import io.yangguang.rest.RowFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads deliveries inside a caller's scope. */
@ApplicationScoped
class DeliveryReader {

    static final int ATTEMPTS_IN_LISTS = 20;
    private static final int ATTEMPTS_OF_ONE = 500;

    private final Statements sql;
    private final AttemptRows attempts;

    DeliveryReader(Statements sql, AttemptRows attempts) {
        this.sql = sql;
        this.attempts = attempts;
    }

    /**
     * Newest first.
     *
     * @param before only those queued before this place, null for all
     */
    List<DeliveryView> list(
            RowFilter scope,
            @Nullable UUID recordId,
            @Nullable String state,
            @Nullable Long before,
            int limit) {
        StringBuilder where = new StringBuilder(scope.sql());
        List<@Nullable Object> parameters = new ArrayList<>(scope.parameters());
        if (recordId != null) {
            where.append(" AND d.record_id = ?");
            parameters.add(recordId);
        }
        if (state != null) {
            where.append(" AND d.state = ?");
            parameters.add(state);
        }
        if (before != null) {
            where.append(" AND d.seq < ?");
            parameters.add(before);
        }
        parameters.add(limit);
        List<DeliveryRow> rows =
                sql.query(
                        "SELECT %s FROM delivery d WHERE %s ORDER BY d.seq DESC LIMIT ?"
                                .formatted(DeliveryRows.COLUMNS, where),
                        DeliveryRows::read,
                        parameters);
        return views(rows, ATTEMPTS_IN_LISTS);
    }

    Optional<DeliveryView> find(UUID id, RowFilter scope) {
        List<@Nullable Object> parameters = new ArrayList<>(scope.parameters());
        parameters.add(id);
        List<DeliveryRow> rows =
                sql.query(
                        "SELECT %s FROM delivery d WHERE %s AND d.id = ?"
                                .formatted(DeliveryRows.COLUMNS, scope.sql()),
                        DeliveryRows::read,
                        parameters);
        return views(rows, ATTEMPTS_OF_ONE).stream().findFirst();
    }

    private List<DeliveryView> views(List<DeliveryRow> rows, int attemptsEach) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<AttemptRow>> tried =
                attempts.of(rows.stream().map(DeliveryRow::id).toList(), attemptsEach).stream()
                        .collect(Collectors.groupingBy(AttemptRow::deliveryId));
        return rows.stream()
                .map(row -> DeliveryView.of(row, tried.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
