package io.yangguang.publication.nondisclosure;

import io.yangguang.publication.negativelist.model.Ground;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "NonDisclosureStep", description = "登记的一步 / who did what on an entry")
record StepView(
        @Schema(description = "ENTER、EARLIER、CONFIRM、LIFT、SUPERSEDE") String act,
        String actor,
        @Nullable String reason,
        @Nullable Ground ground,
        @Nullable LocalDate reviewAgainOn,
        Instant at) {}
