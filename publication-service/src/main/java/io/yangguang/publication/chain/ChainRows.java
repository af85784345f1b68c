package io.yangguang.publication.chain;

import io.yangguang.publication.chain.model.ApprovalChain;
import io.yangguang.publication.chain.model.ChainStep;
import io.yangguang.publication.chain.model.Office;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The chains' tables; versions are only added. */
@ApplicationScoped
class ChainRows implements ApprovalChains {

    private final Database database;

    /** By id; a version never changes. */
    private final Map<UUID, ApprovalChain> known = new ConcurrentHashMap<>();

    ChainRows(Database database) {
        this.database = database;
    }

    @Override
    public ApprovalChain inForce(UUID bodyId) {
        return newest(bodyId).or(() -> newest(null)).orElseThrow();
    }

    @Override
    public ApprovalChain of(UUID chainId) {
        return known.computeIfAbsent(chainId, id -> read("c.id = ?", id).orElseThrow());
    }

    /** The newest of a body, or with null of all bodies. */
    Optional<ApprovalChain> newest(@Nullable UUID bodyId) {
        return read(
                """
                c.id = (SELECT id FROM approval_chain
                        WHERE body_id IS NOT DISTINCT FROM ?::uuid ORDER BY version DESC LIMIT 1)
                """,
                bodyId);
    }

    private record Line(UUID id, @Nullable UUID body, int version, ChainStep step) {}

    private Optional<ApprovalChain> read(String condition, @Nullable Object parameter) {
        List<Line> lines =
                database.query(
                        """
                        SELECT c.id, c.body_id, c.version, s.office, s.condition
                        FROM approval_chain c JOIN approval_chain_step s ON s.chain_id = c.id
                        WHERE %s ORDER BY s.number
                        """
                                .formatted(condition),
                        row ->
                                new Line(
                                        Columns.uuid(row, "id"),
                                        row.getObject("body_id", UUID.class),
                                        row.getInt("version"),
                                        new ChainStep(
                                                Columns.constant(row, "office", Office.class),
                                                Columns.constant(
                                                        row,
                                                        "condition",
                                                        ChainStep.Condition.class))),
                        parameter);
        return lines.stream()
                .findFirst()
                .map(first ->
                        new ApprovalChain(
                                first.id(),
                                first.body(),
                                first.version(),
                                lines.stream().map(Line::step).toList()));
    }

    /** Versions of one body come one after the other. */
    void lock(@Nullable UUID bodyId) {
        database.query(
                "SELECT pg_advisory_xact_lock(hashtextextended('approval chain ' || ?, 0))",
                _ -> true,
                bodyId == null ? "default" : bodyId.toString());
    }

    void insert(ApprovalChain chain, String by, Instant at) {
        database.update(
                """
                INSERT INTO approval_chain (id, body_id, version, entered_by, entered_at)
                VALUES (?, ?::uuid, ?, ?, ?)
                """,
                chain.id(),
                chain.bodyId(),
                chain.version(),
                by,
                at);
        var numbers = new ArrayList<Integer>();
        for (int number = 1; number <= chain.steps().size(); number++) {
            numbers.add(number);
        }
        database.update(
                """
                INSERT INTO approval_chain_step (chain_id, number, office, condition)
                SELECT ?, * FROM unnest(?::int[], ?::text[], ?::text[])
                """,
                chain.id(),
                numbers.toArray(Integer[]::new),
                chain.steps().stream().map(step -> step.office().name()).toArray(String[]::new),
                chain.steps().stream().map(step -> step.condition().name()).toArray(String[]::new));
    }
}
