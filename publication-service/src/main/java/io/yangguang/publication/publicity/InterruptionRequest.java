package io.yangguang.publication.publicity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "PublicityInterruptionRequest",
        description = "公示中断；to 不填为仍在中断 / without to it lasts",
        examples =
                "{\"from\":\"2026-03-03T22:00:00+08:00\",\"to\":\"2026-03-04T06:00:00+08:00\","
                        + "\"reason\":\"网站机房停电\",\"proof\":\"运维记录第12号\"}")
record InterruptionRequest(
        @NotNull Instant from,
        @Nullable Instant to,
        @Schema(description = "原因，对外公开") @NotBlank @Size(max = 500) String reason,
        @Schema(description = "凭证，不对外") @Nullable @Size(max = 2000) String proof) {}
