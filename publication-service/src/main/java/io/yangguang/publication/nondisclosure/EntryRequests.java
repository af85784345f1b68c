package io.yangguang.publication.nondisclosure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the register's API takes. */
final class EntryRequests {

    private EntryRequests() {}

    @Schema(
            name = "ReEvaluation",
            description = "评估审查：确认继续不予公开，或解除 / confirm or lift",
            examples =
                    "{\"decision\":\"CONFIRM\",\"reason\":\"仍属内部事务信息\",\"reviewAgainOn\":\"2027-03-01\"}")
    record Evaluation(
            @NotNull Verdict decision,
            @NotBlank @Size(max = 2000) String reason,
            @Schema(description = "下次评估日期；确认时必填 / required to confirm")
                    @Nullable LocalDate reviewAgainOn,
            @Schema(description = "改正的依据；仅确认时 / a ground put right, on confirming only")
                    @Size(max = 500)
                    @Nullable String ground) {}

    /** What the re-evaluation comes to. */
    enum Verdict {
        CONFIRM,
        LIFT
    }

    @Schema(
            name = "ReviewAgainOn",
            examples = "{\"reviewAgainOn\":\"2026-06-01\",\"reason\":\"项目预计五月竣工\"}")
    record Earlier(@NotNull LocalDate reviewAgainOn, @NotBlank @Size(max = 2000) String reason) {}
}
