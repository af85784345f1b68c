package io.yangguang.catalog.body;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "更名 / a new name from a day on")
record RenameBody(
        @Schema(description = "新名称", examples = "示例市住房和城乡建设管理局") @NotBlank @Size(max = 200)
                String name,
        @Schema(description = "启用日期 / first day", examples = "2026-09-01") @NotNull
                LocalDate from) {}
