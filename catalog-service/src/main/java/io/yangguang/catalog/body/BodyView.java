package io.yangguang.catalog.body;

import io.yangguang.catalog.body.model.Body;
import io.yangguang.catalog.body.model.BodyName;
import io.yangguang.catalog.body.model.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "机关单位 / a body")
record BodyView(
        UUID id,
        long version,
        @Schema(description = "所询日期的名称，缺省为今日 / the name on the day asked for", examples = "示例市财政局")
                String name,
        @Nullable String creditCode,
        String divisionCode,
        Level level,
        boolean regulationApplies,
        List<BodyName> names,
        List<UUID> predecessors,
        boolean placeholder,
        boolean active,
        @Schema(description = "信用代码疑点 / doubts about the credit code") List<String> warnings) {

    static BodyView of(Body body, LocalDate on) {
        return new BodyView(
                body.id(),
                body.version(),
                body.nameOn(on).orElseGet(body::name),
                body.creditCode(),
                body.divisionCode(),
                body.level(),
                body.regulationApplies(),
                body.names(),
                body.predecessors(),
                body.placeholder(),
                body.active(),
                body.warnings());
    }
}
