package io.yangguang.catalog.body;

import io.yangguang.catalog.body.model.Body;
import io.yangguang.catalog.body.model.BodyName;
import io.yangguang.catalog.body.model.Level;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "登记机关单位 / a body to register")
record RegisterBody(
        @Schema(
                        description = "统一社会信用代码，有误只提示 / credit code; doubts are shown, not refused",
                        examples = "91110000101623741K")
                @Size(max = 40)
                @Nullable String creditCode,
        @Schema(description = "行政区划代码 / division code", examples = "220800")
                @NotNull
                @Pattern(regexp = "[0-9]{6}", message = "应为六位数字")
                String divisionCode,
        @Schema(
                        description = "层级，缺省按区划代码 / level; from the division when left out",
                        examples = "CITY")
                @Nullable Level level,
        @Schema(
                        description = "是否适用《政府信息公开条例》，缺省适用 / whether the Regulation applies",
                        examples = "true")
                @Nullable Boolean regulationApplies,
        @Schema(description = "名称，按时间先后 / names in order of time") @NotEmpty @Size(max = 50)
                List<@Valid @NotNull Name> names) {

    @Schema(name = "RegisterBodyName")
    record Name(
            @Schema(description = "名称", examples = "示例市财政局") @NotBlank @Size(max = 200) String name,
            @Schema(description = "启用日期 / first day", examples = "2019-01-01")
                    @Nullable LocalDate from,
            @Schema(description = "停用日期（含） / last day, inclusive") @Nullable LocalDate to) {}

    List<BodyName> modelNames() {
        return names.stream()
                .map(name -> new BodyName(name.name().strip(), name.from(), name.to()))
                .toList();
    }

    Body toModel(UUID id) {
        return new Body(
                id,
                1,
                creditCode,
                divisionCode,
                level == null ? Level.ofDivision(divisionCode) : level,
                regulationApplies == null || regulationApplies,
                modelNames(),
                List.of(),
                false,
                true);
    }
}
