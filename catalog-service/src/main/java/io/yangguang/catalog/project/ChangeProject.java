package io.yangguang.catalog.project;

import io.yangguang.catalog.project.model.ProjectKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "项目现状 / a project; what may change of it")
record ChangeProject(
        @Schema(description = "名称", examples = "示例市第一中学实验楼工程（一期）") @NotBlank @Size(max = 300)
                String name,
        @Schema(description = "交易类别", examples = "CONSTRUCTION_TENDER") @NotNull
                ProjectKind kind) {}
