package io.yangguang.catalog.record;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a record should be withdrawn. */
record WithdrawalRequest(
        @NotBlank(message = "必填")
                @Size(max = 2000, message = "超过 2000 字")
                @Schema(description = "原因 / reason", required = true, examples = "内容与后续决定重复")
                @Nullable String reason) {}
