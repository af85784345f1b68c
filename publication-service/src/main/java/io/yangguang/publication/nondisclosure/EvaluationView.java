package io.yangguang.publication.nondisclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReEvaluationTask", description = "评估审查任务 / the task to look at an entry again")
record EvaluationView(
        UUID id,
        LocalDate dueOn,
        Instant openedAt,
        @Schema(description = "CONFIRM、LIFT、SUPERSEDE；未了结时无") @Nullable String outcome,
        @Nullable String closedBy,
        @Nullable Instant closedAt) {}
