package io.yangguang.publication.review;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReviewStep", description = "审批过程的一步 / who did what and when")
record StepView(
        @Schema(description = "SUBMIT、APPROVE 或 RETURN", examples = "SUBMIT") String act,
        String actor,
        String actorName,
        @Nullable String reason,
        Instant at) {}
