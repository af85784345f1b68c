package io.yangguang.catalog.record;

import io.yangguang.catalog.record.model.PenaltyGround;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a record should be withdrawn. */
record WithdrawalRequest(
        @NotBlank(message = "必填")
                @Size(max = 2000, message = "超过 2000 字")
                @Schema(description = "原因 / reason", required = true, examples = "内容与后续决定重复")
                @Nullable String reason,
        @Schema(description = "行政处罚决定被变更、撤销、确认违法或无效的 / what became of a penalty decision")
                @Nullable PenaltyGround ground,
        @Schema(description = "变更、撤销或确认之日，与 ground 同填", examples = "2026-03-02")
                @Nullable LocalDate decidedOn) {}
