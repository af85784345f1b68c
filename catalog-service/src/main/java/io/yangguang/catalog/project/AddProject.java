package io.yangguang.catalog.project;

import io.yangguang.catalog.project.model.ProjectKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "登记项目 / a project to enter")
record AddProject(
        @Schema(description = "项目编号", examples = "SF-2026-0001") @NotBlank @Size(max = 100)
                String code,
        @Schema(description = "名称", examples = "示例市第一中学实验楼工程") @NotBlank @Size(max = 300)
                String name,
        @Schema(description = "所属机关单位", examples = "00000000-0000-7000-8000-00000000000a") @NotNull
                UUID bodyId,
        @Schema(description = "交易类别", examples = "CONSTRUCTION_TENDER") @NotNull
                ProjectKind kind) {}
