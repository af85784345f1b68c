package io.yangguang.catalog.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.yangguang.catalog.Api;
import io.yangguang.catalog.CatalogTest;
import io.yangguang.catalog.body.model.Assignment;
import io.yangguang.catalog.sql.Sql;
import io.yangguang.rest.Caller;
import io.yangguang.rest.Scope;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Mergers come later; the table, and what reads it, can hold them already. */
@CatalogTest
class SuccessionTest {

    private static final LocalDate MERGED = LocalDate.of(2024, 3, 1);

    private final Bodies bodies;
    private final AssignmentRows assignments;
    private final Sql sql;

    SuccessionTest(Bodies bodies, AssignmentRows assignments, Sql sql) {
        this.bodies = bodies;
        this.assignments = assignments;
        this.sql = sql;
    }

    private UUID body() {
        return bodies.placeholder("承继" + Api.unique(), "220800").id();
    }

    private void merge(UUID origin, UUID into) {
        sql.run(
                "UPDATE assignment SET valid_to = ? WHERE origin_id = ? AND valid_to IS NULL",
                MERGED.minusDays(1),
                origin);
        assignments.insert(new Assignment(origin, into, null, null, MERGED, null));
    }

    /**
     * A merger that nobody announced must not stay: the topic would no longer say what the tables
     * say.
     */
    private static void undone(Runnable test) {
        QuarkusTransaction.begin();
        try {
            test.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static Caller callerOf(UUID body) {
        return new Caller(
                "subject",
                "user",
                "demo-cli",
                Optional.of(body),
                new Scope.OwnBody(body),
                Set.of());
    }

    @Test
    void successorReachesItsPredecessorsOverAnyNumberOfSteps() {
        UUID first = body();
        UUID second = body();
        UUID third = body();

        undone(() -> {
            merge(first, second);
            merge(second, third);

            assertThat(bodies.reachableFrom(third)).containsExactlyInAnyOrder(first, second, third);
            assertThat(bodies.reachableFrom(first)).containsExactly(first);
            assertThat(bodies.find(second).orElseThrow().predecessors()).containsExactly(first);
            assertThat(bodies.visible(callerOf(third), bodies.find(first).orElseThrow())).isTrue();
            assertThat(bodies.visible(callerOf(first), bodies.find(third).orElseThrow())).isFalse();
        });
    }

    @Test
    void twoBodiesNeverCarryTheSameDutiesAtOnce() {
        UUID origin = body();
        UUID other = body();

        assertThatThrownBy(() ->
                        QuarkusTransaction.requiringNew()
                                .run(() ->
                                        assignments.insert(
                                                new Assignment(
                                                        origin, other, null, null, MERGED, null))))
                .hasStackTraceContaining("assignment_one_responsible");
    }

    @Test
    void everyChangeLeavesAnAuditRow() {
        UUID body = body();

        assertThat(
                        sql.list(
                                "SELECT act FROM audit WHERE object_type = 'body' AND object_id ="
                                        + " ?",
                                line -> line.text("act"),
                                body.toString()))
                .containsExactly("body.register");
    }
}
