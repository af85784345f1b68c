package io.yangguang.catalog.rule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "停用规则（更正录入错误） / taking back a rule that was entered by mistake")
record RetireRule(
        @Schema(description = "理由", examples = "条文引用有误") @NotBlank @Size(max = 2000)
                String reason) {}
