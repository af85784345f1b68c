package io.yangguang.catalog.rule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "新增时限规则 / a rule to add")
record AddRule(
        @Schema(description = "代码", examples = "PROCUREMENT-50-CONTRACT")
                @NotNull
                @Pattern(regexp = "[A-Z][A-Z0-9-]{1,59}", message = "应为大写字母、数字和连字符")
                String code,
        @Schema(description = "规则内容") @Valid @NotNull RuleState state) {}
