package io.yangguang.publication.publicity;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PublicityResumption",
        description = "公示恢复的时刻 / when the page was back",
        examples = "{\"at\":\"2026-03-04T06:00:00+08:00\"}")
record ResumptionRequest(@NotNull Instant at) {}
