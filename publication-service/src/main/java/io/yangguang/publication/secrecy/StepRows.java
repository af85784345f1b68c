package io.yangguang.publication.secrecy;

import io.yangguang.publication.secrecy.model.Desk;
import io.yangguang.publication.sql.Columns;
import io.yangguang.publication.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who did what on a secrecy review; rows are only added. */
@ApplicationScoped
class StepRows {

    private final Database database;

    StepRows(Database database) {
        this.database = database;
    }

    @Schema(name = "SecrecyStep", description = "审查过程的一步 / who did what and when")
    record Step(
            @Schema(description = "OPEN、SCANNED、CLEAR、BLOCK、ESCALATE、APPROVAL、SUPERSEDE")
                    String act,
            @Nullable Desk desk,
            String actor,
            String actorName,
            @Nullable String reason,
            @Nullable String document,
            @Nullable LocalDate documentOn,
            Instant at) {

        static Step of(String act, String actor, String actorName, Instant at) {
            return new Step(act, null, actor, actorName, null, null, null, at);
        }
    }

    void add(UUID reviewId, Step step) {
        database.update(
                """
                INSERT INTO secrecy_step (review_id, number, act, desk, actor, actor_name, reason,
                    document, document_on, at)
                SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?
                FROM secrecy_step WHERE review_id = ?
                """,
                reviewId,
                step.act(),
                step.desk(),
                step.actor(),
                step.actorName(),
                step.reason(),
                step.document(),
                step.documentOn(),
                step.at(),
                reviewId);
    }

    List<Step> of(UUID reviewId) {
        return database.query(
                "SELECT * FROM secrecy_step WHERE review_id = ? ORDER BY number",
                row ->
                        new Step(
                                row.getString("act"),
                                Columns.constantOrNull(row, "desk", Desk.class),
                                row.getString("actor"),
                                row.getString("actor_name"),
                                row.getString("reason"),
                                row.getString("document"),
                                Columns.dateOrNull(row, "document_on"),
                                Columns.instant(row, "at")),
                reviewId);
    }
}
