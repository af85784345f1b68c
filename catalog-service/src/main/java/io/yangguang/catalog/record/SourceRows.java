package io.yangguang.catalog.record;

import io.yangguang.catalog.record.model.Draft;
import io.yangguang.catalog.sql.Line;
import io.yangguang.catalog.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds records by what they are called in their source system. */
@ApplicationScoped
class SourceRows {

    private final Sql sql;

    SourceRows(Sql sql) {
        this.sql = sql;
    }

    /** Those that are known, with the hashes of all their versions. */
    Map<String, Known> find(@Nullable String system, Collection<String> sourceIds) {
        if (system == null || sourceIds.isEmpty()) {
            return Map.of();
        }
        return sql
                .list(
                        """
                        SELECT r.source_id, r.id, v.version, v.content_hash, v.changed_on
                          FROM record r JOIN record_version v ON v.record_id = r.id
                         WHERE r.source_system = ? AND r.source_id = ANY (?::text[])
                         ORDER BY r.source_id, v.version
                        """,
                        Past::of,
                        system,
                        sourceIds)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Past::sourceId,
                                Collectors.collectingAndThen(Collectors.toList(), Known::new)));
    }

    private record Past(
            String sourceId,
            UUID recordId,
            long version,
            String hash,
            @Nullable LocalDate changedOn) {

        static Past of(Line line) {
            return new Past(
                    line.text("source_id"),
                    line.id("id"),
                    line.number("version"),
                    line.text("content_hash"),
                    line.dateOrNull("changed_on"));
        }
    }

    /** A record and what it ever said. */
    static final class Known {

        private final List<Past> past;

        private Known(List<Past> past) {
            this.past = past;
        }

        UUID recordId() {
            return past.getLast().recordId();
        }

        long version() {
            return past.getLast().version();
        }

        /**
         * Whether this was received before. A file of changes sent again ends where it ended: each
         * of its lines is told by its content and, if it is a change, by its date.
         */
        boolean received(Draft draft, String hash) {
            return past.stream()
                    .filter(version -> version.hash().equals(hash))
                    .anyMatch(version ->
                            draft.change() == null
                                    || draft.change().changedOn().equals(version.changedOn()));
        }

        boolean isCurrent(String hash) {
            return past.getLast().hash().equals(hash);
        }
    }
}
